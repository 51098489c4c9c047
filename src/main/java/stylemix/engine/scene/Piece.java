// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// A figure within a [Cluster]; lengths in units in which a person is 1, heights and depths upwards.
///
/// @param role index of its actor
/// @param x its middle
/// @param depth how much farther than the cluster's front its ground is
/// @param lift how far its feet are above its ground
/// @param tilt clockwise in radians, about its middle
/// @param flip whether it faces the other way
/// @param order what is painted later: the greater
/// @param carried whether another figure bears it, so that it throws no shadow
record Piece(
        Extra extra,
        int role,
        double x,
        double depth,
        double lift,
        double height,
        double tilt,
        boolean flip,
        int order,
        boolean carried) {

    double width() {
        return height * extra.puppet().aspect();
    }

    double bottom() {
        return depth + lift;
    }

    Piece moved(double dx, double deeper, double higher, int later) {
        return new Piece(
                extra, role, x + dx, depth + deeper, lift + higher, height, tilt, flip, order + later, carried);
    }

    Piece scaled(double factor) {
        return new Piece(
                extra, role, x * factor, depth * factor, lift * factor, height * factor, tilt, flip, order, carried);
    }

    Piece mirrored() {
        return new Piece(extra, role, -x, depth, lift, height, -tilt, !flip, order, carried);
    }

    Piece borne() {
        return new Piece(extra, role, x, depth, lift, height, tilt, flip, order, true);
    }
}
