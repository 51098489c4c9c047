// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Divides work on rows (or columns) among the processors.
///
/// Each thread takes the next band when it is done with one, since a pass is often over before all threads have woken:
/// bands that were dealt out beforehand would be waited for.
///
/// Every row is written by one band alone and sums are added row by row, so the bytes do not depend on how many
/// threads take part. An interrupt is noticed here, before each pass; one pass over a megapixel takes some 10 ms.
final class Bands {

    private static final int BANDS = 32;

    private Bands() {}

    /// Work on the rows `from` (inclusive) to `to` (exclusive).
    @FunctionalInterface
    interface Rows {
        void run(int from, int to);
    }

    static void rows(int count, Rows work) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("drawing was cancelled");
        }
        int bands = Math.min(count, BANDS);
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(bands, threads())).parallel().forEach(_ -> {
            for (int band = next.getAndIncrement(); band < bands; band = next.getAndIncrement()) {
                work.run(count * band / bands, count * (band + 1) / bands);
            }
        });
    }

    /// That of the pool which a parallel stream would use, with the calling thread.
    private static int threads() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool == null ? ForkJoinPool.getCommonPoolParallelism() + 1 : pool.getParallelism();
    }

    /// One of several things that take long enough to be done at the same time.
    @FunctionalInterface
    interface Part {
        void run(int index) throws InterruptedException;
    }

    /// Does all parts at the same time; each may divide its own work again.
    static void all(int count, Part part) throws InterruptedException {
        AtomicReference<@Nullable InterruptedException> cancelled = new AtomicReference<>();
        IntStream.range(0, count).parallel().forEach(index -> {
            try {
                part.run(index);
            } catch (InterruptedException e) {
                cancelled.set(e);
            }
        });
        InterruptedException noticed = cancelled.get();
        if (noticed != null) {
            throw noticed;
        }
    }

    /// The sum over rows of what a formula has for each, added in their order.
    static double sum(int count, IntToDoubleFunction formula) throws InterruptedException {
        double[] parts = new double[count];
        rows(count, (from, to) -> {
            for (int row = from; row < to; row++) {
                parts[row] = formula.applyAsDouble(row);
            }
        });
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
