// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// Something that can be painted at any size, in units of its own: a library drawing is 32 units wide and high.
interface Figure {

    /// Everything it paints lies in here, in units.
    Rectangle2D box();

    void paint(Graphics2D g);
}
