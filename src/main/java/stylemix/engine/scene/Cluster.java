// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Figures that stand to each other in a certain way and are placed as one.
record Cluster(List<Piece> pieces) {

    Cluster {
        pieces = List.copyOf(pieces);
    }

    /// What some pieces cover before they are tilted, heights upwards.
    record Box(double left, double right, double bottom, double top) {

        double width() {
            return right - left;
        }

        double height() {
            return top - bottom;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    Box box() {
        return box(_ -> true);
    }

    Box box(int role) {
        return box(piece -> piece.role() == role);
    }

    private Box box(Predicate<Piece> which) {
        double left = Double.MAX_VALUE, right = -Double.MAX_VALUE, bottom = Double.MAX_VALUE, top = -Double.MAX_VALUE;
        for (Piece piece : pieces) {
            if (which.test(piece)) {
                // a tilted figure reaches farther
                double cos = Math.abs(Math.cos(piece.tilt())), sin = Math.abs(Math.sin(piece.tilt()));
                double halfWidth = (piece.width() * cos + piece.height() * sin) / 2;
                double halfHeight = (piece.height() * cos + piece.width() * sin) / 2;
                double middle = piece.bottom() + piece.height() / 2;
                left = Math.min(left, piece.x() - halfWidth);
                right = Math.max(right, piece.x() + halfWidth);
                bottom = Math.min(bottom, middle - halfHeight);
                top = Math.max(top, middle + halfHeight);
            }
        }
        return new Box(left, right, bottom, top);
    }

    Cluster with(UnaryOperator<Piece> change) {
        return new Cluster(pieces.stream().map(change).toList());
    }

    Cluster moved(double dx, double deeper, double higher, int later) {
        return with(piece -> piece.moved(dx, deeper, higher, later));
    }

    Cluster scaled(double factor) {
        return with(piece -> piece.scaled(factor));
    }

    Cluster mirrored() {
        return with(Piece::mirrored);
    }

    Cluster joined(Cluster other) {
        return new Cluster(Stream.concat(pieces.stream(), other.pieces.stream()).toList());
    }

    /// The order of the piece painted last.
    int last() {
        return pieces.stream().mapToInt(Piece::order).max().orElse(0);
    }

    /// The order of the piece painted first.
    int first() {
        return pieces.stream().mapToInt(Piece::order).min().orElse(0);
    }

    boolean flies() {
        return pieces.stream().allMatch(piece -> piece.extra().flies());
    }

    Piece piece(int role) {
        return pieces.stream().filter(piece -> piece.role() == role).findFirst().orElseThrow();
    }

    long count(int role) {
        return pieces.stream().filter(piece -> piece.role() == role).count();
    }
}
