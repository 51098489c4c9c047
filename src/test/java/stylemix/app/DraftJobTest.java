// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.api.JobStatus;
import stylemix.engine.DraftPicture;
import stylemix.engine.DraftRequest;
import stylemix.model.DraftReport;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.picture.PictureReader;

/// A job of the draft engine as a run sees it: previews, progress, cancelling, ten references.
@Timeout(60)
class DraftJobTest {

    private static final DraftPicture DONE =
            new DraftPicture(TestPictures.image(64, 48, 9), new DraftReport(List.of("fox"), List.of()));

    @TempDir
    Path folder;

    @Test
    void previewsSharpenAndProgressNeverFalls() throws Exception {
        Semaphore looked = new Semaphore(0);
        try (SmallDraft draft = new SmallDraft(folder, (_, progress) -> {
            double[] fractions = {0.1, 0.5, 0.3, 0.9}; // an engine that errs
            for (int i = 0; i < fractions.length; i++) {
                progress.at(fractions[i], "Step " + i);
                progress.preview(TestPictures.image(8 << i, 6 << i, i));
                looked.acquire();
            }
            return DONE;
        })) {
            List<Integer> widths = new ArrayList<>();
            List<Double> fractions = new ArrayList<>();
            draft.make(TestRequests.request("a fox", 1), state -> {
                if (state instanceof RunState.Working working
                        && working.preview().isPresent()) {
                    int width = width(working.preview().get());
                    if (!widths.contains(width)) {
                        widths.add(width);
                        looked.release();
                    }
                    fractions.add(working.fraction().orElseThrow());
                }
            });
            assertEquals(List.of(8, 16, 32, 64), widths);
            assertEquals(fractions.stream().sorted().toList(), fractions);
            assertEquals(List.of(0.1, 0.5, 0.9), fractions.stream().distinct().toList());
        }
    }

    @Test
    void cancelledRunStopsThePainterAndItsJobEndsCancelled() throws Exception {
        CountDownLatch painting = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (SmallDraft draft = new SmallDraft(folder, (_, progress) -> {
            progress.at(0.2, "Drawing in the style");
            painting.countDown();
            try {
                new CountDownLatch(1).await();
                return DONE;
            } catch (InterruptedException stop) {
                stopped.countDown();
                throw stop;
            }
        })) {
            Thread run = Thread.currentThread();
            CompletableFuture<Void> canceller = CompletableFuture.runAsync(() -> {
                await(painting);
                run.interrupt();
            });
            assertThrows(InterruptedException.class, () -> draft.make(TestRequests.request("a fox", 1), _ -> {}));
            canceller.join();
            assertTrue(stopped.await(10, TimeUnit.SECONDS), "the painter goes on");
            assertEquals(
                    List.of(new JobStatus.Cancelled()),
                    draft.jobs().stream().map(job -> job.status()).toList());
        }
    }

    @Test
    void tenReferencesArriveInTheirOrderWithTheirStrengths() throws Exception {
        List<DraftRequest> seen = new CopyOnWriteArrayList<>();
        try (SmallDraft draft = new SmallDraft(folder, (request, _) -> {
            seen.add(request);
            return DONE;
        })) {
            List<Reference> ten = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Path picture = TestPictures.png(folder.resolve(i + ".png"), 20 + i, 10, i);
                ten.add(draft.reference(picture, i < 5 ? i / 10.0 : -i / 10.0));
            }
            draft.make(TestRequests.request("a fox", 1, ten.toArray(Reference[]::new)), _ -> {});
            List<DraftRequest.Style> styles = seen.getFirst().styles();
            assertEquals(
                    ten.stream().map(r -> r.strength().value()).toList(),
                    styles.stream().map(DraftRequest.Style::strength).toList());
            assertEquals(
                    ten.stream().map(r -> r.picture().sha256()).toList(),
                    styles.stream().map(DraftRequest.Style::sha256).toList());
            assertEquals(
                    List.of(20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
                    styles.stream().map(style -> style.picture().getWidth()).toList());
        }
    }

    @Test
    void realEngineDrawsTenReferencesAndTellsOfEach() throws Exception {
        try (SmallDraft draft = new SmallDraft(folder, SmallDraft.engine())) {
            List<Reference> ten = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                ten.add(draft.reference(TestPictures.png(folder.resolve(i + ".png"), 90 + i, 60, 20 * i), 0.1));
            }
            Path made = draft.make(TestRequests.request("a polar bear", 1, ten.toArray(Reference[]::new)), _ -> {});
            assertEquals(148, width(made));
            assertInstanceOf(JobStatus.Completed.class, draft.jobs().getFirst().status());
            assertEquals(
                    Optional.of(new DraftReport(List.of("polar", "bear"), List.of())),
                    draft.jobs().getFirst().draft());
        }
    }

    private static int width(Path picture) {
        try {
            return PictureReader.read(picture).getWidth();
        } catch (stylemix.model.ProblemException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
