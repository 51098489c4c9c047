// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a drag or the clipboard carries, as the toolkit tells it.
public interface Carried {

    /// The names of everything that is there: media types, and names of the system's own.
    Set<String> types();

    List<Path> files();

    Optional<BufferedImage> bitmap();

    /// Empty if it is not there or not a text.
    Optional<String> text(String type);

    /// Empty if it is not there or not bytes.
    Optional<byte[]> bytes(String type);
}
