// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import stylemix.ui.Focus;

/// Takes the keyboard from one part of the window to the next, so that nobody has to walk through all of a part.
final class RoomKeys {

    /// A part of the window.
    ///
    /// @param area what belongs to it; a part that lies within another stands behind it in the list
    /// @param first where the keyboard goes
    record Room(Node area, Supplier<Optional<Node>> first) {

        static Room of(Node area) {
            return new Room(area, () -> Focus.first(area));
        }
    }

    private final List<Room> rooms;

    /// @param rooms in the order in which they are visited
    RoomKeys(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
    }

    /// Goes to the next part that has anything for the keyboard.
    ///
    /// @param step 1 on, −1 back
    /// @param from what has the keyboard now
    void go(Optional<Node> from, int step) {
        int now = from.map(this::room).orElse(-1);
        IntStream.rangeClosed(1, rooms.size())
                .mapToObj(i -> rooms.get(Math.floorMod(now + i * step, rooms.size())))
                .flatMap(room -> room.first().get().stream())
                .findFirst()
                .ifPresent(Focus::goTo);
    }

    private int room(Node node) {
        return IntStream.range(0, rooms.size())
                .filter(i -> Focus.isIn(node, rooms.get(i).area()))
                .max()
                .orElse(-1);
    }
}
