// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stylemix.model.PictureFormat;

/// What a drop, a paste or a click brings.
///
/// @param parts to be tried in this order until one of them is a picture; none if there is nothing of use
public record Offer(List<Part> parts) {

    /// One way of saying what the picture is.
    public sealed interface Part {

        /// Files and folders.
        record Files(List<Path> paths) implements Part {
            public Files {
                paths = List.copyOf(paths);
            }
        }

        /// A file that is not on disk, with the name it is to have.
        record Data(String name, byte[] content) implements Part {}

        /// Pixels without a name.
        record Bitmap(BufferedImage pixels) implements Part {}

        /// Addresses of http, https or data, as they came.
        record Addresses(List<String> addresses) implements Part {
            public Addresses {
                addresses = List.copyOf(addresses);
            }
        }
    }

    /// A file that Windows keeps in the clipboard, as JavaFX names it.
    private static final Pattern VIRTUAL_FILE = Pattern.compile("message/external-body;.*name=\"?([^\";]*)\"?.*");

    /// Where Chromium puts the bytes of the picture that is dragged.
    private static final String DRAGGED_FILE = "application/octet-stream";

    private static final int HEAD_BYTES = 16;

    public Offer {
        parts = List.copyOf(parts);
    }

    public static Offer ofFiles(List<Path> files) {
        return new Offer(files.isEmpty() ? List.of() : List.of(new Part.Files(files)));
    }

    /// Whether something of use may be among what is carried; looks at the names alone, so that it may be asked while
    /// something hovers.
    public static boolean mayBeIn(Set<String> types) {
        return types.stream()
                .anyMatch(type -> type.startsWith("application/x-java-file-list")
                        || type.startsWith("application/x-java-rawimage")
                        || type.startsWith("text/")
                        || VIRTUAL_FILE.matcher(type).matches());
    }

    /// Reads everything that is of use.
    public static Offer of(Carried carried) {
        List<String> addresses = AddressList.in(carried);
        List<Part> parts = new ArrayList<>();
        Set<Path> files = new LinkedHashSet<>(carried.files());
        files.addAll(AddressList.files(carried));
        if (!files.isEmpty()) {
            parts.add(new Part.Files(List.copyOf(files)));
        }
        for (String type : carried.types()) {
            name(type, addresses)
                    .ifPresent(name -> carried.bytes(type)
                            .filter(Offer::isPicture)
                            .ifPresent(bytes -> parts.add(new Part.Data(name, bytes))));
        }
        carried.bitmap().ifPresent(pixels -> parts.add(new Part.Bitmap(pixels)));
        if (!addresses.isEmpty()) {
            parts.add(new Part.Addresses(addresses));
        }
        List<String> inHtml = AddressList.html(carried).map(HtmlPictures::in).orElse(List.of());
        if (!inHtml.isEmpty() && !inHtml.equals(addresses)) {
            parts.add(new Part.Addresses(inHtml));
        }
        return new Offer(parts);
    }

    /// The name of the file that this type holds, if it holds one.
    private static Optional<String> name(String type, List<String> addresses) {
        Matcher virtual = VIRTUAL_FILE.matcher(type);
        if (virtual.matches()) {
            return Optional.of(virtual.group(1));
        }
        return type.equals(DRAGGED_FILE)
                ? Optional.of(
                        addresses.stream().findFirst().map(Addresses::name).orElse(Addresses.NAMELESS))
                : Optional.empty();
    }

    /// Types lie: JavaFX on GTK hands out what the last one held where there is nothing.
    private static boolean isPicture(byte[] bytes) {
        return PictureFormat.of(java.util.Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES)))
                .isPresent();
    }
}
