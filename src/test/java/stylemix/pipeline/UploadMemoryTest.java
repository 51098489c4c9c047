// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

class UploadMemoryTest {

    private static final URI ADDRESS = URI.create("https://uploads.example/1");

    private final UploadMemory memory = new UploadMemory();

    @Test
    void runsThatStartTogetherShareOneUpload() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        UploadMemory.Upload upload = () -> {
            sent.incrementAndGet();
            started.countDown();
            mayEnd.await();
            return ADDRESS;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<URI> first = threads.submit(() -> memory.address("a", upload));
            started.await();
            Future<URI> second = threads.submit(() -> memory.address("a", upload));
            mayEnd.countDown();
            assertEquals(List.of(ADDRESS, ADDRESS), List.of(first.get(), second.get()));
        }
        assertEquals(1, sent.get());
    }

    @Test
    void waitingRunTakesOverWhenTheFirstFails() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch mayFail = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<URI> first = threads.submit(() -> memory.address("a", () -> {
                started.countDown();
                mayFail.await();
                throw new ProblemException(new Problem.Unreachable("h"));
            }));
            started.await();
            Future<URI> second = threads.submit(() -> memory.address("a", () -> ADDRESS));
            mayFail.countDown();
            assertThrows(java.util.concurrent.ExecutionException.class, first::get);
            assertEquals(ADDRESS, second.get());
        }
    }

    @Test
    void forgottenAddressIsUploadedAgain() throws Exception {
        memory.address("a", () -> ADDRESS);
        assertTrue(memory.forget("a", ADDRESS));
        URI other = URI.create("https://uploads.example/2");
        assertEquals(other, memory.address("a", () -> other));
    }
}
