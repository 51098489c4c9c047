// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// The one JSON mapper: a key that stands twice or text after the end is an error, unknown fields are not.
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}
}
