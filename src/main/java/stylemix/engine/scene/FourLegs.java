// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/// A walking body for an animal of which the library has but the head; it faces left.
///
/// @param head the library's drawing
/// @param fur the head's own colour
/// @param paws colour of the feet
/// @param neck where the head's drawing ends
record FourLegs(Figure head, Color fur, Color paws, Tail tail, Neck neck) implements Figure {

    /// How a head joins the body.
    enum Neck {
        /// A face alone, as large as the drawing allows: it hides the chest.
        FACE,
        /// A smaller face, drawn larger.
        SMALL_FACE,
        /// A head in profile with a cut neck: the chest hides the cut.
        PROFILE
    }

    /// How the animal ends.
    enum Tail {
        STUB,
        BUSHY,
        TUFT,
        MANE
    }

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-10, -12, 100, 76);
    }

    @Override
    public void paint(Graphics2D g) {
        Color far = Tone.darker(fur, 0.28);
        tail(g);
        if (neck == Neck.PROFILE) {
            head(g, 1.12, -5, -7);
        }
        leg(g, 25, 36, 9, 21, far);
        leg(g, 42, 36, 9, 21, far);
        Clay.fill(g, trunk(), fur);
        g.setPaint(Clay.glow(34, 50, 18, Tone.glass(Tone.darker(fur, 0.7), 0.35)));
        g.fill(trunk());
        leg(g, 13, 33, 10.5, 26, fur);
        Clay.fill(g, Clay.oval(55, 36, 9.5, 12), Tone.lighter(fur, 0.03));
        leg(g, 51.5, 36, 10.5, 23, fur);
        switch (neck) {
            case PROFILE -> {}
            case FACE -> {
                shadeChest(g);
                head(g, 1.04, -1, -1);
            }
            case SMALL_FACE -> {
                shadeChest(g);
                head(g, 1.3, -6, -7);
            }
        }
    }

    private void shadeChest(Graphics2D g) {
        g.setPaint(Clay.glow(17, 30, 17, Tone.glass(Tone.darker(fur, 0.8), 0.4)));
        g.fill(trunk());
    }

    private void head(Graphics2D g, double scale, double x, double y) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(x, y);
        own.scale(scale, scale);
        head.paint(own);
        own.dispose();
    }

    private static Path2D trunk() {
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(13, 19);
        trunk.curveTo(22, 10, 34, 13, 44, 13);
        trunk.curveTo(58, 13, 65, 22, 65, 35);
        trunk.curveTo(65, 46, 60, 48, 52, 46);
        trunk.curveTo(44, 44, 34, 47, 28, 48);
        trunk.curveTo(16, 50, 9, 46, 9, 37);
        trunk.curveTo(8, 29, 9, 23, 13, 19);
        trunk.closePath();
        return trunk;
    }

    private void leg(Graphics2D g, double x, double y, double width, double height, Color colour) {
        Clay.fill(g, Clay.bar(x, y, width, height), colour);
        boolean near = colour.equals(fur);
        Color foot = near ? paws : Tone.darker(paws, 0.28);
        double sole = y + height + 1.5;
        Clay.fill(g, Clay.oval(x + width / 2 - 1, sole - 3, width / 2 + 1.8, 3.2), foot);
        g.setColor(Tone.glass(Tone.darker(foot, 0.75), 0.7));
        g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int toe = 0; toe < 2; toe++) {
            double at = x + width * (0.15 + 0.3 * toe);
            g.draw(new CubicCurve2D.Double(at, sole - 3, at - 0.4, sole - 2, at - 0.4, sole - 1.5, at, sole - 0.6));
        }
    }

    private void tail(Graphics2D g) {
        switch (tail) {
            case STUB -> Clay.fill(g, Clay.oval(64, 23, 4.5, 4.5), fur);
            case BUSHY -> {
                Path2D brush = new Path2D.Double();
                brush.moveTo(60, 26);
                brush.curveTo(68, 36, 74, 30, 75, 20);
                brush.curveTo(76, 12, 81, 8, 84, 7);
                brush.curveTo(89, 18, 87, 34, 78, 40);
                brush.curveTo(70, 45, 60, 42, 57, 34);
                brush.closePath();
                Clay.fill(g, brush, fur);
                Path2D tip = new Path2D.Double();
                tip.moveTo(76.2, 16);
                tip.curveTo(77, 11, 81, 8, 84, 7);
                tip.curveTo(86, 11, 86.5, 15, 86.4, 19);
                tip.curveTo(83, 17, 80, 19, 76.2, 16);
                tip.closePath();
                Clay.fill(g, tip, Tone.lighter(fur, 0.75));
            }
            case TUFT, MANE -> {
                double width = tail == Tail.TUFT ? 3 : 6;
                g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(tail == Tail.TUFT ? Tone.darker(fur, 0.1) : Tone.darker(paws, 0.1));
                g.draw(new CubicCurve2D.Double(62, 24, 74, 22, 70, 40, 78, 42));
                Clay.fill(g, Clay.oval(78, 42, 4.5, 4), tail == Tail.TUFT ? Tone.darker(fur, 0.45) : paws);
            }
        }
    }
}
