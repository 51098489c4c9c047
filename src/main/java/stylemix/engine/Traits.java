// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// What kind of picture a reference is, measured from its pixels (engine.md, 4.1).
///
/// @param mono 1 where there is no colour at all, 0 or less from a mean chroma of 0.04 on
/// @param paper the share of pixels that look like paper
/// @param line how much it lives of dark lines, 0 to 1
/// @param flat the share of pixels without a gradient, 0 to 1
/// @param fine the energy of the finest details, as a standard deviation of lightness
/// @param ink the mean colour (lightness, a, b) of its dark lines
record Traits(float mono, float paper, float line, float flat, float fine, float[] ink) {

    /// The number of pixels at which references are described.
    static final double AREA = 640 * 480;

    /// The longer side of a picture of that many pixels, about.
    static final int SIDE = 640;

    private static final float HAT = 0.1f;

    /// A pencil or ink drawing on paper.
    boolean drawing() {
        return mono > 0.45f && paper > 0.25f;
    }

    /// How much its areas are of one colour, as a poster's are: 0 to 1.
    float poster() {
        return drawing() ? 0 : Math.clamp((flat - 0.45f) / 0.3f, 0f, 1f);
    }

    /// How much it looks made by hand or by design rather than by a camera, 0 to 1.
    float graphic() {
        return Math.clamp((flat - 0.3f) / 0.25f, 0f, 1f);
    }

    /// How much of its lines is laid over the content, 0 to 1.
    float lining() {
        return drawing() ? 0.9f : graphic() * Math.clamp(line * 1.2f, 0f, 0.7f);
    }

    /// @param reference at about [#AREA] pixels
    static Traits of(Lab reference) throws InterruptedException {
        int radius = Math.max(1, Math.round(reference.width() / 160f));
        Plane light = reference.l();
        Plane closed = Morphology.closing(light, radius);
        Plane opened = Morphology.opening(light, radius);
        int n = reference.size();
        double chroma = 0;
        int paper = 0;
        int black = 0;
        int white = 0;
        double[] ink = new double[3];
        for (int i = 0; i < n; i++) {
            float c = reference.chroma(i);
            chroma += c;
            paper += light.at()[i] > 0.86f && c < 0.06f ? 1 : 0;
            white += light.at()[i] - opened.at()[i] > HAT ? 1 : 0;
            if (closed.at()[i] - light.at()[i] > HAT) {
                black++;
                for (int k = 0; k < 3; k++) {
                    ink[k] += reference.channel(k).at()[i];
                }
            }
        }
        float[] colour = {light.quantile(0.02), 0, 0};
        if (black > 0) {
            for (int k = 0; k < 3; k++) {
                colour[k] = (float) (ink[k] / black);
            }
        }
        return new Traits(
                (float) (1 - chroma / n / 0.04),
                (float) paper / n,
                Math.clamp((black - 0.8f * white) / n / 0.06f, 0f, 1f),
                flat(light),
                fine(light),
                colour);
    }

    /// @param light at about [#AREA] pixels
    static float fine(Plane light) throws InterruptedException {
        Plane smooth = light.blur(1);
        return (float) light.map(i -> light.at()[i] - smooth.at()[i]).spread();
    }

    private static float flat(Plane light) {
        int flat = 0;
        for (int y = 1; y < light.height(); y++) {
            for (int x = 1; x < light.width(); x++) {
                int i = y * light.width() + x;
                float dx = light.at()[i] - light.at()[i - 1];
                float dy = light.at()[i] - light.at()[i - light.width()];
                flat += dx * dx + dy * dy < 0.008f * 0.008f ? 1 : 0;
            }
        }
        return (float) flat / light.at().length;
    }
}
