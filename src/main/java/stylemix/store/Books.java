// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// All that is kept in one library, and which of its jobs this program has a thread at.
public final class Books {

    private final JobJournal journal;
    private final JobProgress progress;
    private final OrderSearch search;
    private final AssetMemory assets;
    private final Ledger ledger;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    /// @param references has the pictures of the requests
    public Books(Library library, ReferenceFolder references) {
        journal = new JobJournal(library, references);
        progress = new JobProgress(library);
        search = new OrderSearch(library);
        assets = new AssetMemory(library);
        ledger = new Ledger(library);
    }

    public JobJournal journal() {
        return journal;
    }

    public JobProgress progress() {
        return progress;
    }

    public OrderSearch search() {
        return search;
    }

    public AssetMemory assets() {
        return assets;
    }

    public Ledger ledger() {
        return ledger;
    }

    /// Takes a job in hand, so that no other thread of this program does.
    ///
    /// @return false if one has it
    public boolean take(long job) {
        return inHand.add(job);
    }

    /// Lets go of a job that was taken.
    public void leave(long job) {
        inHand.remove(job);
    }
}
