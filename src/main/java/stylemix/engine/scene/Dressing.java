// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts hats on heads, scarves round necks and small things into hands.
final class Dressing {

    private final Habitat habitat;

    Dressing(Habitat habitat) {
        this.habitat = habitat;
    }

    /// Each who gets one of it.
    ///
    /// @return empty if the thing is not for wearing or holding, or the figure has no place for it
    Optional<Cluster> wear(Cluster mine, int who, Cluster yours, int whom) {
        Piece thing = yours.piece(whom);
        Drawing drawing = thing.extra().actor().drawing();
        List<Piece> worn = new ArrayList<>();
        for (Piece wearer : mine.pieces()) {
            if (wearer.role() == who) {
                Optional<Piece> piece = habitat.goesRoundTheNeck(drawing)
                        ? scarf(wearer, thing)
                        : habitat.goesOnTheHead(drawing)
                                ? Optional.of(hat(wearer, thing))
                                : habitat.isHeld(drawing) ? Optional.of(held(wearer, thing)) : Optional.empty();
                if (piece.isEmpty()) {
                    return Optional.empty();
                }
                worn.add(piece.get().moved(0, 0, 0, mine.last() + 1));
            }
        }
        return Optional.of(mine.joined(new Cluster(worn)));
    }

    private boolean upright(Piece wearer) {
        return habitat.isUpright(wearer.extra().actor().drawing());
    }

    private Optional<Piece> scarf(Piece wearer, Piece thing) {
        return wearer.extra().puppet().neck(upright(wearer)).map(neck -> {
            Puppet band = Puppet.of(new Scarf());
            double width = neck.width() * wearer.width() * 0.96;
            double height = width / band.aspect();
            return at(wearer, thing, band, neck.x(), neck.y() - 0.012, height, height * 0.8);
        });
    }

    private Piece hat(Piece wearer, Piece thing) {
        Figure.Anchor head = wearer.extra().puppet().crown(upright(wearer));
        Puppet hat = thing.extra().puppet();
        double width = Math.max(head.width() * wearer.width() * 1.3, wearer.width() * 0.2);
        double height = width / hat.aspect();
        return at(wearer, thing, hat, head.x(), head.y(), height, height * 0.13);
    }

    /// In the hand of those who stand upright, on the ground before the others.
    private Piece held(Piece wearer, Piece thing) {
        Puppet puppet = thing.extra().puppet();
        boolean upright = upright(wearer);
        double height = Math.min(thing.height(), (upright ? 0.5 : 0.36) * wearer.height());
        double before = -0.04 - 0.5 * height * puppet.aspect() / wearer.width();
        return upright
                ? at(wearer, thing, puppet, 0.98, 0.62, height, height * 0.3)
                : at(wearer, thing, puppet, before, 1, height, 0);
    }

    /// @param shareX of the wearer's width, from the left
    /// @param shareY of the wearer's height, from the top
    /// @param below how much of the thing hangs below that place
    private static Piece at(
            Piece wearer, Piece thing, Puppet puppet, double shareX, double shareY, double height, double below) {
        double across = (wearer.flip() ? 0.5 - shareX : shareX - 0.5) * wearer.width();
        double up = (0.5 - shareY) * wearer.height();
        double cos = Math.cos(wearer.tilt()), sin = Math.sin(wearer.tilt());
        double x = wearer.x() + across * cos + up * sin;
        double middle = wearer.bottom() + wearer.height() / 2 + up * cos - across * sin;
        Extra extra =
                new Extra(thing.extra().actor(), puppet, height, wearer.extra().flies());
        return new Piece(
                extra,
                thing.role(),
                x,
                wearer.depth(),
                middle - below - wearer.depth(),
                height,
                wearer.tilt(),
                wearer.flip(),
                wearer.order(),
                true);
    }
}
