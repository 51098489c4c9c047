// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// A body for a person of whom the library has but head or bust; it faces left, the face looks at the viewer.
///
/// @param head the library's drawing; its chin or its cut edge lies at 30 units
record Person(Figure head, Outfit outfit, Stance stance) implements Figure {

    private static final double MIDDLE = 16;
    private static final double NECK = 29;
    private static final double HIPS = 57;
    private static final double HEAD_SCALE = 0.78;

    @Override
    public Rectangle2D box() {
        return new Rectangle2D.Double(-42, -18, 116, 122);
    }

    @Override
    public Optional<Anchor> neck() {
        return Optional.of(new Anchor(MIDDLE, NECK, 17));
    }

    @Override
    public Optional<Anchor> seat() {
        boolean sits = stance.legs() == 1 || stance.thighs() < 1;
        return sits ? Optional.of(new Anchor(MIDDLE, HIPS + 3, 15)) : Optional.empty();
    }

    @Override
    public void paint(Graphics2D g) {
        boolean gown = outfit.cut() == Outfit.Cut.GOWN;
        if (!gown && stance.legs() == 2) {
            leg(g, stance.farLeg(), 1, 0.14);
        }
        Graphics2D upper = (Graphics2D) g.create();
        upper.rotate(Math.toRadians(-stance.lean()), MIDDLE, HIPS);
        if (!outfit.hold()) {
            arm(upper, stance.farArm(), 1, 0.16);
        }
        if (!gown) {
            leg(g, stance.nearLeg(), -1, 0);
        }
        trunk(upper);
        skirt(g);
        neckAndHead(upper);
        arm(upper, stance.nearArm(), -1, 0);
        upper.dispose();
    }

    private boolean bust() {
        return outfit.style() == Outfit.Style.BUST;
    }

    private void leg(Graphics2D g, Stance.Limb limb, double side, double shade) {
        double hip = MIDDLE + side * (stance.aside() ? 0.8 : 4.6);
        double thigh = 17.5 * stance.thighs();
        Color cloth = outfit.cut() == Outfit.Cut.DRESS ? outfit.hands() : outfit.trousers();
        Color colour = Tone.darker(cloth, shade);
        Point2D knee = Limbs.end(hip, HIPS - 1.5, limb.upper(), thigh);
        Point2D ankle = Limbs.end(knee.getX(), knee.getY(), limb.lower(), 15.5);
        boolean boots = outfit.style() == Outfit.Style.COWBOY;
        Limbs.shoe(g, ankle, limb.lower(), stance.aside() ? -1 : side, Tone.darker(outfit.shoes(), shade));
        Limbs.bone(g, knee.getX(), knee.getY(), ankle.getX(), ankle.getY(), 3.9, 3.1, colour);
        Limbs.bone(g, hip, HIPS - 1.5, knee.getX(), knee.getY(), 5.2, 4.0, colour);
        if (boots) {
            Point2D calf = Limbs.end(knee.getX(), knee.getY(), limb.lower(), 6.5);
            Limbs.bone(
                    g,
                    calf.getX(),
                    calf.getY(),
                    ankle.getX(),
                    ankle.getY(),
                    4.4,
                    3.5,
                    Tone.darker(outfit.shoes(), shade));
        }
    }

    private void arm(Graphics2D g, Stance.Limb limb, double side, double shade) {
        double shoulder = MIDDLE + side * (stance.aside() ? 1.5 : bust() ? 9.6 : 7.8);
        double top = bust() ? 33.5 : 34;
        Color colour = Tone.darker(outfit.top(), 0.06 + shade);
        Point2D elbow = Limbs.end(shoulder, top, limb.upper(), 11.5);
        Point2D hand = Limbs.end(elbow.getX(), elbow.getY(), limb.lower(), 10.5);
        Clay.fill(g, Clay.oval(hand.getX(), hand.getY(), 2.9, 2.9), Tone.darker(outfit.hands(), shade * 0.5));
        Point2D cuff = Limbs.end(elbow.getX(), elbow.getY(), limb.lower(), 8.2);
        Limbs.bone(g, elbow.getX(), elbow.getY(), cuff.getX(), cuff.getY(), 3.0, 2.5, colour);
        Limbs.bone(g, shoulder, top, elbow.getX(), elbow.getY(), 3.7, 3.0, colour);
    }

