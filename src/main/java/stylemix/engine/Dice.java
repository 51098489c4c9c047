// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

/// Randomness that depends on where it is used and on nothing else, so that threads may ask in any order.
final class Dice {

    private Dice() {}

    /// Mixes a number into a seed (the finaliser of SplitMix64; Steele 2014).
    static long mix(long seed, long number) {
        long z = seed + (number + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// At least 0, below 1.
    static float unit(long seed, long number) {
        return (mix(seed, number) >>> 40) * 0x1p-24f;
    }
}
