// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// A seated body, seen from the front, for an animal of which the library has but the head.
///
/// @param fur colour of the trunk
/// @param limbs colour of arms and feet
record Sitting(Figure head, Color fur, Color limbs) implements Figure {

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-6, -2, 44, 66);
    }

    @Override
    public Optional<Anchor> neck() {
        return Optional.of(new Anchor(16, 28, 22));
    }

    @Override
    public void paint(Graphics2D g) {
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(16, 22);
        trunk.curveTo(26, 22, 30, 36, 31, 46);
        trunk.curveTo(31, 57, 24, 61, 16, 61);
        trunk.curveTo(8, 61, 1, 57, 1, 46);
        trunk.curveTo(2, 36, 6, 22, 16, 22);
        Clay.fill(g, trunk, fur);
        Clay.fill(g, Clay.oval(16, 47, 9, 11.5), Tone.lighter(fur, 0.45));
        g.setPaint(Clay.glow(16, 30, 14, Tone.glass(Tone.darker(fur, 0.8), 0.4)));
        g.fill(trunk);
        for (int side = -1; side <= 1; side += 2) {
            Shape arm = AffineTransform.getRotateInstance(side * -0.35, 16 + side * 12, 40)
                    .createTransformedShape(Clay.oval(16 + side * 12, 41, 4.2, 9.5));
            Clay.fill(g, arm, limbs);
            Clay.fill(g, Clay.oval(16 + side * 10, 58, 6.8, 4.8), limbs);
            Clay.fill(g, Clay.oval(16 + side * 10.5, 58.6, 3, 2.2), Tone.lighter(limbs, 0.4));
        }
        head.paint(g);
    }
}
