// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.util.LinkedHashMap;
import java.util.Optional;

/// The latest intermediate pictures, in memory: they outlive their job for a while, since a client may still be
/// fetching one, but not a restart.
final class Previews {

    private static final int MOST = 16;

    private final LinkedHashMap<String, byte[]> pictures = new LinkedHashMap<>();

    /// Keeps a PNG picture and returns its file name.
    synchronized String add(byte[] png) {
        if (pictures.size() == MOST) {
            pictures.pollFirstEntry();
        }
        String name = Addresses.newName("png");
        pictures.put(name, png);
        return name;
    }

    synchronized Optional<byte[]> get(String name) {
        return Optional.ofNullable(pictures.get(name));
    }
}
