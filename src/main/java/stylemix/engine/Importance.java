// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// How much of a content has to stay where, so that it can still be made out when it is redrawn: the subject, the
/// outlines of large shapes, and small dark features that stand alone, as eyes and mouths do. Texture does not count.
///
/// @param weight 0 to 1, of the content's size
/// @param features the small dark ones alone, 0 to 1, of the content's size
record Importance(Plane weight, Plane features) {

    private static final int SIDE = 400;
    private static final float SUBJECT = 0.7f;
    private static final float OUTLINE = 0.5f;

    /// @param subject where the subject is, 0 to 1, at any size
    static Importance of(Lab content, Plane subject) throws InterruptedException {
        Lab small = content.within(SIDE);
        Plane mask = subject.resize(small.width(), small.height());
        Plane outline = outline(small);
        Plane features = features(small.l());
        Plane weight = mask.map(i -> Math.min(
                1,
                SUBJECT * mask.at()[i] + OUTLINE * outline.at()[i] + features.at()[i] * (0.4f + 0.6f * mask.at()[i])));
        int width = content.width();
        int height = content.height();
        return new Importance(
                weight.blur(1).resize(width, height), features.blur(0.7).resize(width, height));
    }

    /// Edges that are still there when everything small is blurred away.
    private static Plane outline(Lab small) throws InterruptedException {
        Plane steep = small.blur(Math.max(1, small.width() / 130.0)).steepness();
        float most = Math.max(0.01f, steep.quantile(0.97));
        return steep.map(i -> Math.min(1, steep.at()[i] / most));
    }

    /// What is dark, small, and has little like it around.
    private static Plane features(Plane light) throws InterruptedException {
        int radius = Math.max(1, Math.round(light.width() / 70f));
        Plane closed = Morphology.closing(light, radius);
        Plane dark = closed.map(i -> Math.clamp((closed.at()[i] - light.at()[i] - 0.1f) / 0.15f, 0f, 1f));
        Plane dense = dark.blur(4.0 * radius);
        return dark.map(i -> dark.at()[i] * Math.clamp(1.6f - 10 * dense.at()[i], 0f, 1f));
    }
}
