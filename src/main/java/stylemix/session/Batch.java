// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.RunState;

/// What became of the runs from the first click until nothing was left to do.
///
/// @param number of this batch in this session
/// @param stopped whether others still wait
public record Batch(int number, int saved, int failed, int cancelled, boolean stopped) {

    static Batch first() {
        return new Batch(1, 0, 0, 0, false);
    }

    boolean empty() {
        return saved + failed + cancelled == 0;
    }

    Batch next() {
        return new Batch(number + 1, 0, 0, 0, false);
    }

    Batch withStopped(boolean now) {
        return new Batch(number, saved, failed, cancelled, now);
    }

    /// Counts a run that has ended so.
    Batch and(RunState end) {
        return switch (end) {
            case RunState.Saved _ -> new Batch(number, saved + 1, failed, cancelled, stopped);
            case RunState.Failed _ -> new Batch(number, saved, failed + 1, cancelled, stopped);
            case RunState.Cancelled _ -> new Batch(number, saved, failed, cancelled + 1, stopped);
            case RunState.Waiting _,
                    RunState.Starting _,
                    RunState.Busy _,
                    RunState.Uploading _,
                    RunState.Searching _,
                    RunState.Queued _,
                    RunState.Backlogged _,
                    RunState.Working _,
                    RunState.Downloading _ -> this;
        };
    }
}
