// SPDX-License-Identifier: Apache-2.0
package stylemix.api.hook;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import stylemix.api.Hook;

/// The paths at which a call is expected, and whether calls can be trusted to come. Safe for use by several threads.
final class Tickets {

    /// So many looks a path is good for: a service may call for the start of a job that was held back, and may call
    /// twice (krea-api.md, 5 and 9).
    private static final int MOST_CALLS = 3;

    /// More than can run at once; the oldest is forgotten first, so late calls cost no memory.
    private static final int MOST = 1000;

    private static final int TOKEN_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Ticket> known = new LinkedHashMap<>();
    private final Consumer<Boolean> news;
    private boolean trusted;

    /// @param news told at every end of a job whether calls arrive
    Tickets(Consumer<Boolean> news) {
        this.news = news;
    }

    Hook issue(URI base) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        String name = HexFormat.of().formatHex(token);
        Ticket ticket = new Ticket(name, URI.create(base + "/" + name));
        lock.lock();
        try {
            known.put(name, ticket);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
            return ticket;
        } finally {
            lock.unlock();
        }
    }

    /// The ticket that a path ends with; whatever stands before it is the relay's affair.
    Optional<Ticket> find(String path) {
        lock.lock();
        try {
            return Optional.ofNullable(known.get(path.substring(path.lastIndexOf('/') + 1)));
        } finally {
            lock.unlock();
        }
    }

    void forgetTrust() {
        lock.lock();
        try {
            trusted = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Notes whether calls arrive; outside the lock, since it tells others.
    private void judge(boolean arriving) {
        lock.lock();
        try {
            trusted = arriving;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        news.accept(arriving);
    }

    /// One order's path.
    final class Ticket implements Hook {

        private final String name;
        private final URI address;
        private int calls;
        private boolean rung;
        private boolean ended;

        private Ticket(String name, URI address) {
            this.name = name;
            this.address = address;
        }

        @Override
        public URI address() {
            return address;
        }

        @Override
        public void await(Duration wait, Duration net) throws InterruptedException {
            long begin = System.nanoTime();
            lock.lockInterruptibly();
            try {
                for (long left = left(begin, wait, net); !rung && left > 0; left = left(begin, wait, net)) {
                    var _ = changed.awaitNanos(left);
                }
                rung = false;
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void ended() {
            boolean called;
            lock.lock();
            try {
                ended = true;
                called = calls > 0;
            } finally {
                lock.unlock();
            }
            judge(called);
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!ended) {
                    known.remove(name);
                }
            } finally {
                lock.unlock();
            }
        }

        private long left(long begin, Duration wait, Duration net) {
            boolean expected = trusted && calls < MOST_CALLS;
            return (expected ? net : wait).toNanos() - (System.nanoTime() - begin);
        }

        /// Somebody called.
        void ring() {
            boolean late;
            lock.lock();
            try {
                if (calls >= MOST_CALLS) {
                    return;
                }
                calls++;
                late = ended && calls == 1;
                rung = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
            if (late) {
                judge(true);
            }
        }
    }
}
