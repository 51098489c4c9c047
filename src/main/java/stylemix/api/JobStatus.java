// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import stylemix.model.Problem;

/// Where a job stands, folded from the nine states of the contract (krea-api.md, 4.2); each case carries only its own
/// data. A state that we do not know counts as [Working].
public sealed interface JobStatus {

    /// `backlogged`: held behind the workspace's limit; poll slowly.
    record Backlogged() implements JobStatus {}

    /// `queued` or `scheduled`.
    record Queued() implements JobStatus {}

    /// `processing`, `sampling`, `intermediate-complete`, or a state that we do not know.
    ///
    /// @param progress 0 to 1 where the service tells it
    /// @param stage a word for what it is doing, where the service tells it
    /// @param previews intermediate pictures, the best one last
    record Working(OptionalDouble progress, Optional<String> stage, List<URI> previews) implements JobStatus {
        public Working {
            previews = List.copyOf(previews);
        }
    }

    /// `completed`.
    ///
    /// @param pictures the results, at least one; a completed job without any is [Failed]
    record Completed(List<URI> pictures) implements JobStatus {
        public Completed {
            pictures = List.copyOf(pictures);
            if (pictures.isEmpty()) {
                throw new IllegalArgumentException("a completed job has a picture");
            }
        }
    }

    /// `failed`, or completed without a picture.
    record Failed(Problem problem) implements JobStatus {}

    /// `cancelled`, by us or by the service.
    record Cancelled() implements JobStatus {}

    default boolean isEnd() {
        return switch (this) {
            case Backlogged _, Queued _, Working _ -> false;
            case Completed _, Failed _, Cancelled _ -> true;
        };
    }
}
