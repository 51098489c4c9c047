// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Recipe;
import stylemix.picture.PictureReader;

/// What is in a drop of files: those that look like pictures, recipes, and what is wrong with the rest.
///
/// A file is judged by its first bytes alone; opening it comes later. Inside a folder only pictures count; a file that
/// was dropped itself is reported if it is none.
final class DropContents {

    /// Folders are searched this deep, and no further than [#MAX_FILES] files.
    static final int MAX_DEPTH = 6;

    static final int MAX_FILES = 20_000;

    /// Whose mixes are looked for beside them: a drop of more pictures is not about restoring one.
    private static final int FEW = 3;

    private DropContents() {}

    /// Blocks while folders are walked and first bytes are read. Pictures come in the order of the drop, folders sorted
    /// by path.
    static Arrivals.Found of(List<Path> dropped, Recipes recipes) {
        List<Arrival> pictures = new ArrayList<>();
        List<FoundMix> mixes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : dropped) {
            if (Files.isDirectory(path)) {
                List<Path> inside = picturesIn(path);
                inside.forEach(picture -> pictures.add(Arrival.of(picture)));
                if (inside.isEmpty()) {
                    problems.add(nothingIn(path));
                }
                continue;
            }
            Optional<Recipe> recipe = dropped.size() <= FEW ? recipes.of(path) : Optional.empty();
            recipe.ifPresent(found -> mixes.add(new FoundMix(String.valueOf(path.getFileName()), found)));
            try {
                PictureReader.sniff(path);
                pictures.add(Arrival.of(path));
            } catch (ProblemException e) {
                if (recipe.isEmpty()) {
                    problems.add(e.problem());
                }
            }
        }
        return new Arrivals.Found(pictures, mixes, problems);
    }

    private static Problem nothingIn(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return Files.isReadable(folder)
                ? new Problem.NoPicturesIn(name)
                : new Problem.PictureUnreadable(name, Problem.PictureUnreadable.Flaw.NOT_ALLOWED);
    }

    private static List<Path> picturesIn(Path folder) {
        Search search = new Search();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, search);
        } catch (IOException e) {
            return List.of();
        }
        return search.found.stream().sorted().toList();
    }

    /// Passes over what cannot be read, links in a circle among it: the rest of a folder is none the worse for it.
    private static final class Search extends SimpleFileVisitor<Path> {

        private final List<Path> found = new ArrayList<>();
        private int seen;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && looksLikePicture(file)) {
                found.add(file);
            }
            return ++seen < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean looksLikePicture(Path file) {
            try {
                PictureReader.sniff(file);
                return true;
            } catch (ProblemException _) {
                return false;
            }
        }
    }
}
