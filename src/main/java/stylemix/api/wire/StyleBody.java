// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/// A LoRA style in the list of `GET /styles` (krea-api.md, 3.3).
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StyleBody(
        @Nullable String id,
        @Nullable String title,
        @Nullable String coverUrl,
        @Nullable List<String> models) {}
