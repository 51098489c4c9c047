// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.ArrayList;
import java.util.List;

/// Makes one cluster of two by the relation between a figure of the one and a figure of the other.
final class Binding {

    private static final double GAP = 0.1;

    /// Feet and feathers sink a little into what bears them.
    private static final double SINK = 0.03;

    /// How small a thing gets with its distance.
    private static final double FARTHER = 0.82;

    private final Habitat habitat;

    Binding(Habitat habitat) {
        this.habitat = habitat;
    }

    /// @param who role in `mine`
    /// @param whom role in `yours`
    Cluster bind(Cluster mine, int who, Relation relation, Cluster yours, int whom) {
        Cluster.Box a = mine.box(who), b = yours.box(whom);
        return switch (relation) {
            case ON, ASTRIDE ->
                mine.count(who) > 1 && mine.count(who) == yours.count(whom)
                        ? pairs(mine, who, yours, whom)
                        : on(mine, who, yours, yours.piece(whom), b);
            case IN -> within(mine, who, yours, whom);
            case UNDER -> under(mine, a, yours, b);
            case BEHIND -> behind(mine, who, yours, b);
            case BEFORE -> before(mine, a, yours, b);
            case OVER -> over(mine, who, yours, b);
            case BESIDE -> beside(mine, a, yours, b);
            case BETWEEN -> yours.count(whom) > 1 ? between(mine, a, yours, whom) : beside(mine, a, yours, b);
            case WITH -> new Dressing(habitat).wear(mine, who, yours, whom).orElseGet(() -> beside(mine, a, yours, b));
        };
    }

    private Cluster pairs(Cluster mine, int who, Cluster yours, int whom) {
        List<Piece> seats =
                yours.pieces().stream().filter(piece -> piece.role() == whom).toList();
        List<Piece> riders =
                mine.pieces().stream().filter(piece -> piece.role() == who).toList();
        Cluster all = yours;
        for (int i = 0; i < seats.size(); i++) {
            Cluster rider = new Cluster(List.of(riders.get(i)));
            Cluster mount = new Cluster(List.of(seats.get(i)));
            Cluster placed = on(rider, who, mount, seats.get(i), mount.box());
            Piece up = placed.pieces().getLast();
            all = all.joined(new Cluster(List.of(up)));
        }
        return all;
    }

    /// Seats are shares of the picture; what is wider than its seat shrinks.
    private Cluster on(Cluster mine, int who, Cluster yours, Piece base, Cluster.Box b) {
        Cluster.Box a = mine.box(who);
        Habitat.Seat seat = habitat.seat(base.extra().actor().drawing());
        double room = base.tilt() == 0 ? 1 : 0;
        Cluster fit = mine.scaled(Math.clamp(seat.width() * b.width() / a.width(), 0.45, 1));
        a = fit.box(who);
        double x = b.left() + (base.flip() ? 1 - seat.x() : seat.x()) * b.width();
        double y = room * (b.top() - seat.y() * b.height()) + (1 - room) * b.top();
        Piece rider = fit.piece(who);
        double foot = rider.extra()
                .puppet()
                .seat()
                .map(share -> rider.bottom() + (1 - share) * rider.height())
                .orElse(a.bottom() + SINK * a.height());
        Cluster up = fit.moved(x - a.middle(), base.depth(), y - foot - base.depth(), yours.last() + 1 - fit.first());
        return yours.joined(up.with(Piece::borne));
    }

    /// In a bowl, on a bed, under a hat, else before what is large enough to have been gone into.
    private Cluster within(Cluster mine, int who, Cluster yours, int whom) {
        Cluster.Box a = mine.box(who), b = yours.box(whom);
        Drawing thing = yours.piece(whom).extra().actor().drawing();
        if (habitat.holds(thing)) {
            return in(mine, yours, b);
        } else if (habitat.isWorn(thing)) {
            return bind(mine, who, Relation.WITH, yours, whom);
        }
        return b.height() > a.height() && !habitat.hasSeat(thing)
                ? before(mine, a, yours, b)
                : on(mine, who, yours, yours.piece(whom), b);
    }

    private static Cluster in(Cluster mine, Cluster yours, Cluster.Box b) {
        Cluster.Box a = mine.box();
        double factor = Math.min(1, Math.min(0.66 * b.width() / a.width(), 1.1 * b.height() / a.height()));
        Cluster fit = mine.scaled(factor);
        Cluster.Box small = fit.box();
        // deep enough to be in it, high enough to be seen
        double floor = Math.max(b.bottom() + 0.25 * b.height(), b.top() - 0.42 * small.height());
        Cluster inside =
                fit.moved(b.middle() - small.middle(), 0, floor - small.bottom(), yours.first() - 1 - fit.last());
        return inside.with(Piece::borne).joined(yours);
    }

