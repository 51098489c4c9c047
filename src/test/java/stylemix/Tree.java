// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that lies in a folder, for tests that nothing changed.
public final class Tree {

    private Tree() {}

    /// Every file and folder below by its path, with the hash of its content; empty if there is no such folder.
    public static Map<String, Integer> of(Path folder) throws IOException {
        Map<String, Integer> tree = new TreeMap<>();
        for (Path path : below(folder)) {
            tree.put(
                    folder.relativize(path).toString(),
                    Files.isDirectory(path) ? 0 : java.util.Arrays.hashCode(Files.readAllBytes(path)));
        }
        return tree;
    }

    /// The files below that contain a text.
    public static List<Path> containing(Path folder, String text) throws IOException {
        String wanted = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return below(folder).stream()
                .filter(Files::isRegularFile)
                .filter(file -> content(file).contains(wanted))
                .toList();
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }
}
