// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Optional;
import stylemix.picture.PictureWriter;

/// The latest intermediate pictures, in memory: they outlive their job for a while, since a client may still be
/// fetching one, but not a restart.
final class Previews {

    private static final int MOST = 6;

    private final LinkedHashMap<String, BufferedImage> pictures = new LinkedHashMap<>();

    /// Keeps a picture and returns the name of its PNG file.
    ///
    /// @param picture not changed any more
    synchronized String add(BufferedImage picture) {
        if (pictures.size() == MOST) {
            pictures.pollFirstEntry();
        }
        String name = Addresses.newName("png");
        pictures.put(name, picture);
        return name;
    }

    /// Encoded only here, on the thread of who asks: the engine does not wait for it, and few are asked for.
    Optional<byte[]> get(String name) {
        return find(name).map(PictureWriter::png);
    }

    private synchronized Optional<BufferedImage> find(String name) {
        return Optional.ofNullable(pictures.get(name));
    }
}
