// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/// A library drawing as it is.
record DrawingFigure(SVGDocument document) implements Figure {

    /// The side of the square that every drawing fills, in units.
    static final int SIDE = 32;

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(0, 0, SIDE, SIDE);
    }

    @Override
    public void paint(Graphics2D g) {
        Graphics2D own = (Graphics2D) g.create();
        document.render(null, own, new ViewBox(0, 0, SIDE, SIDE));
        own.dispose();
    }
}
