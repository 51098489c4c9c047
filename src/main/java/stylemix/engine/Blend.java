// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;
import java.util.List;

/// Mixes a content and its style layers by their shares, band by band (engine.md, 4.4).
///
/// Where bands of different layers cancel out, their energy is restored, so that mixtures stay crisp. This runs for
/// every move of a slider: a level takes two passes over its pixels, and what varies slowly is computed once for a
/// square of [#TILE] pixels.
final class Blend {

    private static final float MOST_GAIN = 2.2f;
    private static final int TILE = 4;

    private final List<Pyramid> parts;
    private final Shares shares;

    /// @param parts the content, then the layers in the order of the strengths; all of one size
    Blend(List<Pyramid> parts, Shares shares) {
        this.parts = parts;
        this.shares = shares;
    }

    /// The mixture without the first `skipped` levels: half the size for 1.
    Lab mix(int skipped) throws InterruptedException {
        int rest = parts.getFirst().bands().size() - 1;
        Lab current = mixed(rest).mix;
        for (int level = rest - 1; level >= Math.min(skipped, rest); level--) {
            current = joined(mixed(level), current);
        }
        return current;
    }

    /// A level of the mixture, and by how much its detail fell short of that of its parts, per tile.
    private record Level(Lab mix, Plane gain) {}

    private Level mixed(int level) throws InterruptedException {
        Lab like = parts.getFirst().bands().get(level);
        int width = like.width();
        int height = like.height();
        Lab mix = new Lab(width, height);
        Plane wanted = new Plane(Math.ceilDiv(width, TILE), Math.ceilDiv(height, TILE));
        Plane present = new Plane(wanted.width(), wanted.height());
        Bands.rows(wanted.height(), (from, to) -> {
            float[] energy = new float[width];
            float[] left = new float[width];
            for (int y = from * TILE; y < Math.min(height, to * TILE); y++) {
                Arrays.fill(energy, 0);
                for (int part = 0; part < parts.size(); part++) {
                    Lab band = parts.get(part).bands().get(level);
                    add(band, mix, y * width, shares.tone(level, part), shares.colour(level, part), energy);
                }
                magnitude(mix, y * width, left);
                tally(energy, wanted, y / TILE);
                tally(left, present, y / TILE);
            }
        });
        return new Level(mix, gain(wanted.blur(1), present.blur(1)));
    }

    private static void add(Lab band, Lab mix, int row, float tone, float colour, float[] energy) {
        float[] l = band.l().at();
        float[] a = band.a().at();
        float[] b = band.b().at();
        float[] toL = mix.l().at();
        float[] toA = mix.a().at();
        float[] toB = mix.b().at();
        for (int x = 0; x < energy.length; x++) {
            float light = tone * l[row + x];
            float green = colour * a[row + x];
            float blue = colour * b[row + x];
            toL[row + x] += light;
            toA[row + x] += green;
            toB[row + x] += blue;
            energy[x] += Math.abs(light) + Math.abs(green) + Math.abs(blue);
        }
    }

    private static void magnitude(Lab mix, int row, float[] into) {
        for (int x = 0; x < into.length; x++) {
            into[x] = Math.abs(mix.l().at()[row + x])
                    + Math.abs(mix.a().at()[row + x])
                    + Math.abs(mix.b().at()[row + x]);
        }
    }

    private static void tally(float[] line, Plane tiles, int row) {
        float[] at = tiles.at();
        for (int tile = 0; tile < tiles.width(); tile++) {
            int i = row * tiles.width() + tile;
            float sum = at[i];
            for (int x = tile * TILE; x < Math.min(line.length, (tile + 1) * TILE); x++) {
                sum += line[x];
            }
            at[i] = sum;
        }
    }

    private Plane gain(Plane wanted, Plane present) throws InterruptedException {
        float least = TILE * TILE * 1e-4f;
        return shares.pushesAway()
                ? Plane.filled(wanted.width(), wanted.height(), 1)
                : wanted.map(i -> Math.clamp((wanted.at()[i] + least) / (present.at()[i] + least), 1, MOST_GAIN));
    }

    /// The next larger picture: the smaller one enlarged, and its detail.
    private static Lab joined(Level level, Lab small) throws InterruptedException {
        Lab mix = level.mix;
        int width = mix.width();
        Bands.rows(mix.height(), (from, to) -> {
            float[] between = new float[small.width()];
            float[] coarse = new float[width];
            float[] gain = new float[width];
            float[] line = new float[level.gain.width()];
            for (int y = from; y < to; y++) {
                spread(level.gain, y, line, gain);
                for (int k = 0; k < 3; k++) {
                    Pyramid.enlarge(small.channel(k), y, between, coarse);
                    float[] at = mix.channel(k).at();
                    for (int x = 0; x < width; x++) {
                        at[y * width + x] = coarse[x] + gain[x] * at[y * width + x];
                    }
                }
            }
        });
        return mix;
    }

    /// A row of the gain, linear between the centres of the tiles.
    ///
    /// @param line scratch of the tiles' width
    private static void spread(Plane tiles, int row, float[] line, float[] into) {
        float y = Math.clamp((row + 0.5f) / TILE - 0.5f, 0, tiles.height() - 1);
        int upper = (int) y;
        int above = upper * line.length;
        int below = Math.min(upper + 1, tiles.height() - 1) * line.length;
        float down = y - upper;
        float[] at = tiles.at();
        for (int tile = 0; tile < line.length; tile++) {
            line[tile] = at[above + tile] + down * (at[below + tile] - at[above + tile]);
        }
        for (int tile = 0; tile < line.length; tile++) {
            float left = line[Math.max(tile - 1, 0)];
            float middle = line[tile];
            float right = line[Math.min(tile + 1, line.length - 1)];
            int x = tile * TILE;
            for (int k = 0; k < Math.min(TILE, into.length - x); k++) {
                float place = (k + 0.5f) / TILE - 0.5f;
                into[x + k] = place < 0 ? left + (1 + place) * (middle - left) : middle + place * (right - middle);
            }
        }
    }
}
