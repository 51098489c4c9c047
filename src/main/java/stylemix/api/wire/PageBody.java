// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list (krea-api.md, 2.2 and 4.6). An older page of the docs shows `nextCursor`, so both are read.
public record PageBody<T>(
        List<T> items,

        @JsonProperty("next_cursor") @JsonAlias("nextCursor") @Nullable
        String nextCursor) {}
