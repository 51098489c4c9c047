// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// An asset (krea-api.md, 2.1). The four nullable facts are always written, as null if unknown.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AssetBody(
        String id,
        String imageUrl,
        String uploadedAt,
        @Nullable Long width,
        @Nullable Long height,
        @Nullable Long sizeBytes,
        @Nullable String mimeType,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description) {}
