// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import stylemix.picture.Pixels;

/// The pictures of the benchmark: named in a manifest, read from where packages put them, and never kept by us.
final class Corpus {

    /// A line of the manifest.
    private record Entry(
            String role,
            String name,
            boolean heldBack,
            String kind,
            String sha256,
            String packageName,
            String path,
            String cut) {

        private static Entry of(String line) {
            String[] f = line.split("\t", -1);
            return new Entry(f[0], f[1], f[2].equals("held-back"), f[3], f[5], f[6], f[7], f[8]);
        }
    }

    /// A reference of the benchmark.
    ///
    /// @param kind such as "woodcut"
    record Model(String name, String kind, BufferedImage picture) {}

    private final List<Entry> entries;
    private final List<Path> roots;
    private final boolean heldBack;
    private final Map<Path, QtResources> opened = new HashMap<>();

    /// @param roots where the files of packages are looked for, first come first served
    /// @param heldBack whether the pictures that nothing may be tuned to are wanted too
    Corpus(Path manifest, List<Path> roots, boolean heldBack) throws IOException {
        try (Stream<String> lines = Files.lines(manifest)) {
            entries = lines.filter(line -> !line.startsWith("#")).map(Entry::of).toList();
        }
        this.roots = roots;
        this.heldBack = heldBack;
    }

    /// Whether a pair of a content and a reference belongs to what was asked for.
    boolean wants(String content, String reference) {
        return heldBack == (isHeldBack(content) || isHeldBack(reference));
    }

    private boolean isHeldBack(String name) {
        return entries.stream().anyMatch(entry -> entry.name.equals(name) && entry.heldBack);
    }

    List<Sitter> contents(int width, int height) throws Exception {
        List<Sitter> contents = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.role.equals("content") && (heldBack || !entry.heldBack)) {
                contents.add(
                        entry.kind.equals("scene")
                                ? Sitter.composed(entry.name, entry.path, width, height)
                                : Sitter.of(entry.name, read(entry)));
            }
        }
        return contents;
    }

    List<Model> references() throws IOException {
        List<Model> references = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.role.equals("reference") && (heldBack || !entry.heldBack)) {
                references.add(new Model(entry.name, entry.kind, read(entry)));
            }
        }
        return references;
    }

    private BufferedImage read(Entry entry) throws IOException {
        if (entry.packageName.equals("-")) {
            return Pixels.onWhite(ImageIO.read(Objects.requireNonNull(
                    Corpus.class.getResource("/stylemix/app/examples/" + entry.path), entry.path)));
        }
        String[] path = entry.path.split("!", -1);
        Path file = file(path[0], entry);
        BufferedImage picture;
        if (path.length == 1) {
            picture = decode(entry, Files.readAllBytes(file));
        } else if (path[1].endsWith(".qml")) {
            QtResources resources = resources(file);
            String board = new String(resources.file(path[1]), StandardCharsets.UTF_8);
            Puzzle puzzle = new Puzzle(resources, path[1], board);
            check(entry, puzzle.files());
            picture = puzzle.picture();
        } else {
            picture = decode(entry, resources(file).file(path[1]));
        }
        return Pixels.onWhite(cut(picture, entry.cut));
    }

    private Path file(String path, Entry entry) throws IOException {
        return roots.stream()
                .map(root -> root.resolve(path))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("%s is missing: it comes in the Debian package %s; see src/bench/fetch"
                                .formatted(path, entry.packageName)));
    }

    private QtResources resources(Path file) {
        return opened.computeIfAbsent(file, _ -> {
            try {
                return QtResources.open(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BufferedImage decode(Entry entry, byte[] bytes) throws IOException {
        check(entry, List.of(bytes));
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)), entry.path);
    }

    private static void check(Entry entry, List<byte[]> files) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach(digest::update);
            String found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(entry.sha256)) {
                throw new IOException("%s is not the picture of the manifest, but one of another version: %s"
                        .formatted(entry.path, found));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static BufferedImage cut(BufferedImage picture, String cut) {
        if (cut.equals("-")) {
            return picture;
        }
        int[] part = Stream.of(cut.split(",")).mapToInt(Integer::parseInt).toArray();
        return picture.getSubimage(part[0], part[1], part[2], part[3]);
    }
}
