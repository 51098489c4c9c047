// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stylemix.model.PictureFile;
import stylemix.model.Problem;

/// Opens pictures one after the other, tells how far it is and can be stopped. FX thread only.
///
/// Few at a time, so that the thumbnails of those that are open already need not wait for the last of two hundred.
public final class ImportQueue {

    /// How many pictures were opened, of how many that came since the last pause; both 0 in a pause.
    public record Progress(int done, int total) {
        public static final Progress NONE = new Progress(0, 0);
    }

    /// What becomes of a picture.
    ///
    /// @param cancelled told if it is not opened any more
    record Entry(Arrival arrival, Consumer<PictureFile> opened, Consumer<Problem> failed, Runnable cancelled) {}

    private static final int AT_ONCE = 2;

    private final Keeper keeper;
    private final Executor executor;
    private final Deque<Entry> waiting = new ArrayDeque<>();
    private final List<Entry> running = new ArrayList<>();
    private final List<Work<PictureFile>> works = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Progress.NONE);

    /// @param executor for decoding
    ImportQueue(Keeper keeper, Executor executor) {
        this.keeper = keeper;
        this.executor = executor;
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void add(List<Entry> entries) {
        waiting.addAll(entries);
        Progress now = progress.get();
        progress.set(new Progress(now.done(), now.total() + entries.size()));
        startNext();
    }

    /// Stops; what has been opened stays.
    public void cancel() {
        List<Entry> dropped = new ArrayList<>(running);
        dropped.addAll(waiting);
        works.forEach(Work::abandon);
        works.clear();
        running.clear();
        waiting.clear();
        progress.set(Progress.NONE);
        dropped.forEach(entry -> entry.cancelled().run());
        Work.start(
                executor,
                () -> {
                    dropped.forEach(entry -> entry.arrival().discard());
                    return dropped.size();
                },
                _ -> {},
                _ -> {});
    }

    private void startNext() {
        while (running.size() < AT_ONCE && !waiting.isEmpty()) {
            Entry entry = waiting.remove();
            running.add(entry);
            List<Work<PictureFile>> own = new ArrayList<>();
            own.add(Work.follow(
                    executor,
                    _ -> entry.arrival().open(keeper),
                    picture -> end(entry, own, () -> entry.opened().accept(picture)),
                    problem -> end(entry, own, () -> entry.failed().accept(problem))));
            works.addAll(own);
        }
    }

    private void end(Entry entry, List<Work<PictureFile>> own, Runnable told) {
        running.remove(entry);
        works.removeAll(own);
        Progress now = progress.get();
        boolean all = now.done() + 1 == now.total();
        progress.set(all ? Progress.NONE : new Progress(now.done() + 1, now.total()));
        told.run();
        startNext();
    }
}
