// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Undo and redo of the board, at most [#LIMIT] steps back; a step is a kilobyte or two.
public final class History {

    public static final int LIMIT = 2_000;

    /// What was just taken back, or made again.
    ///
    /// @param label of the change, in the user's words
    /// @param back whether it was taken back
    public record Move(String label, boolean back) {}

    private record Step(String label, Snapshot board) {}

    private final Supplier<Snapshot> now;
    private final Consumer<Snapshot> restore;
    private final Deque<Step> past = new ArrayDeque<>();
    private final Deque<Step> future = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Move>> lastMove =
            new ReadOnlyObjectWrapper<>(this, "lastMove", Optional.empty());
    private final ReadOnlyStringWrapper undoLabel = new ReadOnlyStringWrapper(this, "undoLabel", "");
    private final ReadOnlyStringWrapper redoLabel = new ReadOnlyStringWrapper(this, "redoLabel", "");

    History(Supplier<Snapshot> now, Consumer<Snapshot> restore) {
        this.now = now;
        this.restore = restore;
    }

    /// To be called before the board changes.
    ///
    /// @param label what is about to happen, in the user's words
    public void mark(String label) {
        Snapshot board = now.get();
        if (!past.isEmpty() && past.peek().board().equals(board)) {
            past.pop(); // the step before changed nothing
        }
        past.push(new Step(label, board));
        if (past.size() > LIMIT) {
            past.removeLast();
        }
        future.clear();
        lastMove.set(Optional.empty());
        tell();
    }

    /// Takes the last change back, if there is one.
    public void undo() {
        move(past, future, true);
    }

    /// Makes the change that was taken back last again, if there is one.
    public void redo() {
        move(future, past, false);
    }

    /// Forgets every step: another board is shown from now on.
    public void clear() {
        past.clear();
        future.clear();
        lastMove.set(Optional.empty());
        tell();
    }

    /// What [#undo()] would take back; empty if there is nothing.
    public ReadOnlyStringProperty undoLabelProperty() {
        return undoLabel.getReadOnlyProperty();
    }

    /// What [#redo()] would make again; empty if there is nothing.
    public ReadOnlyStringProperty redoLabelProperty() {
        return redoLabel.getReadOnlyProperty();
    }

    /// What was moved through last; empty once the board has been changed since.
    public ReadOnlyObjectProperty<Optional<Move>> lastMoveProperty() {
        return lastMove.getReadOnlyProperty();
    }

    private void move(Deque<Step> from, Deque<Step> to, boolean back) {
        Snapshot current = now.get();
        Step step = from.poll();
        while (step != null && step.board().equals(current)) {
            step = from.poll();
        }
        if (step != null) {
            to.push(new Step(step.label(), current));
            restore.accept(step.board());
            lastMove.set(Optional.of(new Move(step.label(), back)));
        }
        tell();
    }

    private void tell() {
        undoLabel.set(past.isEmpty() ? "" : past.peek().label());
        redoLabel.set(future.isEmpty() ? "" : future.peek().label());
    }
}
