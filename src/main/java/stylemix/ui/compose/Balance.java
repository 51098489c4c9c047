// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The arithmetic of strengths that are changed together. Results are hundredths, rounded by the largest remainders,
/// so that the numbers on screen add up.
final class Balance {

    /// The share of a reference that leads; the docs' example of two is 0.6 and 0.4 (krea-api.md, 7.2).
    static final double LEAD = 0.6;

    private Balance() {}

    /// Scaled to a sum; the ratios stay.
    ///
    /// @param strengths with a sum above 0
    static double[] scaled(double[] strengths, double sum) {
        double now = Arrays.stream(strengths).sum();
        return now <= 0
                ? strengths.clone()
                : hundredths(Arrays.stream(strengths).map(s -> s * sum / now).toArray());
    }

    /// All the same, with the sum that they have.
    static double[] equal(double[] strengths) {
        double each = Math.max(0, Arrays.stream(strengths).sum()) / strengths.length;
        return hundredths(
                DoubleStream.generate(() -> each).limit(strengths.length).toArray());
    }

    /// One has [#LEAD] of the sum, the others share the rest as they did; nothing passes 1.
    ///
    /// @param strengths at least two
    static double[] led(double[] strengths, int leader) {
        double sum = Math.max(0, Arrays.stream(strengths).sum());
        double total = Math.min(sum > 0 ? sum : 1, 1 / LEAD);
        double others = IntStream.range(0, strengths.length)
                .filter(i -> i != leader)
                .mapToDouble(i -> Math.max(0, strengths[i]))
                .sum();
        return hundredths(IntStream.range(0, strengths.length)
                .mapToDouble(i -> i == leader
                        ? LEAD * total
                        : (1 - LEAD)
                                * total
                                * (others > 0 ? Math.max(0, strengths[i]) / others : 1.0 / (strengths.length - 1)))
                .toArray());
    }

    private static double[] hundredths(double[] exact) {
        int[] whole = Arrays.stream(exact)
                .mapToInt(value -> (int) Math.floor(100 * value + 1e-9))
                .toArray();
        long left = Math.round(100 * Arrays.stream(exact).sum())
                - IntStream.of(whole).sum();
        IntStream.range(0, exact.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> whole[i] - 100 * exact[i]))
                .limit(left)
                .forEach(i -> whole[i]++);
        return IntStream.of(whole).mapToDouble(hundredth -> hundredth / 100.0).toArray();
    }
}
