// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Where one generation stands. It moves forward only and ends once; only a cancelled one may still turn out to have
/// [failed][Failed] with [Problem.MaybeSubmitted], if the service could not be told.
public sealed interface RunState {

    /// In the queue: nothing of it has begun.
    record Waiting() implements RunState {}

    /// Its turn has come; nothing has been said to the service yet.
    record Starting() implements RunState {}

    /// The service took nothing yet because it has too much to do (429).
    ///
    /// @param until when it is asked again
    record Busy(Instant until) implements RunState {}

    /// References are on their way to the service.
    ///
    /// @param sent bytes so far
    /// @param total bytes of all uploads of this run
    record Uploading(long sent, long total) implements RunState {}

    /// The connection broke while the order was sent, and the service is asked whether it took it.
    record Searching() implements RunState {}

    /// The service has accepted the job and has not begun.
    record Queued() implements RunState {}

    /// The service has accepted the job and holds it back behind the workspace's limit.
    record Backlogged() implements RunState {}

    /// The service is at it.
    ///
    /// @param fraction 0 to 1 where the service tells it
    /// @param stage a word for what it is doing, where the service tells it
    /// @param preview an intermediate picture on disk, if there is one
    record Working(OptionalDouble fraction, Optional<String> stage, Optional<Path> preview) implements RunState {}

    /// The picture is made and on its way here.
    ///
    /// @param received bytes so far
    /// @param total where the host tells it
    record Downloading(long received, OptionalLong total) implements RunState {}

    /// The picture is on disk, complete and checked.
    record Saved(Output output) implements RunState {}

    record Failed(Problem problem) implements RunState {}

    record Cancelled() implements RunState {}

    default boolean isEnd() {
        return switch (this) {
            case Waiting _,
                    Starting _,
                    Busy _,
                    Uploading _,
                    Searching _,
                    Queued _,
                    Backlogged _,
                    Working _,
                    Downloading _ -> false;
            case Saved _, Failed _, Cancelled _ -> true;
        };
    }
}
