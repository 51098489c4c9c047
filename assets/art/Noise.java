// SPDX-License-Identifier: Apache-2.0
package art;

/// Smooth noise without state: the same place and seed always give the same value.
record Noise(int seed) {

    /// One octave of value noise, 0 to 1; features are about one unit wide.
    double at(double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double u = ease(x - column);
        double v = ease(y - row);
        double top = mix(lattice(column, row), lattice(column + 1, row), u);
        double bottom = mix(lattice(column, row + 1), lattice(column + 1, row + 1), u);
        return mix(top, bottom, v);
    }

    /// Several octaves, each twice as fine and half as strong, 0 to 1.
    double at(double x, double y, int octaves) {
        double sum = 0;
        double weight = 0;
        double share = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += share * at(x + 31.7 * octave, y - 17.3 * octave);
            weight += share;
            share /= 2;
            x *= 2;
            y *= 2;
        }
        return sum / weight;
    }

    private double lattice(int column, int row) {
        int hash = column * 0x27d4eb2d ^ row * 0x165667b1 ^ seed * 0x9e3779b1;
        hash = (hash ^ hash >>> 15) * 0x2c1b3c6d;
        hash = (hash ^ hash >>> 12) * 0x297a2d39;
        hash ^= hash >>> 15;
        return (hash & 0xffffff) / (double) 0xffffff;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
