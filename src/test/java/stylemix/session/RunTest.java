// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeDesk;
import stylemix.Fx;
import stylemix.TestOutputs;
import stylemix.TestRequests;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.model.Service;
import stylemix.pipeline.OnStop;

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
    void pictureThatCouldNotBeStoppedAnyMoreComesHome() throws Exception {
        RunState.Saved saved = new RunState.Saved(TestOutputs.output(TestRequests.request("x", 1)));
        assertEquals(List.of(new RunState.Cancelled(), saved), statesAfterCancelling(stop -> {
            assertEquals(OnStop.CANCEL, stop);
            return saved;
        }));
    }

    @Test
    void endOfTheProgramIsNoFailure() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        Run run = start(onStop -> fail("no such end but " + onStop), begun, workers);
        begun.await();
        workers.shutdownNow();
        assertTrue(workers.awaitTermination(20, TimeUnit.SECONDS));
        Fx.idle();
        assertEquals(new RunState.Starting(), run.state());
    }

    /// What a job does when it is interrupted.
    private interface End {
        RunState.Saved with(OnStop stop) throws ProblemException, InterruptedException;
    }

    private static List<RunState> statesAfterCancelling(Problem problem) throws Exception {
        return statesAfterCancelling(_ -> {
            throw new ProblemException(problem);
        });
    }

    private static List<RunState> statesAfterCancelling(End end) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        List<RunState> seen = new CopyOnWriteArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            Run run = start(end, begun, workers);
            begun.await();
            WaitForAsyncUtils.asyncFx(() -> {
                        run.stateProperty().subscribe((_, next) -> seen.add(next));
                        run.cancel();
                    })
                    .get();
        }
        Fx.idle();
        return seen;
    }

    private static Run start(End end, CountDownLatch begun, ExecutorService workers) throws Exception {
        FakeDesk desk = new FakeDesk((_, onStop, _) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException stop) {
                if (onStop.get() == OnStop.LEAVE) {
                    throw stop;
                }
                return end.with(onStop.get());
            }
            throw new AssertionError("waits until it is interrupted");
        });
        return WaitForAsyncUtils.asyncFx(() -> new RunQueue(desk, Runnable::run, workers, Clock.systemUTC())
                        .start(Service.KREA, List.of(TestRequests.request("x", 1)), false)
                        .getFirst())
                .get();
    }
}
