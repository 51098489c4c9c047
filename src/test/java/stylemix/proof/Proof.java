// SPDX-License-Identifier: Apache-2.0
package stylemix.proof;

/// How much is proven: a little in every run of the tests, all of it with `-Dproof=true`; another course of events with
/// `-Dproof.seed=N`.
final class Proof {

    static final long SEED = Long.getLong("proof.seed", 20_261_127);

    private Proof() {}

    static boolean isWhole() {
        return Boolean.getBoolean("proof");
    }

    static int pick(int little, int whole) {
        return isWhole() ? whole : little;
    }

    /// Figures go where they can be found: with `-Dproof=true` the build shows them.
    static void tell(String figures) {
        System.out.println("proof: " + figures + " (seed " + SEED + ")");
    }
}
