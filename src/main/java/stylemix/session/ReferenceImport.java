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
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.AspectRatio;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.Reference;
import stylemix.model.SessionData;
import stylemix.model.Strength;
import stylemix.picture.PictureWriter;

/// Brings pictures onto the board: looks at what was dropped, makes the tiles, opens and copies on workers.
public final class ReferenceImport {

    private final Composition composition;
    private final Keeper keeper;
    private final Sender sender;
    private final Executor executor;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Integer> looking = new ReadOnlyObjectWrapper<>(this, "looking", 0);

    public ReferenceImport(Composition composition, Keeper keeper, Sender sender, Executor executor) {
        this.composition = composition;
        this.keeper = keeper;
        this.sender = sender;
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
        open(slot, () -> {
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
                slot.show(name(found.getFirst()), new SlotState.Loading());
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
    public void content(List<Path> dropped) {
        problems.clear();
        look(dropped, found -> {
            if (!found.isEmpty()) {
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
    ///
    /// @param find the kept picture of a hash, if it is still there; called on a worker
    public void restore(SessionData data, Function<String, Optional<PictureFile>> find) {
        composition
                .references()
                .setAll(data.tiles().stream()
                        .limit(Reference.MAX_COUNT)
                        .map(tile -> slot(data.tiles().indexOf(tile), tile))
                        .toList());
        composition.contentProperty().set(data.content().map(tile -> slot(0, tile)));
        for (int i = 0; i < composition.references().size(); i++) {
            find(composition.references().get(i), data.tiles().get(i), find);
        }
        data.content()
                .ifPresent(tile -> find(composition.contentProperty().get().orElseThrow(), tile, find));
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
        open(slot, source);
    }

    private static ReferenceSlot slot(int hue, SessionData.Tile tile) {
        ReferenceSlot slot = new ReferenceSlot(hue, tile.name());
        slot.strengthProperty().set(tile.strength().value());
        slot.mutedProperty().set(tile.muted());
        return slot;
    }

    private void find(ReferenceSlot slot, SessionData.Tile tile, Function<String, Optional<PictureFile>> find) {
        Work.start(
                executor,
                () -> find.apply(tile.sha256()),
                found -> found.ifPresentOrElse(
                        picture -> ready(slot, tile.name(), picture),
                        () -> slot.show(
                                tile.name(),
                                new SlotState.Failed(new Problem.PictureUnreadable(
                                        tile.name(), Problem.PictureUnreadable.Flaw.GONE)))),
                problem -> slot.show(tile.name(), new SlotState.Failed(problem)));
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
        open(slot, () -> keeper.keep(path));
    }

    private void open(ReferenceSlot slot, Callable<PictureFile> source) {
        String name = slot.name();
        Work.start(
                executor,
                source,
                picture -> ready(slot, name, picture),
                problem -> slot.show(name, new SlotState.Failed(problem)));
    }

    /// Shows the picture at once and what would be sent of it when that is made, so that it is known before a click.
    private void ready(ReferenceSlot slot, String name, PictureFile picture) {
        slot.show(name, new SlotState.Ready(picture));
        Work.start(executor, () -> sender.plan(picture), plan -> slot.plan(picture, plan), this::complain);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
