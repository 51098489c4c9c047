// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// What a span of time cost.
///
/// @param charged taken for certain
/// @param unknown may have been taken
/// @param waiting will be taken by what stands in the queue
public record Spending(Price charged, Price unknown, Price waiting) {

    public static final Spending NOTHING = new Spending(Price.FREE, Price.FREE, Price.FREE);

    /// What counts against a cap: all of it.
    public Price committed() {
        return charged.plus(unknown).plus(waiting);
    }

    /// The ledger's sums.
    ///
    /// @param session since this start of the program
    public record Totals(Spending today, Spending month, Spending session) {}
}
