// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import stylemix.model.Secret;

/// How the draft engine's server is set up.
///
/// @param folder where uploads and jobs are kept, for one server at a time
/// @param port 0 for a free one, else 1 to 65535
/// @param key empty for a random one
/// @param clock for the times of jobs and for their age
/// @param maxAge older uploads and ended jobs are removed
/// @param maxBytes while the kept files are larger in sum, the oldest uploads and ended jobs are removed
public record ServerOptions(Path folder, int port, Optional<Secret> key, Clock clock, Duration maxAge, long maxBytes) {

    public ServerOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must lie in [0, 65535] but is " + port);
        }
        if (maxAge.isNegative() || maxBytes < 0) {
            throw new IllegalArgumentException("limits must not be negative but are " + maxAge + ", " + maxBytes);
        }
    }

    /// A free port, a random key, 30 days and 2 GB.
    public static ServerOptions in(Path folder) {
        return new ServerOptions(folder, 0, Optional.empty(), Clock.systemUTC(), Duration.ofDays(30), 2_000_000_000L);
    }

    public ServerOptions withFolder(Path next) {
        return new ServerOptions(next, port, key, clock, maxAge, maxBytes);
    }

    public ServerOptions withPort(int next) {
        return new ServerOptions(folder, next, key, clock, maxAge, maxBytes);
    }

    public ServerOptions withKey(Secret next) {
        return new ServerOptions(folder, port, Optional.of(next), clock, maxAge, maxBytes);
    }
}
