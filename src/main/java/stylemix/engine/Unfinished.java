// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// A mixture while its layers are made one after another: tells of each as a part of the whole work, and shows it over
/// what was there before, as strong as it will be.
final class Unfinished {

    private final EngineProgress whole;
    private BufferedImage shown;
    private double strengths;

    /// @param first what is shown already
    Unfinished(EngineProgress whole, BufferedImage first) {
        this.whole = whole;
        this.shown = first;
    }

    /// What the next layer is to tell.
    ///
    /// @param from how far the whole is when the layer is begun
    /// @param share the layer's part of the whole work
    EngineProgress layer(double from, double share, double strength) {
        double own = Math.clamp(strength, 0, 1);
        strengths += own;
        float part = own == 0 ? 0 : (float) (own / strengths * Math.min(1, strengths));
        BufferedImage before = shown;
        return new EngineProgress() {
            @Override
            public void at(double fraction, String stage) {
                whole.at(from + fraction * share, stage);
            }

            @Override
            public void preview(BufferedImage picture) throws InterruptedException {
                BufferedImage under = resized(before, picture.getWidth(), picture.getHeight());
                shown = Retouch.towards(under, picture, part);
                whole.preview(shown);
            }
        };
    }

    private static BufferedImage resized(BufferedImage picture, int width, int height) {
        if (picture.getWidth() == width && picture.getHeight() == height) {
            return picture;
        }
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = result.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return result;
    }
}
