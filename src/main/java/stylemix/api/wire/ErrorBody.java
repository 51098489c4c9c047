// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// The error body that our server sends (krea-api.md, 6.2). A client must expect more shapes than this one.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(String error, @Nullable String code) {}
