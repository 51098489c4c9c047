// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.TestRequests;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.store.PricesFile;

/// What becomes of a run that the user cancels while its worker is still at it.
@ExtendWith(ApplicationExtension.class)
class RunTest {

    @Test
    void jobThatMayStillRunIsToldThoughTheRunWasCancelled() throws Exception {
        Problem maybe = new Problem.MaybeSubmitted("h");
        assertEquals(List.of(new RunState.Cancelled(), new RunState.Failed(maybe)), statesAfterCancelling(maybe));
    }

    @Test
    void otherFailuresOfACancelledRunAreNobodysBusiness() throws Exception {
        assertEquals(List.of(new RunState.Cancelled()), statesAfterCancelling(new Problem.Unreachable("h")));
    }

    @Test
    void onlyTheDraftEnginesRunsSpeakOfKeptColours() throws Exception {
        RunQueue queue = new RunQueue(
                (_, _, _) -> {
                    throw new ProblemException(new Problem.NoPicture());
                },
                () -> PricesFile.BUILT_IN,
                _ -> {},
                Clock.systemUTC());
        assertEquals(
                List.of(0.4, 0.0, 0.0),
                WaitForAsyncUtils.asyncFx(() -> Stream.of(Service.DRAFT, Service.KREA, Service.CUSTOM)
                                .map(service -> queue.start(
                                                service,
                                                TestRequests.request("x", 1).withKeepColours(0.4))
                                        .request()
                                        .keepColours())
                                .toList())
                        .get());
    }

    private static List<RunState> statesAfterCancelling(Problem problem) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Generator generator = (_, _, _) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new ProblemException(problem, e);
            }
            throw new AssertionError("waits until it is interrupted");
        };
        List<RunState> seen = new java.util.concurrent.CopyOnWriteArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Run run = WaitForAsyncUtils.asyncFx(
                            () -> new RunQueue(generator, () -> PricesFile.BUILT_IN, workers, Clock.systemUTC())
                                    .start(Service.KREA, TestRequests.request("x", 1)))
                    .get();
            begun.await();
            WaitForAsyncUtils.asyncFx(() -> {
                        run.stateProperty().subscribe((_, next) -> seen.add(next));
                        run.cancel();
                    })
                    .get();
        }
        WaitForAsyncUtils.waitForFxEvents();
        return seen;
    }
}
