// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.Fx;
import stylemix.session.Batch;

/// One word for a batch, and none for who is looking.
class BatchNoticeTest {

    private final ObjectProperty<Optional<Batch>> ended = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Boolean> inFront = new SimpleObjectProperty<>(false);
    private final List<String> shown = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> inWindow = new ArrayList<>();
    private boolean system = true;

    @BeforeEach
    void watch() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        fx(() -> new BatchNotice(
                ended,
                inFront,
                (_, text) -> {
                    shown.add(text);
                    return system;
                },
                Runnable::run,
                titles::add,
                inWindow::add));
    }

    @Test
    void batchIsToldOnceAndCountedInTheTitleUntilTheUserComesBack() {
        end(new Batch(1, 3, 1, 0, false));
        end(new Batch(2, 2, 0, 0, true));
        assertEquals(
                List.of(
                        "3 pictures are ready, 1 failed.",
                        "2 pictures are ready. The others wait, because the queue has stopped."),
                shown);
        assertEquals(List.of("(3) Stylemix", "(5) Stylemix"), titles);
        assertEquals(List.of(), inWindow);
        fx(() -> inFront.set(true));
        assertEquals("Stylemix", titles.getLast());
    }

    @Test
    void whoLooksIsNotTold() {
        fx(() -> inFront.set(true));
        titles.clear();
        end(new Batch(1, 3, 0, 0, false));
        assertEquals(List.of(), shown);
        assertEquals(List.of(), titles);
    }

    @Test
    void batchOfNothingButCancelledJobsIsNoNews() {
        end(new Batch(1, 0, 0, 4, false));
        assertEquals(List.of(), shown);
    }

    @Test
    void sentenceStandsInTheWindowWhereTheSystemTakesNone() {
        system = false;
        end(new Batch(1, 1, 0, 0, false));
        assertEquals(List.of("1 picture is ready."), inWindow);
    }

    private void end(Batch batch) {
        fx(() -> ended.set(Optional.of(batch)));
    }

    private static void fx(Runnable step) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(step));
        Fx.idle();
    }
}
