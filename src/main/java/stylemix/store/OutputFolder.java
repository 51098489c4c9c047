// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Recipe;
import stylemix.model.SaveFaults;
import stylemix.picture.PictureReader;
import tools.jackson.core.JacksonException;

/// Where pictures go: `2026-11-22/a-polar-bear-7.png` with `a-polar-bear-7.json` beside it.
///
/// May be used by several threads.
public final class OutputFolder {

    private static final System.Logger LOG = System.getLogger(OutputFolder.class.getName());

    /// A recipe with ten references has 4 kB; larger files of that ending are someone else's.
    private static final long MAX_RECIPE_BYTES = 1_000_000;

    private final Supplier<Path> folder;
    private final boolean byDay;
    private final ReferenceFolder references;
    private final Clock clock;
    private final ReentrantLock naming = new ReentrantLock();

    /// @param folder asked at every save, since the user may choose another one
    /// @param byDay whether it gets a folder for every day
    /// @param clock its zone decides which day it is
    OutputFolder(Supplier<Path> folder, boolean byDay, ReferenceFolder references, Clock clock) {
        this.folder = folder;
        this.byDay = byDay;
        this.references = references;
        this.clock = clock;
    }

    /// Saves into a folder for every day.
    ///
    /// @param folder in which those lie; asked at every save, since the user may choose another one
    public static OutputFolder byDay(Supplier<Path> folder, ReferenceFolder references) {
        return new OutputFolder(folder, true, references, Clock.system(ZoneId.systemDefault()));
    }

    /// Saves right into a folder.
    public static OutputFolder flat(Path folder, ReferenceFolder references) {
        return new OutputFolder(() -> folder, false, references, Clock.systemUTC());
    }

