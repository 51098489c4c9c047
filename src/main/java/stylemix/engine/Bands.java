// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Divides work on rows (or columns) among the processors.
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
        IntStream.range(0, bands)
                .parallel()
                .forEach(band -> work.run(count * band / bands, count * (band + 1) / bands));
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
