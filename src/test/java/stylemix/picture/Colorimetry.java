// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

/// The truth about RGB colours by the definitions of their spaces, under the D50 of print.
final class Colorimetry {

    private static final double[] D50 = {0.3457, 0.3585};

    private static final double[] SRGB = {0.64, 0.33, 0.30, 0.60, 0.15, 0.06};
    private static final double[] D65 = {0.3127, 0.3290};

    private Colorimetry() {}

    /// @param primaries x and y of red, green, blue
    /// @param gamma 0 for sRGB's curve
    /// @param rgb 0 to 255
    /// @return X, Y, Z, adapted to D50 after Bradford
    static double[] xyz(double[] primaries, double[] white, double gamma, int[] rgb) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = rgb[i] / 255.0;
            light[i] = gamma != 0
                    ? Math.pow(value, gamma)
                    : value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return times(toXyz(primaries, white), light);
    }

    /// The amounts of sRGB's primaries; outside 0 to 1 where it cannot show the colour.
    static double[] srgbLight(double[] xyz) {
        return solve(toXyz(SRGB, D65), xyz);
    }

    static double[] lab(double[] xyz) {
        double[] white = point(D50);
        double x = root(xyz[0] / white[0]);
        double y = root(xyz[1]);
        double z = root(xyz[2] / white[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[][] toXyz(double[] primaries, double[] white) {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] primary = point(new double[] {primaries[2 * i], primaries[2 * i + 1]});
            for (int row = 0; row < 3; row++) {
                columns[row][i] = primary[row];
            }
        }
        double[] amounts = solve(columns, point(white));
        double[][] bradford = {{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}};
        double[] from = times(bradford, point(white));
        double[] to = times(bradford, point(D50));
        double[][] matrix = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] cones = times(bradford, new double[] {columns[0][i], columns[1][i], columns[2][i]});
            for (int cone = 0; cone < 3; cone++) {
                cones[cone] *= amounts[i] * to[cone] / from[cone];
            }
            double[] adapted = solve(bradford, cones);
            for (int row = 0; row < 3; row++) {
                matrix[row][i] = adapted[row];
            }
        }
        return matrix;
    }

    private static double[] point(double[] xy) {
        return new double[] {xy[0] / xy[1], 1, (1 - xy[0] - xy[1]) / xy[1]};
    }

    private static double root(double t) {
        return t > Math.pow(6 / 29.0, 3) ? Math.cbrt(t) : t / (3 * Math.pow(6 / 29.0, 2)) + 4 / 29.0;
    }

    private static double[] times(double[][] m, double[] v) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                product[row] += m[row][i] * v[i];
            }
        }
        return product;
    }

    /// What must be multiplied by the matrix to get a value, after Cramer.
    private static double[] solve(double[][] m, double[] value) {
        double[] solution = new double[3];
        for (int i = 0; i < 3; i++) {
            double[][] replaced = new double[3][];
            for (int row = 0; row < 3; row++) {
                replaced[row] = m[row].clone();
                replaced[row][i] = value[row];
            }
            solution[i] = determinant(replaced) / determinant(m);
        }
        return solution;
    }

    private static double determinant(double[][] m) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += m[0][i] * (m[1][(i + 1) % 3] * m[2][(i + 2) % 3] - m[1][(i + 2) % 3] * m[2][(i + 1) % 3]);
        }
        return sum;
    }
}
