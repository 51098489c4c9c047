// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How this package writes JSON: snake case, one property a line, paths as they are shown, and nothing left null.
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer version may have written more
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addModule(new SimpleModule("stylemix")
                    .addSerializer(new PathWriter())
                    .addDeserializer(Path.class, new PathReader()))
            .build();

    private Json() {}

    /// As a path, not as a `file:` address.
    private static final class PathWriter extends StdSerializer<Path> {

        PathWriter() {
            super(Path.class);
        }

        @Override
        public void serialize(Path path, JsonGenerator out, SerializationContext context) {
            out.writeString(path.toString());
        }
    }

    private static final class PathReader extends StdDeserializer<Path> {

        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser in, DeserializationContext context) {
            try {
                return Path.of(in.getString());
            } catch (InvalidPathException e) {
                return (Path)
                        context.handleWeirdStringValue(Path.class, in.getString(), "not a path: %s", e.getReason());
            }
        }
    }
}
