// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Scaling strengths so that they add up to 1.0.
final class Scale {

    private Scale() {}

    /// Scales to a sum of exactly 1.0 in hundredths, by the largest remainders, so that the numbers on screen add up.
    ///
    /// @param strengths 0 to 1, with a sum above 0
    static double[] toOne(double[] strengths) {
        double sum = IntStream.range(0, strengths.length)
                .mapToDouble(i -> strengths[i])
                .sum();
        if (sum <= 0) {
            return strengths.clone();
        }
        double[] exact = new double[strengths.length];
        int[] hundredths = new int[strengths.length];
        int left = 100;
        for (int i = 0; i < strengths.length; i++) {
            exact[i] = 100 * strengths[i] / sum;
            hundredths[i] = (int) Math.floor(exact[i] + 1e-9);
            left -= hundredths[i];
        }
        IntStream.range(0, strengths.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> hundredths[i] - exact[i]))
                .limit(left)
                .forEach(i -> hundredths[i]++);
        return IntStream.of(hundredths).mapToDouble(h -> h / 100.0).toArray();
    }
}
