// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.List;

/// How much of the content and of each layer goes into a mixture (engine.md, 4.4).
///
/// Positive strengths are shared out linearly in tones and large shapes, while fine detail leads, since half a brush
/// stroke is no brush stroke; colours lead as fine detail does: at 0.9, a pencil drawing with a tenth of the content's
/// colours would not pass as one. From a sum of 1 on they are normalised. Negative strengths push away from the
/// layer, all together by at most one half.
///
/// Keeping the content's colours gives its own chroma back, in the finest bands by half so that strokes stay coloured,
/// and the light and shade of its large shapes; the marks stay those of the references.
///
/// @param coarse the content's share, then each layer's, of the tones of large shapes; their sum is 1
/// @param fine the same for fine detail and for colours
/// @param keepColours 0 to 1
/// @param chroma factor on colourfulness: sums above 1 are louder, up to 1.35
record Shares(float[] coarse, float[] fine, float keepColours, float chroma) {

    private static final double LEAD = 1.5;
    private static final double MOST_NEGATIVE = 0.5;

    static Shares of(List<Double> strengths, double keepColours) {
        double positive = 0;
        double negative = 0;
        for (double s : strengths) {
            positive += Math.max(0, s);
            negative -= Math.min(0, s);
        }
        double away = negative == 0 ? 0 : Math.min(1, MOST_NEGATIVE / negative);
        double left = 1 - Math.min(1, positive);
        double leftFine = Math.pow(left, LEAD);
        double lead = positive == 0 ? 0 : (1 - leftFine) / positive;
        float[] coarse = new float[strengths.size() + 1];
        float[] fine = new float[strengths.size() + 1];
        coarse[0] = (float) (left + negative * away);
        fine[0] = (float) (leftFine + negative * away);
        for (int i = 1; i < coarse.length; i++) {
            double s = strengths.get(i - 1);
            coarse[i] = (float) (s > 0 ? s / Math.max(1, positive) : s * away);
            fine[i] = (float) (s > 0 ? s * lead : s * away);
        }
        double louder = Math.clamp(0.35 * (positive - 1), 0, 0.35);
        return new Shares(coarse, fine, (float) keepColours, (float) (1 + louder));
    }

    /// The share of light and dark in a level of the pyramid, 0 being the finest.
    float tone(int level, int part) {
        float leading = level < 3 ? 1 : level == 3 ? 0.5f : 0;
        float share = coarse[part] + leading * (fine[part] - coarse[part]);
        return level < 3 ? share : kept(share, part, level == 3 ? 0.5f * keepColours : keepColours);
    }

    /// The factor on the colours of a level of the pyramid.
    float colour(int level, int part) {
        return chroma * kept(fine[part], part, level < 2 ? 0.5f * keepColours : keepColours);
    }

    private static float kept(float share, int part, float keep) {
        return share + keep * ((part == 0 ? 1 : 0) - share);
    }

    boolean onlyContent() {
        for (int i = 1; i < coarse.length; i++) {
            if (coarse[i] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean pushesAway() {
        for (float share : coarse) {
            if (share < 0) {
                return true;
            }
        }
        return false;
    }
}
