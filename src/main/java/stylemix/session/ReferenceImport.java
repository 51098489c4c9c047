// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import stylemix.model.TrayItem;
import stylemix.offer.Offer;

/// Brings pictures onto the board: looks at what was dropped, makes the tiles, opens and copies on workers. What finds
/// no
/// room on the board goes to the tray.
public final class ReferenceImport {

    /// @param fetching for waiting: web addresses and folders
    /// @param decoding for computing: pictures
    public record Crew(Executor fetching, Executor decoding) {}

    private final Composition composition;
    private final Keeper keeper;
    private final Recipes recipes;
    private final Arrivals arrivals;
    private final Tray tray = new Tray();
    private final ImportQueue queue;
    private final Crew crew;
    private final Clock clock;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final List<Work<Arrivals.Found>> looks = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Integer> looking = new ReadOnlyObjectWrapper<>(this, "looking", 0);
    private final ReadOnlyObjectWrapper<Optional<FoundMix>> mix =
            new ReadOnlyObjectWrapper<>(this, "mix", Optional.empty());

    /// @param temporary a folder for what is on its way; made when it is needed
    public ReferenceImport(
            Composition composition,
            Keeper keeper,
            Fetch fetch,
            Recipes recipes,
            Path temporary,
            Crew crew,
            Clock clock) {
        this.composition = composition;
        this.keeper = keeper;
        this.recipes = recipes;
        this.arrivals = new Arrivals(keeper, fetch, recipes, temporary);
        this.queue = new ImportQueue(keeper, crew.decoding());
        this.crew = crew;
        this.clock = clock;
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

    /// The pictures that are being opened.
    public ImportQueue queue() {
        return queue;
    }

    public Tray tray() {
        return tray;
    }

    /// A mix that came with the last drop and could be restored.
    public ReadOnlyObjectProperty<Optional<FoundMix>> mixProperty() {
        return mix.getReadOnlyProperty();
    }

    /// Puts the offer to restore a mix away.
    public void forgetMix() {
        mix.set(Optional.empty());
    }

    /// Stops looking and opening; what is on the board or in the tray stays.
    public void cancel() {
        looks.forEach(Work::abandon);
        looks.clear();
        looking.set(0);
        queue.cancel();
    }

    /// Adds what was dropped, chosen or pasted at a place in the order; folders are searched.
    ///
    /// @param index where the first goes, 0 to the number of tiles
    public void add(Offer offer, int index, String undoLabel) {
        clear();
        look(offer, found -> spread(found, index, undoLabel));
    }

    /// Puts another picture on a tile, which keeps its strength; more pictures than one follow behind it.
    public void replace(ReferenceSlot slot, Offer offer, String undoLabel) {
        clear();
        look(offer, found -> {
            if (!found.isEmpty()) {
                composition.history().mark(undoLabel);
                String name = slot.name();
                SlotPicture before = slot.source();
                queue.add(List.of(onto(slot, found.getFirst(), clock.instant(), () -> slot.put(name, before))));
                int behind = composition.references().indexOf(slot) + 1;
                if (found.size() > 1) {
                    spread(found.subList(1, found.size()), behind, undoLabel);
                }
            }
        });
    }

    /// Makes the first picture the content picture, and its shape that of the output unless another is chosen while it
    /// is being opened.
    public void content(Offer offer, String undoLabel) {
        clear();
        look(offer, found -> {
            if (!found.isEmpty()) {
                composition.history().mark(undoLabel);
                ReferenceSlot slot = new ReferenceSlot(0, found.getFirst().name());
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
                queue.add(List.of(onto(
                        slot,
                        found.getFirst(),
                        clock.instant(),
                        () -> composition
                                .contentProperty()
                                .set(composition.contentProperty().get().filter(now -> now != slot)))));
            }
        });
    }

    /// Makes a mix that was found the one on the board, with its prompt and its settings; references that are not kept
    /// here have tiles that say so.
    ///
    /// @return takes prompt and settings back; the board is taken back by its history
    public Runnable restore(FoundMix found, String undoLabel) {
        SessionData before = composition.save();
        SessionData data = found.onto(before);
        composition.history().mark(undoLabel);
        composition.restore(data);
        restore(data);
        forgetMix();
        return () -> composition.restore(before);
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
                crew.decoding(),
                () -> new Found(
                        keeper.find(tile.sha256())
                                .orElseThrow(() ->
                                        new ProblemException(new Problem.PictureUnreadable(tile.name(), Flaw.GONE))),
                        edit.flatMap(e ->
                                keeper.find(e.original()).map(original -> new Reference.Edited(original, e.edit())))),
                found -> picture.show(found.picture(), found.edited()),
                problem -> picture.show(new SlotState.Failed(problem)));
        return slot;
    }

