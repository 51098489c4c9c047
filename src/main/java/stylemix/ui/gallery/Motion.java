// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ParallelTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/// How things appear: briefly, easing out, and at once where the user wants less motion.
final class Motion {

    private static final Duration TIME = Duration.millis(160);

    private Motion() {}

    /// Lets a node slide in from above.
    static void slideIn(Node node) {
        if (Platform.getPreferences().isReducedMotion()) {
            return;
        }
        FadeTransition fade = new FadeTransition(TIME, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(Interpolator.EASE_OUT);
        TranslateTransition move = new TranslateTransition(TIME, node);
        move.setFromY(-14);
        move.setToY(0);
        move.setInterpolator(Interpolator.EASE_OUT);
        new ParallelTransition(fade, move).play();
    }
}
