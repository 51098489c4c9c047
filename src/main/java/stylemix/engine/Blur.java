// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Blurs and the filters that are built on them.
final class Blur {

    private static final double BOX_FROM = 2;

    private Blur() {}

    static Plane gauss(Plane plane, double sigma) throws InterruptedException {
        if (sigma < 0.3) {
            return plane;
        }
        if (sigma < BOX_FROM) {
            float[] kernel = bell(sigma);
            return convolve(convolve(plane, kernel, false), kernel, true);
        }
        int radius = (int) Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
        Plane result = plane;
        for (int pass = 0; pass < 3; pass++) {
            result = box(result, radius);
        }
        return result;
    }

    /// The mean over a square of `2 * radius + 1` pixels.
    static Plane box(Plane plane, int radius) throws InterruptedException {
        return boxDown(boxAcross(plane, radius), radius);
    }

    private static Plane boxAcross(Plane plane, int radius) throws InterruptedException {
        int width = plane.width();
        Plane result = new Plane(width, plane.height());
        double scale = 1.0 / (2 * radius + 1);
        Bands.rows(plane.height(), (from, to) -> {
            for (int y = from; y < to; y++) {
                int row = y * width;
                double sum = 0;
                for (int x = -radius; x <= radius; x++) {
                    sum += plane.at()[row + Math.clamp(x, 0, width - 1)];
                }
                for (int x = 0; x < width; x++) {
                    result.at()[row + x] = (float) (sum * scale);
                    sum += plane.at()[row + Math.min(x + radius + 1, width - 1)]
                            - plane.at()[row + Math.max(x - radius, 0)];
                }
            }
        });
        return result;
    }

    private static Plane boxDown(Plane plane, int radius) throws InterruptedException {
        int width = plane.width();
        int height = plane.height();
        Plane result = new Plane(width, height);
        double scale = 1.0 / (2 * radius + 1);
        Bands.rows(width, (from, to) -> {
            double[] sum = new double[to - from];
            for (int y = -radius; y <= radius; y++) {
                int row = Math.clamp(y, 0, height - 1) * width + from;
                for (int x = 0; x < sum.length; x++) {
                    sum[x] += plane.at()[row + x];
                }
            }
            for (int y = 0; y < height; y++) {
                int row = y * width + from;
                int enter = Math.min(y + radius + 1, height - 1) * width + from;
                int leave = Math.max(y - radius, 0) * width + from;
                for (int x = 0; x < sum.length; x++) {
                    result.at()[row + x] = (float) (sum[x] * scale);
                    sum[x] += plane.at()[enter + x] - plane.at()[leave + x];
                }
            }
        });
        return result;
    }

    private static float[] bell(double sigma) {
        int radius = (int) Math.ceil(3 * sigma);
        float[] kernel = new float[2 * radius + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = (float) Math.exp(-(i - radius) * (i - radius) / (2 * sigma * sigma));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= (float) sum;
        }
        return kernel;
    }

    private static Plane convolve(Plane plane, float[] kernel, boolean down) throws InterruptedException {
        int width = plane.width();
        int height = plane.height();
        int radius = kernel.length / 2;
        Plane result = new Plane(width, height);
        Bands.rows(height, (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int k = -radius; k <= radius; k++) {
                    float weight = kernel[k + radius];
                    int source = (down ? Math.clamp(y + k, 0, height - 1) : y) * width;
                    for (int x = 0; x < width; x++) {
                        int at = down ? x : Math.clamp(x + k, 0, width - 1);
                        result.at()[y * width + x] += weight * plane.at()[source + at];
                    }
                }
            }
        });
        return result;
    }
}
