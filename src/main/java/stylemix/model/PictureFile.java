// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;

/// A picture on disk that was opened and checked.
///
/// @param path where it lies
/// @param sha256 of the file's bytes, 64 lower-case hex digits
/// @param format by content, not by name
/// @param width in pixels, upright (after the orientation tag)
/// @param height in pixels, upright (after the orientation tag)
/// @param bytes size of the file
public record PictureFile(Path path, String sha256, PictureFormat format, int width, int height, long bytes) {

    /// The service's limit for an upload: 75 MB, read as the smaller of its two meanings (krea-api.md, 2.1).
    public static final long MAX_BYTES = 75_000_000;

    /// The largest picture that is decoded: 100 megapixels.
    public static final long MAX_PIXELS = 100_000_000;

    public PictureFile {
        if (!isHash(sha256)) {
            throw new IllegalArgumentException("sha256 must be 64 hex digits but is " + sha256);
        }
        if (width <= 0 || height <= 0 || bytes <= 0) {
            throw new IllegalArgumentException("a picture has pixels and bytes but is " + width + "x" + height);
        }
    }

    /// Whether a text is a SHA-256 in lower-case hex digits.
    static boolean isHash(String text) {
        return text.matches("[0-9a-f]{64}");
    }
}
