// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stylemix.model.PictureFormat;
import stylemix.model.TrayItem;

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

        /// Pixels, with the name that they are to have.
        record Bitmap(String name, BufferedImage pixels) implements Part {}

        /// A picture that was used before and is kept.
        record Kept(TrayItem item) implements Part {}

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

    public static Offer ofKept(TrayItem item) {
        return new Offer(List.of(new Part.Kept(item)));
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

    /// How many things it brings, as far as that is known before they are looked at.
    public int size() {
        return switch (parts.isEmpty() ? null : parts.getFirst()) {
            case Part.Files(var paths) -> paths.size();
            case Part.Addresses(var addresses) -> addresses.size();
            case Part.Data _, Part.Bitmap _, Part.Kept _ -> 1;
            case null -> 0;
        };
    }

    /// Reads everything that is of use.
    ///
    /// @param usualName of pictures that come without one
    public static Offer of(Carried carried, String usualName) {
        List<String> addresses = AddressList.in(carried);
        List<String> inHtml = AddressList.html(carried).map(HtmlPictures::in).orElse(List.of());
        String name = Stream.concat(addresses.stream(), inHtml.stream())
                .filter(Addresses::isWeb)
                .findFirst()
                .map(Addresses::name)
                .orElse(usualName);
        List<Part> parts = new ArrayList<>();
        Set<Path> files = new LinkedHashSet<>(carried.files());
        files.addAll(AddressList.files(carried));
        if (!files.isEmpty()) {
            parts.add(new Part.Files(List.copyOf(files)));
        }
        for (String type : carried.types()) {
            fileName(type, name)
                    .ifPresent(file -> carried.bytes(type)
                            .filter(Offer::isPicture)
                            .ifPresent(bytes -> parts.add(new Part.Data(file, bytes))));
        }
        carried.bitmap().ifPresent(pixels -> parts.add(new Part.Bitmap(name, pixels)));
        if (!addresses.isEmpty()) {
            parts.add(new Part.Addresses(addresses));
        }
        if (!inHtml.isEmpty() && !inHtml.equals(addresses)) {
            parts.add(new Part.Addresses(inHtml));
        }
        return new Offer(parts);
    }

    /// The name of the file that this type holds, if it holds one.
    private static Optional<String> fileName(String type, String name) {
        Matcher virtual = VIRTUAL_FILE.matcher(type);
        if (virtual.matches()) {
            return Optional.of(virtual.group(1));
        }
        return type.equals(DRAGGED_FILE) ? Optional.of(name) : Optional.empty();
    }

    /// Types lie: JavaFX on GTK hands out what the last one held where there is nothing.
    private static boolean isPicture(byte[] bytes) {
        return PictureFormat.of(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD_BYTES)))
                .isPresent();
    }
}
