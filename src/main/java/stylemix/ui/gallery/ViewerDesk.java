// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Lays the references at the left, the picture beside them and the words right under the picture.
final class ViewerDesk extends Region {

    private static final double GAP = 14, SHARE = 0.235, NARROWEST = 88, WIDEST = 210, BADGE = 12, WORDS = 300;

    private final Node references;
    private final ZoomPane zoom;
    private final Region badge;
    private final Node reason;
    private final Node gone;
    private final Region sayings;
    private final OutputInfo info;

    /// @param badge in the corner of the picture
    /// @param reason over the picture
    /// @param gone in place of the picture
    /// @param sayings at the lower edge of the picture
    /// @param info under the picture
    ViewerDesk(Node references, ZoomPane zoom, Region badge, Node reason, Node gone, Region sayings, OutputInfo info) {
        this.references = references;
        this.zoom = zoom;
        this.badge = badge;
        this.reason = reason;
        this.gone = gone;
        this.sayings = sayings;
        this.info = info;
        getStyleClass().add("viewer-desk");
        setMinSize(0, 0);
        getChildren().addAll(references, zoom, reason, gone, badge, info, sayings);
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        if (references.isManaged()) {
            double width = Math.rint(Math.clamp(getWidth() * SHARE, NARROWEST, WIDEST));
            references.resizeRelocate(0, 0, width, getHeight());
            left = width + GAP;
        }
        double width = Math.max(0, getWidth() - left);
        double words = info.prefHeight(width);
        double height = Math.max(0, getHeight() - words);
        zoom.resizeRelocate(left, 0, width, height);
        zoom.layout();
        double bottom = gone.isVisible() ? height : zoom.pictureBottom();
        double wordsLeft = Math.min(left + zoom.pictureLeft(), getWidth() - Math.min(width, WORDS));
        info.resizeRelocate(Math.rint(wordsLeft), Math.rint(bottom), getWidth() - wordsLeft, words);
        gone.resizeRelocate(left, 0, width, height);
        reason.resizeRelocate(
                left + zoom.pictureLeft(), 0, Math.max(0, width - 2 * zoom.pictureLeft()), zoom.pictureBottom());
        double room = Math.min(getWidth(), sayings.prefWidth(-1));
        double high = sayings.prefHeight(room);
        sayings.resizeRelocate(
                Math.rint(Math.max(0, left + (width - room) / 2)), Math.rint(bottom - high - BADGE), room, high);
        badge.autosize();
        badge.relocate(left + zoom.pictureLeft() + BADGE, BADGE);
    }
}
