// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/// A walking body for an animal of which the library has but the head; it faces left.
///
/// @param head the library's drawing
/// @param fur the head's own colour
/// @param paws colour of the feet
/// @param stride how far the legs swing: 1 as usual, 0 to 2
record FourLegs(Figure head, Color fur, Color paws, Tail tail, Build build, double stride) implements Figure {

    /// How the animal is built. In units of the head's drawing: where back and belly lie, half a thigh's
    /// width, how large and where the head is drawn; last whether the head is seen from the side.
    enum Build {
        STOUT(13, 47, 6.6, 1.04, -1, -1, false),
        SLIM(21, 41, 4.2, 1.06, -3, 0, false),
        MANED(17, 43, 5.2, 1.3, -7, -8, false),
        TALL(18, 41, 4.4, 1.12, -6, -12, true);

        private final double back;
        private final double belly;
        private final double thick;
        private final double headScale;
        private final double headX;
        private final double headY;
        private final boolean profile;

        Build(double back, double belly, double thick, double headScale, double headX, double headY, boolean profile) {
            this.back = back;
            this.belly = belly;
            this.thick = thick;
            this.headScale = headScale;
            this.headX = headX;
            this.headY = headY;
            this.profile = profile;
        }
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
        return new Rectangle2D.Double(-14, -16, 108, 84);
    }

    @Override
    public Optional<Anchor> neck() {
        return build.profile ? Optional.empty() : Optional.of(new Anchor(16, 29, 25));
    }

    @Override
    public void paint(Graphics2D g) {
        Color far = Tone.darker(fur, 0.26);
        tail(g);
        if (build.profile) {
            head(g);
        }
        double swing = 9 * stride;
        leg(g, 20, swing, far, false);
        leg(g, 55, -swing, far, true);
        Clay.fill(g, trunk(), fur);
        g.setPaint(Clay.glow(38, build.belly + 4, 22, Tone.glass(Tone.darker(fur, 0.7), 0.4)));
        g.fill(trunk());
        leg(g, 17, -swing * 0.6, fur, false);
        leg(g, 57, swing * 0.6, fur, true);
        if (!build.profile) {
            g.setPaint(Clay.glow(17, 31, 16, Tone.glass(Tone.darker(fur, 0.8), 0.38)));
            g.fill(trunk());
            head(g);
        }
    }

    private void head(Graphics2D g) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(build.headX, build.headY);
        own.scale(build.headScale, build.headScale);
        head.paint(own);
        own.dispose();
    }

    private Path2D trunk() {
        double t = build.back, b = build.belly;
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(12, t + 5);
        trunk.curveTo(18, t - 3, 30, t + 1, 42, t);
        trunk.curveTo(56, t - 1.5, 66, t + 6, 65, t + 17);
        trunk.curveTo(65, b - 3, 60, b + 1, 53, b - 1);
        trunk.curveTo(45, b - 4, 34, b - 1, 27, b + 1);
        trunk.curveTo(17, b + 3, 9, b, 9, b - 9);
        trunk.curveTo(8, t + 17, 8, t + 10, 12, t + 5);
        trunk.closePath();
        return trunk;
    }

    /// @param hind whether it bends backwards at the hock
    private void leg(Graphics2D g, double x, double swing, Color colour, boolean hind) {
        double sole = 63.5;
        double top = build.belly - build.thick * 1.1;
        double bend = hind ? 0.35 : 0.62;
        double kneeY = top + (sole - top) * bend;
        Point2D knee = new Point2D.Double(x - swing * 0.45 + (hind ? 1.2 : 0), kneeY);
        Point2D foot = new Point2D.Double(x - swing + (hind ? 2 : 0), sole - 3.4);
        boolean near = colour.equals(fur);
        Color pad = near ? paws : Tone.darker(paws, 0.26);
        double thick = build.thick;
        Limbs.bone(
                g, knee.getX(), knee.getY(), foot.getX(), foot.getY(), thick * 0.78, thick * 0.66, shaded(pad, colour));
        Limbs.bone(g, x, top, knee.getX(), knee.getY(), thick * (hind ? 1.25 : 1.05), thick * 0.78, colour);
        Clay.fill(g, Clay.oval(foot.getX() - 1.2, sole - 2.6, thick * 0.66 + 2, 2.9), pad);
        g.setColor(Tone.glass(Tone.darker(pad, 0.75), 0.7));
        g.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int toe = 0; toe < 2; toe++) {
            double at = foot.getX() - thick * 0.55 + thick * 0.5 * toe;
            g.draw(new CubicCurve2D.Double(at, sole - 2.6, at - 0.4, sole - 1.8, at - 0.4, sole - 1.4, at, sole - 0.6));
        }
    }

    /// Dark paws are dark up to the knee.
    private Color shaded(Color pad, Color colour) {
        return paws.equals(fur) ? colour : Tone.mix(colour, pad, 0.75);
    }

    private void tail(Graphics2D g) {
        double t = build.back;
        switch (tail) {
            case STUB -> Clay.fill(g, Clay.oval(64, t + 9, 4.5, 4.5), fur);
            case BUSHY -> {
                Path2D brush = new Path2D.Double();
                brush.moveTo(60, t + 9);
                brush.curveTo(68, t + 19, 74, t + 14, 76, t + 4);
                brush.curveTo(77, t - 4, 82, t - 9, 86, t - 11);
                brush.curveTo(92, t, 90, t + 17, 80, t + 24);
                brush.curveTo(71, t + 29, 60, t + 26, 57, t + 17);
                brush.closePath();
                Clay.fill(g, brush, fur);
                Path2D tip = new Path2D.Double();
                tip.moveTo(76.6, t + 1);
                tip.curveTo(78, t - 5, 82, t - 9, 86, t - 11);
                tip.curveTo(88.4, t - 6, 89, t - 2, 88.9, t + 3);
                tip.curveTo(85, t, 81, t + 3, 76.6, t + 1);
                tip.closePath();
                Clay.fill(g, tip, Tone.lighter(fur, 0.75));
            }
            case TUFT, MANE -> {
                double width = tail == Tail.TUFT ? 2.6 : 6;
                g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.setColor(tail == Tail.TUFT ? Tone.darker(fur, 0.1) : Tone.darker(paws, 0.1));
                g.draw(new CubicCurve2D.Double(63, t + 8, 75, t + 4, 70, t + 24, 79, t + 26));
                Clay.fill(g, Clay.oval(79, t + 26, 4.5, 4), tail == Tail.TUFT ? Tone.darker(fur, 0.45) : paws);
            }
        }
    }
}
