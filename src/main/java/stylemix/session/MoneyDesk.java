// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.PriceList;
import stylemix.model.ProblemException;
import stylemix.model.Spending;

/// The ledger, as the window needs it. Everything blocks for milliseconds, and nothing may be called on the FX thread.
public interface MoneyDesk {

    /// What the ledger says at one moment.
    ///
    /// @param ever whether anything was ever paid, or may have been
    record Sheet(Spending.Totals totals, Caps caps, boolean ever) {}

    Sheet sheet() throws ProblemException;

    /// Limits what may be spent, for all windows.
    void limit(Caps caps) throws ProblemException;

    /// A part of what was asked for at a price.
    ///
    /// @param jobs newest first
    /// @param more whether there are older ones
    record Page(List<JobEntry> jobs, boolean more) {
        public Page {
            jobs = List.copyOf(jobs);
        }
    }

    /// The jobs that have a price.
    ///
    /// @param before the id of the last job of the page before; empty for the first page
    Page page(OptionalLong before) throws ProblemException;

    /// Writes all of them as comma-separated values.
    ///
    /// @param file is created or replaced
    void export(Path file) throws ProblemException;

    /// Keeps the prices that the user wrote down.
    void keep(PriceList prices) throws ProblemException;
}