    private void clear() {
        problems.clear();
        forgetMix();
    }

    /// The first of them become tiles, as many as there is room for; the rest goes to the tray.
    private void spread(List<Arrival> found, int index, String undoLabel) {
        int free = Math.max(0, Reference.MAX_COUNT - composition.references().size());
        int tiles = Math.min(free, found.size());
        int left = found.size() - tiles;
        if (left > 0) {
            tellOfTray(left);
            tray.openProperty().set(true);
        }
        if (tiles > 0) {
            composition.history().mark(undoLabel);
        }
        int at = Math.min(index, composition.references().size());
        Instant now = clock.instant();
        List<ImportQueue.Entry> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Arrival arrival = found.get(i);
            Instant added = now.minusMillis(i); // so that the tray keeps the order of the drop
            if (i < tiles) {
                ReferenceSlot slot = new ReferenceSlot(composition.freeHue(), arrival.name());
                entries.add(onto(
                        slot, arrival, added, () -> composition.references().remove(slot)));
                composition.references().add(at++, slot); // last, so that the board changes once for each
            } else {
                entries.add(new ImportQueue.Entry(
                        arrival, picture -> remember(arrival, picture, added), problems::add, () -> {}));
            }
        }
        queue.add(entries);
    }

    /// One sentence, however many drops find a full board.
    private void tellOfTray(int more) {
        int before = problems.stream()
                .mapToInt(problem -> problem instanceof Problem.TooManyReferences(int left) ? left : 0)
                .sum();
        problems.removeIf(Problem.TooManyReferences.class::isInstance);
        problems.add(new Problem.TooManyReferences(before + more));
    }

    private ImportQueue.Entry onto(ReferenceSlot slot, Arrival arrival, Instant added, Runnable cancelled) {
        SlotPicture shown = new SlotPicture(arrival.origin(), Optional.empty());
        slot.put(arrival.name(), shown);
        return new ImportQueue.Entry(
                arrival,
                picture -> {
                    shown.show(new SlotState.Ready(picture));
                    remember(arrival, picture, added);
                    if (mix.get().isEmpty()) {
                        mix.set(recipes.ofOutput(picture.sha256()).map(recipe -> new FoundMix(arrival.name(), recipe)));
                    }
                },
                problem -> shown.show(new SlotState.Failed(problem)),
                cancelled);
    }

    private void remember(Arrival arrival, PictureFile picture, Instant added) {
        tray.add(new TrayItem(picture.sha256(), picture.format(), arrival.name(), arrival.origin(), added));
    }

    private void look(Offer offer, Consumer<List<Arrival>> found) {
        looking.set(looking.get() + 1);
        List<Work<Arrivals.Found>> own = new ArrayList<>();
        own.add(Work.follow(
                crew.fetching(),
                _ -> arrivals.of(offer),
                contents -> {
                    looked(own);
                    problems.addAll(contents.problems());
                    contents.recipes().stream().findFirst().ifPresent(one -> mix.set(Optional.of(one)));
                    found.accept(contents.pictures());
                },
                problem -> {
                    looked(own);
                    problems.add(problem);
                }));
        looks.addAll(own);
    }

    private void looked(List<Work<Arrivals.Found>> own) {
        looks.removeAll(own);
        looking.set(looking.get() - 1);
    }

    private void open(ReferenceSlot slot, String name, String origin, Callable<PictureFile> source) {
        SlotPicture picture = new SlotPicture(origin, Optional.empty());
        slot.put(name, picture);
        follow(picture, source);
    }

    private void follow(SlotPicture picture, Callable<PictureFile> source) {
        Work.start(
                crew.decoding(),
                source,
                file -> picture.show(new SlotState.Ready(file)),
                problem -> picture.show(new SlotState.Failed(problem)));
    }
}
