// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Keeps a reference's black from swallowing a content. Black around a lit object may fill most of a reference, and
/// nothing can be told apart in it, so it counts as if it filled no more than a share.
final class Blacks {

    /// What is darker than this is black.
    private static final float BLACK = 0.12f;

    /// The share that black may fill.
    private static final double MOST = 0.35;

    /// How often the other tones are repeated at most: a small logo must not become the colour of everything.
    private static final double MOST_REPEATED = 2;

    /// Steps of lightness that are told apart.
    private static final float STEPS = 1 << 20;

    private Blacks() {}

    /// The reference with some of its black pixels left out and others repeated, each at about its height; itself if
    /// it has no more than enough black.
    ///
    /// @param reference small
    static Lab fewer(Lab reference) throws InterruptedException {
        float[] light = reference.l().at();
        int n = light.length;
        int blacks = 0;
        for (float tone : light) {
            blacks += tone < BLACK ? 1 : 0;
        }
        if (blacks <= MOST * n) {
            return reference;
        }
        int[] order = IntStream.range(0, n)
                .mapToLong(i -> (long) Math.round(STEPS * light[i]) << 32 | i)
                .sorted()
                .mapToInt(key -> (int) key)
                .toArray();
        double left = Math.min(blacks, Math.max(MOST * n, n - MOST_REPEATED * (n - blacks)));
        int[] chosen = new int[n];
        for (int i = 0; i < n; i++) {
            double rank = i < left ? i * blacks / left : blacks + (i - left) * (n - blacks) / (n - left);
            chosen[i] = order[(int) Math.min(rank, n - 1)];
        }
        Arrays.sort(chosen);
        return reference.each(plane -> plane.map(i -> plane.at()[chosen[i]]));
    }
}
