// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stylemix.model.Output;
import stylemix.model.Price;
import stylemix.model.RunState;
import stylemix.session.Halt;
import stylemix.session.Run;
import stylemix.session.RunQueue;
import stylemix.session.Session;
import stylemix.ui.Remedy;

/// The jobs of a window: what runs, what failed, what waits, what is done.
public final class QueueViewModel {

    private final Session session;
    private final RunQueue queue;
    private final BiConsumer<Run, Remedy> elsewhere;
    private final ReadOnlyObjectWrapper<List<Run>> cleared = new ReadOnlyObjectWrapper<>(this, "cleared", List.of());

    /// @param elsewhere performs the remedies that lead out of the queue: all but [Remedy#TRY_AGAIN]
    public QueueViewModel(Session session, BiConsumer<Run, Remedy> elsewhere) {
        this.session = session;
        this.queue = session.queue();
        this.elsewhere = elsewhere;
        queue.runs().addListener((ListChangeListener<Run>) change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    cleared.set(List.of()); // too late to take it back
                }
            }
        });
    }

    // ---- facts

    ObservableList<Run> runs() {
        return queue.runs();
    }

    ReadOnlyObjectProperty<Optional<Halt>> halt() {
        return queue.haltProperty();
    }

    /// What was cleared last and can still be brought back.
    ReadOnlyObjectProperty<List<Run>> clearedProperty() {
        return cleared.getReadOnlyProperty();
    }

    /// In the order in which they are read: what runs, what failed or was cancelled, what waits, what is done.
    List<Run> inSections() {
        return Stream.of(
                        running(),
                        those(run ->
                                run.state() instanceof RunState.Failed || run.state() instanceof RunState.Cancelled),
                        waiting(),
                        done())
                .flatMap(List::stream)
                .toList();
    }

    List<Run> running() {
        return those(run -> !run.waiting() && !run.state().isEnd());
    }

    List<Run> waiting() {
        return queue.waiting();
    }

    List<Run> failed() {
        return those(run -> run.state() instanceof RunState.Failed);
    }

    List<Run> cancelled() {
        return those(run -> run.state() instanceof RunState.Cancelled);
    }

    List<Run> done() {
        return those(run -> run.state() instanceof RunState.Saved);
    }

    /// Those of the failed ones that can be sent once more.
    List<Run> retryable() {
        return queue.failed();
    }

    /// What it costs to send all these.
    Price price(List<Run> runs) {
        return runs.stream().map(Run::price).reduce(Price.FREE, Price::plus);
    }

    // ---- commands

    void pause() {
        queue.pause();
    }

    void resume() {
        queue.resume();
    }

    /// Stops starting jobs, or goes on.
    public void togglePause() {
        if (queue.haltProperty().get().isPresent()) {
            resume();
        } else {
            pause();
        }
    }

    void cancelAll() {
        queue.cancelAll();
    }

    /// Sends these once more, each with exactly what it had.
    void againAll(List<Run> over) {
        over.forEach(session::again);
    }

    void clear() {
        cleared.set(queue.clear());
    }

    void undoClear() {
        List<Run> back = cleared.get();
        queue.restore(back);
    }

    void again(Run run) {
        session.again(run);
    }

    void dismiss(Run run) {
        queue.dismiss(run);
    }

    /// @param gap before which place among those that wait
    void move(Run run, int gap) {
        queue.move(run, gap);
    }

    void up(Run run) {
        queue.move(run, waiting().indexOf(run) - 1);
    }

    void down(Run run) {
        queue.move(run, waiting().indexOf(run) + 2);
    }

    void next(Run run) {
        queue.move(run, 0);
    }

    void only(Run run) {
        queue.only(run);
    }

    void look(Output output) {
        session.look(output);
    }

    /// Does what the button on a failed run says.
    void remedy(Run run, Remedy remedy) {
        if (remedy == Remedy.TRY_AGAIN) {
            again(run);
        } else {
            elsewhere.accept(run, remedy);
        }
    }

    private List<Run> those(Predicate<Run> kind) {
        return queue.runs().stream().filter(kind).toList();
    }
}