    private void trunk(Graphics2D g) {
        Clay.fill(g, trunkShape(), outfit.top());
        if (bust()) {
            continueBust(g);
        }
        if (outfit.cut() == Outfit.Cut.TROUSERS) {
            g.setColor(Tone.darker(outfit.trousers(), 0.4));
            g.fill(new Rectangle2D.Double(MIDDLE - 7.9, HIPS - 3.4, 15.8, 2.6));
        }
        if (outfit.style() == Outfit.Style.COWBOY) {
            Western.dress(g);
        }
    }

    private void skirt(Graphics2D g) {
        if (outfit.cut() == Outfit.Cut.TROUSERS) {
            return;
        }
        double hem = outfit.cut() == Outfit.Cut.GOWN ? 90 : stance.aside() ? 66 : 71;
        double wide = outfit.cut() == Outfit.Cut.GOWN ? 17 : 13;
        double swing = stance.lean() * 0.25;
        Path2D skirt = new Path2D.Double();
        skirt.moveTo(MIDDLE - 7, HIPS - 9);
        skirt.quadTo(MIDDLE - 9, HIPS, MIDDLE - wide + swing, hem);
        skirt.quadTo(MIDDLE + swing, hem + 3, MIDDLE + wide + swing, hem);
        skirt.quadTo(MIDDLE + 9, HIPS, MIDDLE + 7, HIPS - 9);
        skirt.closePath();
        Clay.fill(g, skirt, outfit.top());
        g.setColor(Tone.glass(Tone.darker(outfit.top(), 0.5), 0.5));
        g.fill(new Rectangle2D.Double(MIDDLE - 7.1, HIPS - 9.6, 14.2, 1.6));
    }

    private void neckAndHead(Graphics2D g) {
        if (bust()) {
            head.paint(g);
            return;
        }
        Clay.fill(g, Clay.oval(MIDDLE, NECK + 1.2, 5.4, 3.6), Tone.lighter(outfit.top(), 0.3));
        Clay.fill(g, Clay.oval(MIDDLE, NECK + 0.4, 4.2, 3.4), Tone.darker(outfit.hands(), 0.2));
        Graphics2D own = (Graphics2D) g.create();
        own.translate(MIDDLE * (1 - HEAD_SCALE), 30 * (1 - HEAD_SCALE));
        own.scale(HEAD_SCALE, HEAD_SCALE);
        head.paint(own);
        own.dispose();
        if (outfit.style() == Outfit.Style.COWBOY) {
            Western.scarf(g);
            Western.hat(g);
        }
    }

    /// Draws the bust's lowest row down to the belt, so that ties, buttons and aprons go on.
    private void continueBust(Graphics2D g) {
        int scale = 8;
        BufferedImage bust = new BufferedImage(32 * scale, 32 * scale, BufferedImage.TYPE_INT_ARGB);
        Graphics2D small = bust.createGraphics();
        Puppet.refine(small);
        small.scale(scale, scale);
        head.paint(small);
        small.dispose();
        int row = (int) (29.2 * scale);
        int left = 8 * scale, right = 24 * scale;
        Graphics2D own = (Graphics2D) g.create();
        own.clip(trunkShape());
        own.translate(5.5, 0);
        own.scale(21.0 / (right - left), 1);
        own.drawImage(bust.getSubimage(left, row, right - left, 1), 0, 29, right - left, 28, null);
        own.dispose();
        g.setPaint(new GradientPaint(
                0, 34, Tone.glass(Color.BLACK, 0), 0, 57, Tone.glass(Tone.darker(outfit.top(), 0.9), 0.45)));
        g.fill(trunkShape());
    }

    private Path2D trunkShape() {
        double shoulder = bust() ? 11.2 : stance.aside() ? 8 : 9.6;
        double hip = stance.aside() ? 6.6 : 7.6;
        double top = bust() ? 28.5 : 29.5;
        Path2D trunk = new Path2D.Double();
        trunk.moveTo(MIDDLE - shoulder, top + 5);
        trunk.curveTo(MIDDLE - shoulder, top + 1, MIDDLE - shoulder + 2.5, top + 0.6, MIDDLE - 3, top);
        trunk.lineTo(MIDDLE + 3, top);
        trunk.curveTo(MIDDLE + shoulder - 2.5, top + 0.6, MIDDLE + shoulder, top + 1, MIDDLE + shoulder, top + 5);
        trunk.curveTo(MIDDLE + shoulder - 0.6, 42, MIDDLE + hip - 0.6, 47, MIDDLE + hip, HIPS + 1.5);
        trunk.lineTo(MIDDLE - hip, HIPS + 1.5);
        trunk.curveTo(MIDDLE - hip + 0.6, 47, MIDDLE - shoulder + 0.6, 42, MIDDLE - shoulder, top + 5);
        return trunk;
    }
}
