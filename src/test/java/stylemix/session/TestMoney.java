// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import stylemix.FakeDesk;
import stylemix.FakeMoneyDesk;
import stylemix.TestRequests;
import stylemix.model.Problem;
import stylemix.model.Service;
import stylemix.model.SettingsData;

/// The money of a window without a toolkit: the ledger answers at once, or when the test lets it.
public final class TestMoney implements Clerk {

    /// A Sunday at noon.
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    public final FakeMoneyDesk desk = new FakeMoneyDesk();
    public final Settings settings = new Settings(SettingsData.DEFAULT);
    public final Money money;
    final RunQueue queue = new RunQueue(
            new FakeDesk((_, _, _) -> fail("nothing runs here")),
            new DirectClerk(),
            new DirectClerk(),
            (_, _) -> {},
            CLOCK);
    private final Clerk direct = new DirectClerk();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean slow;

    public TestMoney() {
        money = new Money(desk, settings, queue, this, CLOCK);
    }

    /// From now on the ledger answers at [#answer] alone.
    public void hold() {
        slow = true;
    }

    /// Answers what was asked first.
    public void answer() {
        held.remove().run();
    }

    void order(int count) {
        for (int i = 0; i < count; i++) {
            queue.start(Service.KREA, List.of(TestRequests.request("x", i)), false);
        }
    }

    @Override
    public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Problem> failed) {
        Runnable step = () -> direct.ask(work, done, failed);
        if (slow) {
            held.add(step);
        } else {
            step.run();
        }
    }
}
