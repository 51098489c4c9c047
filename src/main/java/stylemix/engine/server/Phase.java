// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a job stands; each case carries only its own data. All nine states of the contract occur (krea-api.md, 4.2).
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "phase")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Phase.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = Phase.Painting.class, name = "painting"),
    @JsonSubTypes.Type(value = Phase.Completed.class, name = "completed"),
    @JsonSubTypes.Type(value = Phase.Failed.class, name = "failed"),
    @JsonSubTypes.Type(value = Phase.Cancelled.class, name = "cancelled")
})
sealed interface Phase {

    /// @param status `backlogged` far back in the queue, `queued` near its head, `scheduled` when next
    record Waiting(String status) implements Phase {}

    /// @param progress 0 to 1, null until the engine says so
    /// @param stage a short phrase
    /// @param previews file names, the best one last
    record Painting(@Nullable Double progress, String stage, List<String> previews) implements Phase {
        public Painting {
            previews = List.copyOf(previews);
        }
    }

    /// @param file the picture's name in the folder of files
    /// @param bytes its size
    record Completed(Instant at, String file, long bytes, List<String> used, List<String> ignored) implements Phase {}

    /// @param ignored the words of a prompt that matched nothing; else null
    record Failed(
            Instant at,
            String code,
            String message,
            @Nullable List<String> ignored) implements Phase {}

    record Cancelled(Instant at) implements Phase {}

    /// As the contract calls it.
    default String status() {
        return switch (this) {
            case Waiting(String status) -> status;
            case Painting painting when !painting.previews().isEmpty() -> "intermediate-complete";
            case Painting painting when painting.progress() != null -> "sampling";
            case Painting _ -> "processing";
            case Completed _ -> "completed";
            case Failed _ -> "failed";
            case Cancelled _ -> "cancelled";
        };
    }

    default boolean ended() {
        return switch (this) {
            case Waiting _, Painting _ -> false;
            case Completed _, Failed _, Cancelled _ -> true;
        };
    }
}
