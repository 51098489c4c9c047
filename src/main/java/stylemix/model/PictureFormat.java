// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The picture formats that Stylemix reads, by their first bytes and never by the file's name.
public enum PictureFormat {
    JPEG("JPEG", "image/jpeg", "jpg"),
    PNG("PNG", "image/png", "png"),
    WEBP("WebP", "image/webp", "webp"),
    GIF("GIF", "image/gif", "gif"),
    BMP("BMP", "image/bmp", "bmp"),
    TIFF("TIFF", "image/tiff", "tif"),
    PSD("PSD", "image/vnd.adobe.photoshop", "psd"),
    SVG("SVG", "image/svg+xml", "svg"),
    HEIC("HEIC", "image/heic", "heic"),
    AVIF("AVIF", "image/avif", "avif");

    /// The brands of HEIC; `mif1` and `msf1` are those of both and leave it to the compatible brands behind them.
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    /// The root element, after a byte order mark and whatever XML allows before it.
    private static final Pattern SVG_ROOT = Pattern.compile(
            "\\W{0,3}(?:\\s|<\\?xml[^>]*>|<!--.*?-->|<!doctype svg[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>)*+"
                    + "<(?:svg:)?svg[\\s>/]",
            Pattern.DOTALL);

    private final String title;
    private final String mediaType;
    private final String extension;

    PictureFormat(String title, String mediaType, String extension) {
        this.title = title;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /// As people write it: `WebP`.
    public String title() {
        return title;
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
    /// @param head at least the first 12 bytes of the file, fewer if it is shorter; some hundreds to know an SVG
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
            case TIFF ->
                has(head, 0, 'I', 'I', '*', 0)
                        || has(head, 0, 'M', 'M', 0, '*')
                        || has(head, 0, 'I', 'I', '+', 0, 8, 0)
                        || has(head, 0, 'M', 'M', 0, '+', 0, 8);
            case PSD -> has(head, 0, '8', 'B', 'P', 'S', 0, 1);
            case SVG -> SVG_ROOT.matcher(latin(head).toLowerCase(Locale.ROOT)).lookingAt();
            case HEIC -> HEIC_BRANDS.contains(brand(head)) && !isAvif(head);
            case AVIF -> isAvif(head);
        };
    }

    private static boolean isAvif(byte[] head) {
        String brand = brand(head);
        return AVIF_BRANDS.contains(brand)
                || ((brand.equals("mif1") || brand.equals("msf1"))
                        && AVIF_BRANDS.stream().anyMatch(compatibleBrands(head)::contains));
    }

    /// The first brand of the ISO base media file format; empty if it is something else.
    private static String brand(byte[] head) {
        return has(head, 4, 'f', 't', 'y', 'p') && head.length >= 12
                ? latin(head).substring(8, 12)
                : "";
    }

    private static String compatibleBrands(byte[] head) {
        int end = Math.min(head.length, (head[2] & 0xff) << 8 | (head[3] & 0xff));
        return end > 16 ? latin(head).substring(16, end) : "";
    }

    private static String latin(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
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
