// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.util.Optional;

/// A generation service and the key for it.
///
/// @param service which of the two, or another
/// @param base without a trailing slash; `https`, or plain `http` on loopback
/// @param key sent to the origin of `base` alone; empty when the user has not entered one
public record Connection(Service service, URI base, Optional<Secret> key) {

    public Connection {
        if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && Loopback.is(base))) {
            throw new IllegalArgumentException(
                    "a service address starts with https://, or with http:// on this computer, but is " + base);
        }
    }

    public static Connection krea(Optional<Secret> key) {
        return new Connection(Service.KREA, Service.KREA_BASE, key);
    }
}
