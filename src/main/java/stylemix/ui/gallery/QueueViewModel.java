// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import stylemix.model.Candidate;
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

    /// @param elsewhere performs the remedies that lead out of the queue: all that do not concern the job itself
    public QueueViewModel(Session session, BiConsumer<Run, Remedy> elsewhere) {
        this.session = session;
        this.queue = session.queue();
        this.elsewhere = elsewhere;
        queue.runs().addListener((ListChangeListener<Run>) change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    forgetCleared();
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

    /// Those that were cancelled, and the service knows it.
    List<Run> cancelled() {
        return those(run -> run.state() instanceof RunState.Cancelled && run.canGoAgain());
    }

    List<Run> done() {
        return those(run -> run.state() instanceof RunState.Saved);
    }

    /// Those of the failed ones that can be ordered once more.
    List<Run> retryable() {
        return failed().stream().filter(Run::canGoAgain).toList();
    }

    /// What these were ordered for.
    static Price ordered(List<Run> runs) {
        return runs.stream().map(Run::price).reduce(Price.FREE, Price::plus);
    }

    /// What it costs today to order these once more.
    Price today(List<Run> runs) {
        return runs.stream()
                .map(run -> session.settings().prices().of(run.service(), run.request()))
                .reduce(Price.FREE, Price::plus);
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
        over.forEach(queue::again);
    }

    void clear() {
        forgetCleared();
        cleared.set(queue.clear());
    }

    void undoClear() {
        List<Run> back = cleared.get();
        cleared.set(List.of());
        queue.putBack(back);
    }

    /// From now on they cannot be brought back.
    private void forgetCleared() {
        queue.forget(cleared.get());
        cleared.set(List.of());
    }

    void again(Run run) {
        queue.again(run);
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

    void cancel(Run run) {
        queue.cancel(run);
    }

    /// Asks which jobs at the service a lost one can be; told only if the user has to say.
    public void candidates(Run run, Consumer<List<Candidate>> several) {
        queue.candidates(run, several);
    }

    /// Fetches a picture of a job at the service; silent if it cannot be had.
    void look(Run run, URI picture, Consumer<Path> told) {
        queue.look(run, picture, told);
    }

    /// @param remoteId empty for none of them
    void choose(Run run, Optional<String> remoteId) {
        queue.choose(run, remoteId);
    }

    /// Does what the button on a failed run says.
    void remedy(Run run, Remedy remedy) {
        switch (remedy) {
            case TRY_AGAIN, SEND_AGAIN -> again(run);
            case GO_ON, LOOK_AGAIN, DOWNLOAD_AGAIN -> queue.goOn(run);
            case ENTER_KEY,
                    TOP_UP,
                    CHANGE_PROMPT,
                    CHANGE_REFERENCES,
                    USE_DRAFTS,
                    CHOOSE_FOLDER,
                    OPEN_ACCOUNT,
                    RAISE_LIMIT,
                    CHOOSE_JOB -> elsewhere.accept(run, remedy);
        }
    }

    private List<Run> those(Predicate<Run> kind) {
        return queue.runs().stream().filter(kind).toList();
    }
}
