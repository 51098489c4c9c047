// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// How much of a content's drawing a picture keeps: the correlation of their colour-gradient tensors at 192 pixels,
/// 1 for the content itself, about 0 for an unrelated picture (engine.md, 5).
final class Structure {

    private static final int SIDE = 192;

    /// An edge that moved by a pixel is still the same edge.
    private static final double SLACK = 1;

    private final Plane[] content;

    private Structure(Plane[] content) {
        this.content = content;
    }

    static Structure of(Lab content) throws InterruptedException {
        return new Structure(tensors(content));
    }

    /// @param picture of the content's size
    double kept(Lab picture) throws InterruptedException {
        Plane[] own = tensors(picture);
        double both = 0;
        double one = 0;
        double other = 0;
        for (int k = 0; k < own.length; k++) {
            double mean = own[k].mean();
            double contentMean = content[k].mean();
            for (int i = 0; i < own[k].at().length; i++) {
                double x = own[k].at()[i] - mean;
                double y = content[k].at()[i] - contentMean;
                both += x * y;
                one += x * x;
                other += y * y;
            }
        }
        return both / Math.max(1e-12, Math.sqrt(one * other));
    }

    /// The squares of the horizontal and the vertical difference and √2 times their product, summed over the channels.
    private static Plane[] tensors(Lab picture) throws InterruptedException {
        Lab small = picture.within(SIDE);
        int width = small.width();
        int height = small.height();
        Plane[] tensors = {new Plane(width, height), new Plane(width, height), new Plane(width, height)};
        for (int channel = 0; channel < 3; channel++) {
            float[] at = small.channel(channel).at();
            for (int y = 1; y < height - 1; y++) {
                for (int x = 1; x < width - 1; x++) {
                    int i = y * width + x;
                    float across = at[i + 1] - at[i - 1];
                    float down = at[i + width] - at[i - width];
                    tensors[0].at()[i] += across * across;
                    tensors[1].at()[i] += down * down;
                    tensors[2].at()[i] += (float) Math.sqrt(2) * across * down;
                }
            }
        }
        for (int k = 0; k < tensors.length; k++) {
            tensors[k] = tensors[k].blur(SLACK);
        }
        return tensors;
    }
}
