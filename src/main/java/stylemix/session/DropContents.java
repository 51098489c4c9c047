// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// What is in a drop: the files that look like pictures, and what is wrong with the rest.
///
/// A file is judged by its first bytes alone; opening it comes later. Inside a folder only pictures count; a file that
/// was dropped itself is reported if it is none.
///
/// @param pictures in the order of the drop, folders sorted by path
/// @param problems in the order of the drop
record DropContents(List<Path> pictures, List<Problem> problems) {

    /// Folders are searched this deep, and no further than [#MAX_FILES] files.
    static final int MAX_DEPTH = 6;

    static final int MAX_FILES = 20_000;

    /// Blocks while folders are walked and first bytes are read.
    static DropContents of(List<Path> dropped) {
        List<Path> pictures = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : dropped) {
            if (Files.isDirectory(path)) {
                List<Path> inside = picturesIn(path);
                pictures.addAll(inside);
                if (inside.isEmpty()) {
                    problems.add(new Problem.NoPicturesIn(String.valueOf(path.getFileName())));
                }
            } else {
                try {
                    if (looksLikePicture(path)) {
                        pictures.add(path);
                    } else {
                        problems.add(flaw(path, Files.size(path) == 0 ? Flaw.EMPTY : Flaw.NOT_A_PICTURE));
                    }
                } catch (NoSuchFileException e) {
                    problems.add(flaw(path, Flaw.GONE));
                } catch (AccessDeniedException e) {
                    problems.add(flaw(path, Flaw.NOT_ALLOWED));
                } catch (IOException e) {
                    problems.add(flaw(path, Flaw.BROKEN));
                }
            }
        }
        return new DropContents(List.copyOf(pictures), List.copyOf(problems));
    }

    private static List<Path> picturesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder, MAX_DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.limit(MAX_FILES)
                    .filter(Files::isRegularFile)
                    .filter(DropContents::isReadablePicture)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static boolean isReadablePicture(Path path) {
        try {
            return looksLikePicture(path);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean looksLikePicture(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return PictureFormat.of(in.readNBytes(12)).isPresent();
        }
    }

    private static Problem flaw(Path path, Flaw flaw) {
        return new Problem.PictureUnreadable(String.valueOf(path.getFileName()), flaw);
    }
}