    /// Looks whether pictures can be saved as things stand, and writes nothing to find out.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]
    public void requireRoom() throws ProblemException {
        Path root = folder.get();
        Optional<ProblemException> fault = SaveFaults.foreseen(root);
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /// Told where a picture's recipe is about to be put.
    @FunctionalInterface
    public interface Placing {
        void at(Path recipeFile) throws ProblemException;
    }

    /// What an earlier save of a job's picture has left complete, if it is still there.
    ///
    /// @param recipeFile as [Placing] was told it
    public Optional<Output> find(Path recipeFile, String jobId) {
        return Files.exists(recipeFile)
                ? read(recipeFile).filter(output -> output.recipe().jobId().equals(jobId))
                : Optional.empty();
    }

    /// Saves a picture, byte for byte, and its recipe; on any failure neither is left.
    ///
    /// @param provenance how it was made
    /// @param downloaded stays where it is
    /// @param before where an earlier save was about to put the recipe; what it left is completed
    /// @param placing told before anything is put in its place
    /// @throws ProblemException [stylemix.model.Problem.PictureUnreadable] if it does not decode in full, or
    ///     [stylemix.model.Problem.CannotSave]
    public Output save(Provenance provenance, Path downloaded, Optional<Path> before, Placing placing)
            throws ProblemException {
        PictureFile picture = PictureReader.check(downloaded);
        PictureReader.read(downloaded);
        Path root = folder.get();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Output> completed = complete(provenance, picture, before, now);
        if (completed.isPresent()) {
            return completed.get();
        }
        Path day =
                byDay ? root.resolve(LocalDate.ofInstant(now, clock.getZone()).toString()) : root;
        try {
            Files.createDirectories(day);
            return place(day, picture, provenance, now, placing);
        } catch (IOException e) {
            throw SaveFaults.problem(root, e);
        }
    }

    private Output place(Path day, PictureFile picture, Provenance provenance, Instant now, Placing placing)
            throws IOException, ProblemException {
        String extension = picture.format().extension();
        naming.lock(); // two runs of one prompt and seed may end at once
        try {
            while (true) {
                String name = OutputNames.free(day, OutputNames.stem(provenance.request()), extension);
                Path place = day.resolve(name + "." + extension);
                Path recipeFile = day.resolve(name + ".json");
                placing.at(recipeFile); // before anything is there that a crash could leave
                try {
                    put(picture.path(), half(recipeFile, provenance.jobId()), place);
                } catch (FileAlreadyExistsException _) {
                    continue; // another program took the name meanwhile
                }
                try {
                    return describe(provenance, picture, place, recipeFile, now);
                } catch (IOException e) {
                    Files.deleteIfExists(place);
                    throw e;
                }
            }
        } finally {
            naming.unlock();
        }
    }

    private static void put(Path downloaded, Path half, Path place) throws IOException {
        try {
            Files.copy(downloaded, half, StandardCopyOption.REPLACE_EXISTING);
            AtomicFile.force(half);
            moveIfFree(half, place);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /// What is to become a job's files: always the same, so that the next save finds what a crash has left of it, and
    /// no other job's.
    static Path half(Path recipeFile, String jobId) {
        return recipeFile.resolveSibling("." + UUID.nameUUIDFromBytes(jobId.getBytes(StandardCharsets.UTF_8)) + ".tmp");
    }

    private static void discardHalf(Path recipeFile, String jobId) {
        try {
            Files.deleteIfExists(half(recipeFile, jobId));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot clean up after a crash", e); // the folder may be another one by now
        }
    }

    /// Puts the recipe beside a picture that a crash left without.
    private Optional<Output> complete(Provenance provenance, PictureFile picture, Optional<Path> before, Instant now)
            throws ProblemException {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        Path recipeFile = before.get();
        discardHalf(recipeFile, provenance.jobId());
        if (Files.exists(recipeFile)) {
            return Optional.empty(); // of another picture, which took the name
        }
        String name = recipeFile.getFileName().toString().replaceFirst("\\.json$", "");
        Path place = recipeFile.resolveSibling(name + "." + picture.format().extension());
        if (Files.notExists(place) || !PictureReader.check(place).sha256().equals(picture.sha256())) {
            return Optional.empty();
        }
        try {
            return Optional.of(describe(provenance, picture, place, recipeFile, now));
        } catch (IOException e) {
            throw SaveFaults.problem(AtomicFile.folder(recipeFile), e);
        }
    }

    private static Output describe(Provenance provenance, PictureFile picture, Path place, Path recipeFile, Instant now)
            throws IOException {
        PictureFile placed = new PictureFile(
                place, picture.sha256(), picture.format(), picture.width(), picture.height(), picture.bytes());
        Recipe recipe = provenance.recipe(placed, now);
        AtomicFile.write(
                recipeFile, half(recipeFile, provenance.jobId()), Json.MAPPER.writeValueAsBytes(RecipeBody.of(recipe)));
        return new Output(place, recipeFile, recipe);
    }

    /// A plain move would replace a file that came up meanwhile; a link does not.
    private static void moveIfFree(Path half, Path place) throws IOException {
        try {
            Files.createLink(place, half);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) { // sticks and network folders have no links
            Files.move(half, place);
        }
    }

    /// All outputs in these folders and the folders in them, newest first. Whatever is not a recipe, is broken, or
    /// has lost its picture is skipped.
    public List<Output> scan(List<Path> folders) {
        Set<Path> recipes = new LinkedHashSet<>();
        for (Path root : folders) {
            for (Path inside : list(root.toAbsolutePath().normalize())) {
                if (Files.isDirectory(inside)) {
                    list(inside).stream().filter(OutputFolder::isJson).forEach(recipes::add);
                } else if (isJson(inside)) {
                    recipes.add(inside);
                }
            }
        }
        List<Output> outputs = new ArrayList<>();
        recipes.forEach(file -> read(file).ifPresent(outputs::add));
        outputs.sort(Comparator.comparing((Output o) -> o.recipe().savedAt()).reversed());
        return List.copyOf(outputs);
    }

    /// The recipe that a file is, or the one beside a picture if it is of that very picture; its picture may be gone.
    public Optional<Recipe> recipe(Path file) {
        if (isJson(file)) {
            return recipeIn(file);
        }
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        Path beside = file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
        return Files.isRegularFile(beside) ? recipeIn(beside).filter(recipe -> isOf(recipe, file)) : Optional.empty();
    }

    private static boolean isOf(Recipe recipe, Path picture) {
        try {
            return PictureReader.check(picture).sha256().equals(recipe.picture().sha256());
        } catch (ProblemException _) {
            return false; // whoever opens it finds out why
        }
    }

    private Optional<Output> read(Path file) {
        return recipeIn(file)
                .filter(recipe -> Files.exists(recipe.picture().path()))
                .map(recipe -> new Output(recipe.picture().path(), file, recipe));
    }

    private Optional<Recipe> recipeIn(Path file) {
        try {
            if (Files.size(file) > MAX_RECIPE_BYTES) {
                return Optional.empty();
            }
            return Optional.of(Json.MAPPER
                    .readValue(Files.readAllBytes(file), RecipeBody.class)
                    .recipe(AtomicFile.folder(file), references));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.log(Level.INFO, "skips {0}, which is not a recipe: {1}", file.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(".json");
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException _) {
            return List.of(); // nothing was ever saved there, or a disk is not plugged in
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot look into " + folder, e);
            return List.of();
        }
    }
}