    private static Cluster under(Cluster mine, Cluster.Box a, Cluster yours, Cluster.Box b) {
        if (yours.flies()) {
            return mine.moved(-a.middle(), 0, 0, yours.last() + 1)
                    .joined(yours.moved(-b.middle(), 0, a.top() * 1.15 + GAP - b.bottom(), 0));
        }
        double factor = Math.min(1, Math.min(0.6 * b.height() / a.height(), 0.75 * b.width() / a.width()));
        Cluster fit = mine.scaled(Math.max(0.35, factor));
        Cluster.Box small = fit.box();
        return yours.joined(fit.moved(b.middle() - small.middle(), 0, 0, yours.last() + 1 - fit.first()));
    }

    /// Several peep out at both sides, a single one at the right, a larger one all around.
    private static Cluster behind(Cluster mine, int who, Cluster yours, Cluster.Box b) {
        List<Piece> pieces = new ArrayList<>();
        int copy = 0;
        for (Piece piece : mine.pieces()) {
            double side = copy % 2 == 0 ? 1 : -1;
            double overlap = 0.42 * Math.min(piece.width(), b.width());
            double x = piece.height() > 1.5 * b.height()
                    ? b.middle() + 0.15 * side * piece.width()
                    : b.middle()
                            + side * ((b.width() + piece.width()) / 2 - overlap) * (1 + 0.6 * Math.floorDiv(copy, 2));
            boolean turn = side > 0 && piece.extra().actor().drawing().group() == 3 && !piece.flip();
            boolean apart = piece.role() != who;
            double dx = apart ? b.middle() + (b.width() + piece.width()) / 2 : x;
            Piece looking = turn ? piece.mirrored().moved(2 * piece.x(), 0, 0, 0) : piece; // out of its cover
            pieces.add(looking.moved(dx - piece.x(), 0.1 + 0.03 * copy, 0, yours.first() - 1 - mine.last()));
            copy++;
        }
        return new Cluster(pieces).joined(yours);
    }

    private static Cluster before(Cluster mine, Cluster.Box a, Cluster yours, Cluster.Box b) {
        double aside = b.width() > 1.4 * a.width()
                ? 0.22 * b.width()
                : (a.width() + b.width()) / 2 - 0.4 * Math.min(a.width(), b.width());
        Cluster back = yours.scaled(FARTHER).moved(-b.middle() * FARTHER, 0.14, 0, mine.first() - 1 - yours.last());
        return back.joined(mine.moved(-a.middle() - aside, 0, 0, 0));
    }

    /// What leaps over a thing does not leap over a tower: the thing shrinks.
    private static Cluster over(Cluster mine, int who, Cluster yours, Cluster.Box b) {
        boolean leaps = mine.piece(who).extra().actor().does(Pose.JUMP);
        Cluster.Box a = mine.box(who);
        Cluster low = leaps ? yours.scaled(Math.min(1, 0.62 * a.height() / b.height())) : yours;
        Cluster.Box under = low.box();
        double clear = leaps ? -0.06 * under.height() : 0.12 * a.height();
        Cluster up = mine.moved(
                under.middle() - a.middle(), 0, under.top() + clear - a.bottom(), low.last() + 1 - mine.first());
        return low.joined(up);
    }

    private static Cluster beside(Cluster mine, Cluster.Box a, Cluster yours, Cluster.Box b) {
        Cluster.Box all = mine.box();
        return mine.joined(yours.moved(
                all.right() + GAP * Math.max(a.width(), b.width()) - yours.box().left(), 0, 0, 0));
    }

    private static Cluster between(Cluster mine, Cluster.Box a, Cluster yours, int whom) {
        long count = yours.count(whom);
        List<Piece> pieces = new ArrayList<>();
        int copy = 0;
        double shift = (a.width() + GAP) / 2;
        for (Piece piece : yours.pieces()) {
            pieces.add(piece.moved(copy++ < count / 2 ? -shift : shift, 0, 0, 0));
        }
        Cluster apart = new Cluster(pieces);
        double left = apart.pieces().get((int) (count / 2) - 1).x(),
                right = apart.pieces().get((int) (count / 2)).x();
        return apart.joined(mine.moved((left + right) / 2 - a.middle(), 0, 0, 1));
    }
}
