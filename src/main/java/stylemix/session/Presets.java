// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.PictureFile;
import stylemix.model.Preset;
import stylemix.model.Problem;
import stylemix.model.SessionData;
import stylemix.store.MixFile;
import stylemix.store.PresetFolder;
import stylemix.store.ReferenceFolder;

/// The mixes that were saved under a name.
public final class Presets {

    /// What exported files are called.
    public static final String FILE_EXTENSION = MixFile.EXTENSION;

    /// One of them, ready to be shown.
    ///
    /// @param pictures of its references, in their order; one that is gone is empty
    public record Shown(Preset preset, List<Optional<PictureFile>> pictures) {}

    private final Composition composition;
    private final ReferenceImport imports;
    private final PresetFolder folder;
    private final ReferenceFolder references;
    private final Executor executor;
    private final Clock clock;
    private final ObservableList<Shown> known = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Preset>> removed =
            new ReadOnlyObjectWrapper<>(this, "removed", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());

    /// @param executor runs one task at a time
    public Presets(
            Composition composition,
            ReferenceImport imports,
            PresetFolder folder,
            ReferenceFolder references,
            Executor executor,
            Clock clock) {
        this.composition = composition;
        this.imports = imports;
        this.folder = folder;
        this.references = references;
        this.executor = executor;
        this.clock = clock;
    }

    /// Newest first; as of the last [#refresh].
    public ObservableList<Shown> known() {
        return known;
    }

    /// The one that was removed last, while it can be had back.
    public ReadOnlyObjectProperty<Optional<Preset>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// From now on the one that was removed last is gone for good.
    public void forgetRemoved() {
        removed.set(Optional.empty());
    }

    /// What went wrong with the last thing that was asked for, until the next or until it is [put
    /// away][#forgetProblem].
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public void forgetProblem() {
        problem.set(Optional.empty());
    }

    /// Whether there is a mix on the board that could be saved.
    public boolean canSave() {
        return !composition.save().mix().tiles().isEmpty();
    }

    public void refresh() {
        change(() -> true);
    }

    /// Saves the mix on the board.
    public void save(String name) {
        Preset preset = new Preset(
                UUID.randomUUID(), name, clock.instant(), composition.save().mix());
        keep(preset);
    }

    /// Makes a saved mix the one on the board; prompt and settings stay.
    public void apply(Preset preset, String undoLabel) {
        imports.apply(preset.mix(), undoLabel);
    }

    public void rename(Preset preset, String name) {
        keep(preset.renamed(name));
    }

    public void remove(Preset preset) {
        removed.set(Optional.of(preset));
        change(() -> {
            folder.remove(preset.id());
            return true;
        });
    }

    /// Brings the one that was removed last back; it is [known][#known()] again before it can no longer be had back.
    public void restore() {
        removed.get()
                .ifPresent(preset -> change(
                        () -> {
                            folder.save(preset);
                            return true;
                        },
                        this::forgetRemoved));
    }

    /// Writes one as a file with its pictures, to be given away.
    ///
    /// @param target gets the ending of such files if it has another: the file dialog of GTK adds none
    public void export(Preset preset, Path target) {
        change(() -> {
            MixFile.write(named(target), preset, references);
            return true;
        });
    }

    /// Takes over a file that [#export] wrote, here or elsewhere.
    public void take(Path file) {
        change(() -> {
            folder.save(MixFile.read(file, references));
            return true;
        });
    }

    private void keep(Preset preset) {
        change(() -> {
            folder.save(preset);
            return true;
        });
    }

    private void change(Callable<Boolean> step) {
        change(step, () -> {});
    }

    /// @param then done when the change is seen
    private void change(Callable<Boolean> step, Runnable then) {
        forgetProblem();
        Work.start(
                executor,
                () -> {
                    step.call();
                    return folder.list().stream().map(this::shown).toList();
                },
                list -> {
                    known.setAll(list);
                    then.run();
                },
                next -> problem.set(Optional.of(next)));
    }

    /// Nothing is overwritten that the file dialog did not ask about.
    private static Path named(Path target) {
        String ending = "." + FILE_EXTENSION, name = String.valueOf(target.getFileName());
        if (name.endsWith(ending)) {
            return target;
        }
        return Stream.concat(Stream.of(""), IntStream.iterate(2, i -> i + 1).mapToObj(i -> " " + i))
                .map(number -> target.resolveSibling(name + number + ending))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private Shown shown(Preset preset) {
        return new Shown(
                preset,
                preset.mix().tiles().stream()
                        .map(SessionData.Tile::sha256)
                        .map(references::find)
                        .toList());
    }
}
