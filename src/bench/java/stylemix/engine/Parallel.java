// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.List;

/// Measures many things at once, in the order they are named.
final class Parallel {

    private Parallel() {}

    /// @param <A> what is measured
    /// @param <B> what comes out
    @FunctionalInterface
    interface Measure<A, B> {
        B of(A thing) throws InterruptedException;
    }

    static <A, B> List<B> map(List<A> things, Measure<A, B> measure) {
        return things.parallelStream()
                .map(thing -> {
                    try {
                        return measure.of(thing);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("nobody interrupts a benchmark", e);
                    }
                })
                .toList();
    }
}
