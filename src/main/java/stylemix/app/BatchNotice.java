// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import stylemix.session.Batch;
import stylemix.session.Work;
import stylemix.ui.Messages;

/// Tells of a batch that has ended, once, and only while the window is not in front: by the system's notification where
/// there is one, else by a sentence in the window; and by the number of new pictures in the window's title, until the
/// user comes back.
final class BatchNotice {

    /// Shows a notification; blocks for a moment.
    @FunctionalInterface
    interface Notifier {
        /// @return whether the system took it
        boolean show(String title, String text) throws InterruptedException;
    }

    private final Notifier notifier;
    private final Executor executor;
    private final Consumer<String> title;
    private final Consumer<String> inWindow;
    private final ObservableValue<Boolean> inFront;
    private int unseen;

    /// @param ended the batch that ended last
    /// @param inFront whether the window has the keyboard
    /// @param title sets the window's title
    /// @param inWindow says a sentence in the window
    BatchNotice(
            ObservableValue<Optional<Batch>> ended,
            ObservableValue<Boolean> inFront,
            Notifier notifier,
            Executor executor,
            Consumer<String> title,
            Consumer<String> inWindow) {
        this.notifier = notifier;
        this.executor = executor;
        this.title = title;
        this.inWindow = inWindow;
        this.inFront = inFront;
        ended.subscribe(batch -> batch.ifPresent(this::tell));
        inFront.subscribe(now -> {
            if (now) {
                unseen = 0;
                title.accept(Messages.text("app.name"));
            }
        });
    }

    private void tell(Batch batch) {
        boolean worthIt = batch.saved() + batch.failed() > 0 || batch.stopped();
        if (inFront.getValue() || !worthIt) {
            return;
        }
        unseen += batch.saved();
        if (unseen > 0) {
            title.accept(Messages.text("app.badge", unseen));
        }
        String sentence = sentence(batch);
        Work.start(
                executor,
                () -> notifier.show(Messages.text("app.name"), sentence),
                shown -> {
                    if (!shown) {
                        inWindow.accept(sentence);
                    }
                },
                _ -> inWindow.accept(sentence));
    }

    /// "4 pictures are ready, 1 failed. Others wait."
    static String sentence(Batch batch) {
        List<String> parts = batch.failed() == 0
                ? List.of(Messages.text("batch.saved", batch.saved()))
                : List.of(Messages.text("batch.saved", batch.saved()), Messages.text("batch.failed", batch.failed()));
        return String.join(", ", parts) + "." + (batch.stopped() ? " " + Messages.text("batch.stopped") : "");
    }
}
