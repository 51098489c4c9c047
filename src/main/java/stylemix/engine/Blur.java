// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;

/// Blurs and the filters that are built on them.
final class Blur {

    private static final double BOX_FROM = 2;

    /// Wider blurs are made on a copy that is small enough for about this much.
    private static final double FINEST = 4;

    /// Columns that are summed up together: few enough for the nearest cache.
    private static final int STRIP = 64;

    private Blur() {}

    static Plane gauss(Plane plane, double sigma) throws InterruptedException {
        if (sigma < 0.3) {
            return plane;
        }
        if (sigma < BOX_FROM) {
            float[] kernel = bell(sigma);
            return convolveDown(convolveAcross(plane, kernel), kernel);
        }
        int factor = Integer.highestOneBit((int) (sigma / FINEST));
        if (factor > 1) {
            return gauss(
                            plane.resize(Math.ceilDiv(plane.width(), factor), Math.ceilDiv(plane.height(), factor)),
                            sigma / factor)
                    .resize(plane.width(), plane.height());
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
        float[] from = plane.at();
        float[] to = result.at();
        Bands.rows(Math.ceilDiv(width, STRIP), (first, last) -> {
            double[] sum = new double[STRIP];
            for (int strip = first; strip < last; strip++) {
                int left = strip * STRIP;
                int columns = Math.min(STRIP, width - left);
                Arrays.fill(sum, 0);
                for (int y = -radius; y <= radius; y++) {
                    int row = Math.clamp(y, 0, height - 1) * width + left;
                    for (int x = 0; x < columns; x++) {
                        sum[x] += from[row + x];
                    }
                }
                for (int y = 0; y < height; y++) {
                    int row = y * width + left;
                    int enter = Math.min(y + radius + 1, height - 1) * width + left;
                    int leave = Math.max(y - radius, 0) * width + left;
                    for (int x = 0; x < columns; x++) {
                        to[row + x] = (float) (sum[x] * scale);
                        sum[x] += from[enter + x] - from[leave + x];
                    }
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

    private static Plane convolveAcross(Plane plane, float[] kernel) throws InterruptedException {
        int width = plane.width();
        int radius = kernel.length / 2;
        Plane result = new Plane(width, plane.height());
        float[] to = result.at();
        Bands.rows(plane.height(), (first, last) -> {
            float[] line = new float[width + 2 * radius];
            for (int y = first; y < last; y++) {
                int row = y * width;
                System.arraycopy(plane.at(), row, line, radius, width);
                Arrays.fill(line, 0, radius, line[radius]);
                Arrays.fill(line, radius + width, line.length, line[radius + width - 1]);
                for (int k = 0; k < kernel.length; k++) {
                    float weight = kernel[k];
                    for (int x = 0; x < width; x++) {
                        to[row + x] += weight * line[x + k];
                    }
                }
            }
        });
        return result;
    }

    private static Plane convolveDown(Plane plane, float[] kernel) throws InterruptedException {
        int width = plane.width();
        int height = plane.height();
        int radius = kernel.length / 2;
        Plane result = new Plane(width, height);
        float[] from = plane.at();
        float[] to = result.at();
        Bands.rows(height, (first, last) -> {
            for (int y = first; y < last; y++) {
                int row = y * width;
                for (int k = 0; k < kernel.length; k++) {
                    float weight = kernel[k];
                    int source = Math.clamp(y + k - radius, 0, height - 1) * width;
                    for (int x = 0; x < width; x++) {
                        to[row + x] += weight * from[source + x];
                    }
                }
            }
        });
        return result;
    }
}
