// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.util.HashSet;
import java.util.Set;

/// All that is kept in one library, and which of its jobs this program has a thread at.
public final class Books {

    private final JobJournal journal;
    private final JobProgress progress;
    private final OrderSearch search;
    private final AssetMemory assets;
    private final Ledger ledger;
    private final Set<Long> inHand = new HashSet<>();
    private final Set<Long> looked = new HashSet<>();

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

    /// Takes a job in hand, so that no other thread of this program does; waits while one [looks][#look] for it.
    ///
    /// @return false if one has it
    public synchronized boolean take(long job) throws InterruptedException {
        while (looked.contains(job)) {
            wait();
        }
        return inHand.add(job);
    }

    /// Lets go of a job that was taken.
    public synchronized void leave(long job) {
        inHand.remove(job);
    }

    /// Takes a job in hand for one look at its service, which is over within the time of a request.
    ///
    /// @return false if a thread has it
    public synchronized boolean look(long job) {
        return !inHand.contains(job) && looked.add(job);
    }

    /// Lets go of a job that was looked for.
    public synchronized void looked(long job) {
        looked.remove(job);
        notifyAll();
    }
}
