// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A job (krea-api.md, 4.1), open to unknown fields. `result` and `error` come in several shapes and are kept as trees.
///
/// @param progress ours: 0 to 1 while the draft engine works
/// @param stage ours: a short phrase for what it is doing
/// @param local ours: what the draft engine made of the prompt
/// @param tag ours: the [OrderTag] of a draft
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobBody(
        String jobId,
        String status,
        String createdAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String completedAt,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable JsonNode result,
        @Nullable JsonNode error,
        @Nullable String type,
        @Nullable String message,
        @Nullable Double progress,
        @Nullable String stage,
        @Nullable Local local,
        @Nullable String tag) {

    /// The error code of a draft job whose prompt matched no picture; `local.ignored` names the words.
    public static final String NOTHING_MATCHED = "nothing_matched";

    /// What the draft engine made of the prompt.
    ///
    /// @param engine `local/exemplar-7`
    public record Local(String engine, List<String> used, List<String> ignored) {}
}
