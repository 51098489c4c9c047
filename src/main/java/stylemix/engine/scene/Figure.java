// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// Something that can be painted at any size, in units of its own: a library drawing is 32 units wide and high.
interface Figure {

    /// A place on a figure, in its units.
    ///
    /// @param width of the figure at this place
    record Anchor(double x, double y, double width) {}

    /// Everything it paints lies in here, in units.
    Rectangle2D box();

    void paint(Graphics2D g);

    /// Where a scarf goes, if that is known.
    default Optional<Anchor> neck() {
        return Optional.empty();
    }

    /// What touches the thing that it sits on, if it sits.
    default Optional<Anchor> seat() {
        return Optional.empty();
    }
}
