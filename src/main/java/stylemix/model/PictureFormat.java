// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The picture formats that Stylemix reads, by their first bytes and never by the file's name.
public enum PictureFormat {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif"),
    BMP("image/bmp", "bmp");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// The registered MIME type; `image/jpg` would be refused (krea-api.md, 2.1).
    public String mediaType() {
        return mediaType;
    }

    /// The usual file extension, without a dot.
    public String extension() {
        return extension;
    }

    /// Whether a generation service takes this format as it is; others are converted before they are sent.
    public boolean sendable() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    public static Optional<PictureFormat> ofMediaType(String mediaType) {
        return Stream.of(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /// The format that a file's first bytes name, if it is one of ours.
    ///
    /// @param head at least the first 12 bytes of the file, fewer if it is shorter
    public static Optional<PictureFormat> of(byte[] head) {
        return Stream.of(values()).filter(format -> format.matches(head)).findFirst();
    }

    private boolean matches(byte[] head) {
        return switch (this) {
            case JPEG -> has(head, 0, 0xff, 0xd8, 0xff);
            case PNG -> has(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
            case WEBP -> has(head, 0, 'R', 'I', 'F', 'F') && has(head, 8, 'W', 'E', 'B', 'P');
            case GIF -> has(head, 0, 'G', 'I', 'F', '8');
            case BMP -> has(head, 0, 'B', 'M');
        };
    }

    private static boolean has(byte[] head, int offset, int... magic) {
        if (head.length < offset + magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[offset + i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
