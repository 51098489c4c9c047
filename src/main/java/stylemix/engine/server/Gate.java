// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stylemix.model.Secret;

/// Lets in who names this server and has the key.
///
/// @param hosts what a Host header may say
/// @param key of this launch
record Gate(Set<String> hosts, Secret key) {

    static Gate of(int port, Secret key) {
        return new Gate(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port), key);
    }

    /// @throws RefusedException 403 for any other name than ours: a web page that had its own name rebound to loopback
    void checkHost(Headers headers) throws RefusedException {
        List<String> named = headers.getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.getFirst().toLowerCase(Locale.ROOT))) {
            throw new RefusedException(403, "the Host header must name this server by its loopback address and port");
        }
    }

    /// @throws RefusedException 401 unless there is one Authorization header with the key
    void checkKey(Headers headers) throws RefusedException {
        List<String> given = headers.getOrDefault("Authorization", List.of());
        if (given.size() == 1) {
            String[] words = given.getFirst().split(" ", 2);
            // compared in constant time, so that the time tells nothing about the key
            if (words.length == 2
                    && words[0].equalsIgnoreCase("Bearer")
                    && MessageDigest.isEqual(
                            words[1].strip().getBytes(UTF_8), key.value().getBytes(UTF_8))) {
                return;
            }
        }
        throw new RefusedException(401, "a valid key is needed: Authorization: Bearer <key>");
    }
}
