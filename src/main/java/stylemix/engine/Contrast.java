// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Keeps the contrasts of a content while it gets other colours: a dark figure before a light wall must not become a
/// dark figure before a dark one.
///
/// For each place it is found how much of the content's local contrast in lightness the recoloured picture still has,
/// in lightness or in colour; where that is too little, the rest is given back in lightness, in the content's own
/// direction.
final class Contrast {

    private static final int SIDE = 256;

    /// Shapes up to about this share of the picture's width have contrasts of their own.
    private static final double REGION = 1.0 / 12;

    /// What is looked at together, as a share of the width.
    private static final double WINDOW = 1.0 / 40;

    /// A contrast of about this much cannot be told from none.
    private static final float FAINT = 0.02f;

    private static final float MOST = 1;

    private Contrast() {}

    /// @param content in its own tones
    /// @param recoloured of the same size
    /// @param weight where contrasts matter, 0 to 1, of the same size
    /// @param least the share of the contrast that has to be there
    static Lab keep(Plane content, Lab recoloured, Plane weight, float least) throws InterruptedException {
        Plane lost = lost(content.within(SIDE), recoloured.within(SIDE), weight.within(SIDE), least)
                .resize(content.width(), content.height());
        Plane around = content.blur(content.width() * REGION);
        Plane l = recoloured.l();
        return new Lab(
                l.map(i -> l.at()[i] + lost.at()[i] * (content.at()[i] - around.at()[i])),
                recoloured.a(),
                recoloured.b());
    }

    private static Plane lost(Plane content, Lab recoloured, Plane weight, float least) throws InterruptedException {
        Plane own = local(content);
        double window = content.width() * WINDOW;
        Plane square = own.map(i -> own.at()[i] * own.at()[i]).blur(window);
        Lab slope = recoloured.each(plane -> {
            Plane band = local(plane);
            Plane product = band.map(i -> band.at()[i] * own.at()[i]).blur(window);
            return product.map(i -> product.at()[i] / (square.at()[i] + FAINT * FAINT));
        });
        return slope.l().map(i -> {
            float colour = slope.chroma(i);
            float wanted = (float) Math.sqrt(Math.max(0, least * least - colour * colour));
            float present = square.at()[i] / (square.at()[i] + FAINT * FAINT);
            return weight.at()[i] * present * Math.clamp(wanted - slope.l().at()[i], 0, MOST);
        });
    }

    private static Plane local(Plane plane) throws InterruptedException {
        Plane around = plane.blur(plane.width() * REGION);
        return plane.map(i -> plane.at()[i] - around.at()[i]);
    }
}
