// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.AspectRatio;
import stylemix.model.MixData;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.SessionData;
import stylemix.model.Strength;
import stylemix.picture.PictureWriter;

/// Brings pictures onto the board: looks at what was dropped, makes the tiles, opens and copies on workers.
public final class ReferenceImport {

    private final Composition composition;
    private final Keeper keeper;
    private final Executor executor;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Integer> looking = new ReadOnlyObjectWrapper<>(this, "looking", 0);

    public ReferenceImport(Composition composition, Keeper keeper, Executor executor) {
        this.composition = composition;
        this.keeper = keeper;
        this.executor = executor;
    }

    /// What could not be added by the last drop, and what else went wrong outside any run; cleared by the next drop.
    public ObservableList<Problem> problems() {
        return problems;
    }

    /// Shows a problem that arose outside any run, once.
    public void complain(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /// How many drops are still being looked through.
    public ReadOnlyObjectProperty<Integer> lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Adds what was dropped, chosen or pasted at a place in the order; folders are searched.
    ///
    /// @param index where the first goes, 0 to the number of tiles
    public void add(List<Path> dropped, int index, String undoLabel) {
        problems.clear();
        look(dropped, found -> {
            int free = Reference.MAX_COUNT - composition.references().size();
            if (found.isEmpty()) {
                return;
            }
            int left = found.size() - Math.max(free, 0);
            if (left > 0) {
                problems.add(new Problem.TooManyReferences(left));
            }
            if (free > 0) {
                composition.history().mark(undoLabel);
            }
            int at = Math.min(index, composition.references().size());
            for (Path path : found.subList(0, Math.clamp(free, 0, found.size()))) {
                ReferenceSlot slot = new ReferenceSlot(composition.freeHue(), name(path));
                composition.references().add(at++, slot);
                open(slot, path);
            }
        });
    }

    /// Adds a bitmap from the clipboard behind the others.
    public void paste(BufferedImage bitmap, String name, String undoLabel) {
        problems.clear();
        if (composition.references().size() >= Reference.MAX_COUNT) {
            problems.add(new Problem.TooManyReferences(1));
            return;
        }
        composition.history().mark(undoLabel);
        ReferenceSlot slot = new ReferenceSlot(composition.freeHue(), name);
        composition.references().add(slot);
        open(slot, name, "", () -> {
            Path file = Files.createTempFile("pasted", ".png");
            try {
                PictureWriter.png(bitmap, file);
                return keeper.keep(file);
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }

    /// Puts another picture on a tile, which keeps its strength; more pictures than one follow behind it.
    public void replace(ReferenceSlot slot, List<Path> dropped, String undoLabel) {
        problems.clear();
        look(dropped, found -> {
            if (!found.isEmpty()) {
                composition.history().mark(undoLabel);
                open(slot, found.getFirst());
                int behind = composition.references().indexOf(slot) + 1;
                if (found.size() > 1) {
                    add(found.subList(1, found.size()), behind, undoLabel);
                }
            }
        });
    }

    /// Makes the first picture the content picture, and its shape that of the output unless another is chosen while it
    /// is being opened.
    public void content(List<Path> dropped, String undoLabel) {
        problems.clear();
        look(dropped, found -> {
            if (!found.isEmpty()) {
                composition.history().mark(undoLabel);
                ReferenceSlot slot = new ReferenceSlot(0, name(found.getFirst()));
                slot.strengthProperty().set(1);
                AspectRatio before = composition.aspectRatioProperty().get();
                slot.stateProperty().subscribe(state -> {
                    boolean isLast = composition.contentProperty().get().equals(Optional.of(slot));
                    if (state instanceof SlotState.Ready(PictureFile picture)
                            && isLast
                            && composition.aspectRatioProperty().get() == before) {
                        composition.aspectRatioProperty().set(AspectRatio.nearest(picture.width(), picture.height()));
                    }
                });
                composition.contentProperty().set(Optional.of(slot));
                open(slot, found.getFirst());
            }
        });
    }

    /// Brings the tiles of an earlier session back.
    public void restore(SessionData data) {
        problems.clear();
        composition.references().setAll(restored(data.mix().tiles()));
        composition.contentProperty().set(data.content().map(tile -> restored(0, tile)));
    }

    /// Makes a saved mix the one on the board; prompt and settings stay.
    public void apply(MixData mix, String undoLabel) {
        problems.clear();
        composition.history().mark(undoLabel);
        composition.experimentalProperty().set(mix.experimental());
        composition.references().setAll(restored(mix.tiles()));
        composition.keepColoursProperty().set(mix.keepColours());
        composition.kreaOnly().moodboardProperty().set(mix.moodboard());
        composition.kreaOnly().styles().setAll(mix.styles());
    }

    /// Makes a mix of one picture the whole board.
    ///
    /// @param source opens and keeps the picture, on a worker
    public void example(String name, Strength strength, Callable<PictureFile> source, String undoLabel) {
        problems.clear();
        composition.history().mark(undoLabel);
        ReferenceSlot slot = new ReferenceSlot(0, name);
        slot.strengthProperty().set(strength.value());
        composition.references().setAll(List.of(slot));
        open(slot, name, "", source);
    }

    /// Turns, mirrors or cuts out the picture of a tile; the original stays and can be had again by
    /// [PictureEdit#NONE].
    public void edit(ReferenceSlot slot, PictureEdit edit, String undoLabel) {
        Optional<PictureFile> original = slot.original();
        if (original.isEmpty() || edit.equals(slot.edit())) {
            return;
        }
        composition.history().mark(undoLabel);
        PictureFile from = original.get();
        SlotPicture picture = new SlotPicture(
                slot.origin(), Optional.of(new Reference.Edited(from, edit)).filter(_ -> !edit.untouched()));
        if (edit.untouched()) {
            picture.show(new SlotState.Ready(from));
        } else {
            follow(picture, () -> keeper.edited(from, edit));
        }
        slot.put(slot.name(), picture);
    }

    private List<ReferenceSlot> restored(List<SessionData.Tile> tiles) {
        return IntStream.range(0, tiles.size())
                .mapToObj(i -> restored(i, tiles.get(i)))
                .toList();
    }

    private ReferenceSlot restored(int hue, SessionData.Tile tile) {
        record Found(PictureFile picture, Optional<Reference.Edited> edited) {}
        ReferenceSlot slot = Tiles.restore(hue, tile);
        SlotPicture picture = slot.source();
        Optional<SessionData.Edit> edit = tile.details().flatMap(SessionData.Details::edit);
        Work.start(
                executor,
                () -> new Found(
                        keeper.find(tile.sha256())
                                .orElseThrow(() -> new ProblemException(
                                        new Problem.PictureUnreadable(tile.name(), Flaw.GONE))),
                        edit.flatMap(e -> keeper.find(e.original())
                                .map(original -> new Reference.Edited(original, e.edit())))),
                found -> picture.show(found.picture(), found.edited()),
                problem -> picture.show(new SlotState.Failed(problem)));
        return slot;
    }

    private void look(List<Path> dropped, Consumer<List<Path>> found) {
        looking.set(looking.get() + 1);
        Work.start(
                executor,
                () -> DropContents.of(dropped),
                contents -> {
                    looking.set(looking.get() - 1);
                    problems.addAll(contents.problems());
                    found.accept(contents.pictures());
                },
                problem -> {
                    looking.set(looking.get() - 1);
                    problems.add(problem);
                });
    }

    private void open(ReferenceSlot slot, Path path) {
        open(slot, name(path), path.toAbsolutePath().toString(), () -> keeper.keep(path));
    }

    private void open(ReferenceSlot slot, String name, String origin, Callable<PictureFile> source) {
        SlotPicture picture = new SlotPicture(origin, Optional.empty());
        slot.put(name, picture);
        follow(picture, source);
    }

    private void follow(SlotPicture picture, Callable<PictureFile> source) {
        Work.start(
                executor,
                source,
                file -> picture.show(new SlotState.Ready(file)),
                problem -> picture.show(new SlotState.Failed(problem)));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
