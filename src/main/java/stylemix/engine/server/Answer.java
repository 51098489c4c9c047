// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.nio.file.Path;

/// What a route answers.
sealed interface Answer {

    /// @param body written as JSON
    record Json(int status, Object body) implements Answer {}

    /// @param bytes of the whole body; never changed
    record Bytes(String mediaType, byte[] bytes) implements Answer {}

    /// @param file streamed from disk
    record Document(String mediaType, Path file) implements Answer {}

    static Answer ok(Object body) {
        return new Json(200, body);
    }
}
