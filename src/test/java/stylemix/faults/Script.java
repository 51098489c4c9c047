// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;

/// Decides which calls go wrong, and how. The same seed decides the same for every job, whatever else goes on.
public final class Script {

    /// Nothing goes wrong.
    public static final Script SOUND = new Script(0, 0);

    /// Of the calls that go wrong this share goes wrong before it is read.
    private static final double UNREAD = 0.03;

    private static final double EXPIRED = 0.2;

    private final long seed;
    private final double share;
    private final Map<String, SplittableRandom> dice = new ConcurrentHashMap<>();
    private final Map<String, Integer> played = new ConcurrentHashMap<>();

    /// @param share of the calls that go wrong, 0 to 1
    public Script(long seed, double share) {
        this.seed = seed;
        this.share = share;
    }

    /// Whether the connection breaks before anyone knows what the next call is about.
    boolean breaksUnread(Verb verb) {
        SplittableRandom random = dice(verb + " unread");
        synchronized (random) {
            boolean breaks = random.nextDouble() < share * UNREAD;
            if (breaks) {
                played.merge(verb.word() + " UNREAD", 1, Integer::sum);
            }
            return breaks;
        }
    }

    /// What befalls the next call about something.
    ///
    /// @param about the prompt of a job or the hash of a picture
    Optional<Mischief> next(Verb verb, String about) {
        SplittableRandom random = dice(verb + " " + about);
        synchronized (random) {
            if (random.nextDouble() >= share) {
                return Optional.empty();
            }
            List<Mischief> all = Mischief.of(verb);
            Mischief drawn = all.get(random.nextInt(all.size()));
            played.merge(verb.word() + " " + drawn, 1, Integer::sum);
            return Optional.of(drawn);
        }
    }

    /// Whether a picture that an order names has expired meanwhile.
    boolean expires(String prompt) {
        SplittableRandom random = dice("expired " + prompt);
        synchronized (random) {
            return random.nextDouble() < share * EXPIRED;
        }
    }

    /// What becomes of a job.
    public Plot plot(String prompt) {
        SplittableRandom random = dice("plot " + prompt);
        synchronized (random) {
            return Plot.draw(random);
        }
    }

    /// How often each thing went wrong so far, as `submit TAKEN_RESET`.
    public Map<String, Integer> played() {
        return Map.copyOf(played);
    }

    private SplittableRandom dice(String about) {
        return dice.computeIfAbsent(about, key -> new SplittableRandom(seed * 31 + key.hashCode()));
    }
}
