// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// The body of `POST /generate/image/krea/krea-2/{variant}` (krea-api.md, 3.2). The top level is closed: an unknown key
/// is an error there. Empty lists are left out, since the price follows from the fields; the prompt is always written,
/// since it is required even where it is empty.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SubmitBody(
        @JsonInclude(JsonInclude.Include.ALWAYS) String prompt,
        String aspectRatio,
        String resolution,
        @Nullable String creativity,
        @Nullable Long seed,
        @Nullable List<StyleReference> imageStyleReferences,
        @Nullable List<MoodboardUse> moodboards,
        @Nullable List<StyleUse> styles,
        @Nullable Integer intensity,
        @Nullable Integer complexity,
        @Nullable Integer movement,
        @Nullable String imageUrl,
        @Nullable Double strength) {

    /// One entry of `image_style_references`.
    public record StyleReference(String url, @Nullable Double strength) {}

    /// One entry of `moodboards`.
    public record MoodboardUse(String id, @Nullable Double strength) {}

    /// One entry of `styles`.
    public record StyleUse(String id, Double strength) {}
}
