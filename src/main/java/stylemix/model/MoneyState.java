// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// Whether a job cost its price. Failed and cancelled jobs cost nothing, completed ones do (krea-api.md, 1 and 4.2).
public enum MoneyState {
    /// Nothing was taken, or nothing yet.
    NOT_CHARGED,
    /// The price was taken.
    CHARGED,
    /// It may have been taken: an order whose fate is unknown, a job that runs, or one that completed without a
    /// picture (krea-api.md, 4.2). Counts against the caps.
    UNKNOWN
}
