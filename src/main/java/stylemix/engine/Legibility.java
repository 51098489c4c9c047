// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Lets the marks of a picture fade as far as the content's drawing would drown in them.
///
/// How much of the drawing is left is measured by the correlation of the energies of edges on small copies; nothing
/// happens to a picture that keeps enough by itself, nor where there is no drawing to be kept.
final class Legibility {

    private static final int SIDE = 192;

    /// The correlation that is wanted: less, and subjects cannot be made out.
    private static final double ENOUGH = 0.45;

    /// Edges that vary by less than this are rounding.
    private static final double NONE = 1e-9;

    /// What has lost its drawing without any marks gets no more of it than this share back.
    private static final double LEFT = 0.8;

    private static final float MOST = 0.75f;
    private static final int ROUNDS = 6;

    private Legibility() {}

    /// @param content the drawing
    /// @param picture of its size, with marks
    /// @param clear the same without marks
    static Lab ensured(Lab content, Lab picture, Lab clear) throws InterruptedException {
        Plane edges = edges(content.within(SIDE));
        Lab small = picture.within(SIDE);
        Lab smallClear = clear.within(SIDE);
        if (edges.spread() < NONE) {
            return picture;
        }
        double wanted = Math.min(ENOUGH, LEFT * correlation(edges, edges(smallClear)));
        if (correlation(edges, edges(small)) >= wanted) {
            return picture;
        }
        float low = 0;
        float high = MOST;
        for (int round = 0; round < ROUNDS; round++) {
            float middle = (low + high) / 2;
            boolean enough = correlation(edges, edges(small.towards(smallClear, middle))) >= wanted;
            low = enough ? low : middle;
            high = enough ? middle : high;
        }
        return picture.towards(clear, high);
    }

    private static double correlation(Plane one, Plane other) throws InterruptedException {
        double mean = one.mean();
        double otherMean = other.mean();
        double sum = 0;
        for (int i = 0; i < other.at().length; i++) {
            sum += (one.at()[i] - mean) * (other.at()[i] - otherMean);
        }
        return sum / other.at().length / Math.max(1e-12, one.spread() * other.spread());
    }

    private static Plane edges(Lab small) throws InterruptedException {
        Plane steep = small.steepness();
        return steep.map(i -> steep.at()[i] * steep.at()[i]).blur(1);
    }
}
