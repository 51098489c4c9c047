// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Guesses where the subject of a picture is, when nobody says.
///
/// A subject differs in colour and texture from its surroundings and from the border of the picture, is rarely cut off
/// by the border, and stands near the middle (after Cheng 2011 and Zhu 2014). Places that are alike are grouped first,
/// so that a subject is found as a whole.
final class Saliency {

    private static final int SIDE = 96;
    private static final int GROUPS = 16;
    private static final int FINE_SIDE = 384;

    /// Holes of a subject that are narrower than about twice this are its own, in pixels of the small copy.
    private static final int GAP = 3;

    /// How different the finest texture is from none, as a distance in OKLab.
    private static final float TEXTURE = 0.3f;

    /// Half of this distance in OKLab looks quite different.
    private static final float DIFFERENT = 0.12f;

    private Saliency() {}

    /// Where the subject is: 0 for surely not, 1 for surely; of the picture's size.
    static Plane of(Lab picture) throws InterruptedException {
        Lab small = picture.within(SIDE).blur(0.8);
        Plane raw = Morphology.closing(raw(small, texture(picture, small.width(), small.height())), GAP);
        Plane clear = stretched(raw.blur(2).blur(1.2));
        return clear.resize(picture.width(), picture.height());
    }

    /// How much fine detail there is around each place, 0 to 1: what is in focus, and what has a coat of its own.
    private static Plane texture(Lab picture, int width, int height) throws InterruptedException {
        Plane light = picture.l().within(FINE_SIDE);
        Plane soft = light.blur(2);
        Plane detail = light.map(i -> Math.abs(light.at()[i] - soft.at()[i]));
        Plane spread = detail.resize(width, height).blur(2);
        float most = Math.max(0.01f, spread.quantile(0.95));
        return spread.map(i -> Math.min(1, spread.at()[i] / most));
    }

    private static Plane raw(Lab small, Plane texture) throws InterruptedException {
        int width = small.width();
        int height = small.height();
        float[][] places = new float[small.size()][];
        for (int i = 0; i < places.length; i++) {
            places[i] =
                    new float[] {small.l().at()[i], small.a().at()[i], small.b().at()[i], TEXTURE * texture.at()[i]};
        }
        float[][] means = Palette.means(places, GROUPS);
        int groups = means.length;
        int[] group = new int[small.size()];
        double[] area = new double[groups];
        double[] border = new double[groups];
        double[] central = new double[groups];
        double borders = 0;
        for (int i = 0; i < group.length; i++) {
            group[i] = Palette.nearest(means, places[i]);
            double x = (i % width + 0.5) / width - 0.5;
            double y = (Math.floorDiv(i, width) + 0.5) / height - 0.52;
            boolean edge = Math.max(Math.abs(x), Math.abs(y)) > 0.46;
            area[group[i]]++;
            border[group[i]] += edge ? 1 : 0;
            borders += edge ? 1 : 0;
            central[group[i]] += Math.exp(-8 * (x * x + y * y));
        }
        float[] score = new float[groups];
        for (int g = 0; g < groups; g++) {
            double contrast = 0;
            for (int other = 0; other < groups; other++) {
                double d = Math.sqrt(Palette.distance(means[g], means[other]));
                double weight = 0.5 * area[other] / small.size() + 0.5 * border[other] / Math.max(1, borders);
                contrast += weight * Math.min(1, d / (2 * DIFFERENT));
            }
            double cut = border[g] / Math.max(1, borders) / Math.max(1e-6, area[g] / small.size());
            double inside = area[g] == 0 ? 0 : central[g] / area[g];
            score[g] = (float) (contrast * Math.exp(-1.2 * cut) * inside);
        }
        Plane result = new Plane(width, height);
        for (int i = 0; i < group.length; i++) {
            double x = (i % width + 0.5) / width - 0.5;
            double y = (Math.floorDiv(i, width) + 0.5) / height - 0.52;
            result.at()[i] = score[group[i]] * (float) Math.exp(-5 * (x * x + y * y));
        }
        return result;
    }

    /// From the darkest to the lightest tenth, with a soft threshold between.
    private static Plane stretched(Plane plane) throws InterruptedException {
        float low = plane.quantile(0.3);
        float high = plane.quantile(0.97);
        float span = high - low;
        if (span < 0.004f) {
            return Plane.filled(plane.width(), plane.height(), 0);
        }
        return plane.map(i -> {
            float t = Math.clamp((plane.at()[i] - low) / span * 1.25f - 0.12f, 0f, 1f);
            return t * t * (3 - 2 * t);
        });
    }
}
