// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import stylemix.model.Problem;
import stylemix.model.Reference;
import stylemix.model.Service;
import stylemix.offer.Offer;
import stylemix.session.Composition;
import stylemix.session.FoundMix;
import stylemix.session.History;
import stylemix.session.ImportQueue;
import stylemix.session.ReferenceImport;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.session.Settings;
import stylemix.ui.Messages;

/// The reference board: which tiles there are, and in which order.
public final class ReferencesViewModel {

    private final Composition composition;
    private final ReferenceImport imports;
    private final Settings settings;
    private Runnable takeBack = () -> {};
    private final ReadOnlyObjectWrapper<Optional<String>> restored =
            new ReadOnlyObjectWrapper<>(this, "restored", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> removed =
            new ReadOnlyObjectWrapper<>(this, "removed", Optional.empty());

    public ReferencesViewModel(Session session) {
        this.composition = session.composition();
        this.imports = session.imports();
        this.settings = session.settings();
        composition.history().undoLabelProperty().subscribe(this::forgetIfClosed);
        composition
                .history()
                .lastMoveProperty()
                .subscribe(move -> move.filter(History.Move::back).ifPresent(back -> takenBack(back.label())));
    }

    public ObservableList<ReferenceSlot> references() {
        return composition.references();
    }

    /// What the last drop could not bring.
    public ObservableList<Problem> problems() {
        return imports.problems();
    }

    /// How many drops are still being looked through.
    public ObservableValue<Integer> looking() {
        return imports.lookingProperty();
    }

    /// The name of the reference that was removed last, while taking it back is offered.
    public ReadOnlyObjectProperty<Optional<String>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// How much of the content's own colours stays, 0 to 1.
    public DoubleProperty keepColours() {
        return composition.keepColoursProperty();
    }

    /// Whether anything hears of it: the service that makes the pictures, or the live mix.
    public ObservableValue<Boolean> keepColoursHeard() {
        return settings.dataProperty().map(data -> data.service() == Service.DRAFT || data.live());
    }

    /// To be called before it is changed by hand.
    public void beforeKeepColours() {
        composition.history().mark(Messages.text("undo.keep"));
    }

    /// How high the picture on a tile is, in pixels.
    IntegerProperty tilePxProperty() {
        return composition.tilePxProperty();
    }

    /// What dropping so many things on the board would do.
    public String dropWords(int things) {
        return isFull() ? Messages.text("references.drop.recent") : Messages.text("references.drop.add", things);
    }

    /// What dropping so many things between two tiles would do.
    String insertWords(int things) {
        return Messages.text("references.drop.insert", things);
    }

    boolean isFull() {
        return references().size() >= Reference.MAX_COUNT;
    }

    public void drop(List<Path> files, int index) {
        drop(Offer.ofFiles(files), index);
    }

    public void drop(Offer offer, int index) {
        removed.set(Optional.empty());
        imports.add(offer, index, Messages.text("undo.add", offer.size()));
    }

    /// Adds what came from elsewhere behind the others.
    public void drop(Offer offer) {
        drop(offer, references().size());
    }

    /// The pictures that are being opened.
    ReadOnlyObjectProperty<ImportQueue.Progress> progress() {
        return imports.queue().progressProperty();
    }

    /// Stops looking and opening.
    void cancelImport() {
        imports.cancel();
    }

    /// A mix that came with the last drop.
    ReadOnlyObjectProperty<Optional<FoundMix>> foundMix() {
        return imports.mixProperty();
    }

    void forgetMix() {
        imports.forgetMix();
    }

    /// The name of the mix that was restored last, while taking it back is offered.
    ReadOnlyObjectProperty<Optional<String>> restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    void restoreMix(FoundMix mix) {
        forgetRemoved();
        restored.set(Optional.of(mix.file())); // before the offer goes, which leaves the keyboard to this one
        takeBack = imports.restore(mix, Messages.text("undo.restoreMix"));
    }

    /// Whether one of the two offers stands for the last change of the board; else it would take another one back.
    ///
    /// @param label of the change that is offered to be taken back
    private ObservableValue<Boolean> isLast(String label) {
        return composition.history().undoLabelProperty().isEqualTo(label);
    }

    /// Whether the removal can be taken back by itself, without what was done since.
    ObservableValue<Boolean> removalIsLast() {
        return isLast(removalLabel());
    }

    /// Whether the mix can be taken back by itself, without what was done since.
    ObservableValue<Boolean> mixIsLast() {
        return isLast(Messages.text("undo.restoreMix"));
    }

    /// The change of an offer was taken back, by it or by the keys.
    private void takenBack(String label) {
        if (removed.get().isPresent() && label.equals(removalLabel())) {
            forgetRemoved();
        } else if (restored.get().isPresent() && label.equals(Messages.text("undo.restoreMix"))) {
            takeBack.run();
            forgetRestored();
        }
    }

    /// Another board is shown: what was done on the one before cannot be taken back here.
    private void forgetIfClosed() {
        if (composition.history().undoLabelProperty().get().isEmpty()
                && composition.history().redoLabelProperty().get().isEmpty()) {
            forgetRemoved();
            forgetRestored();
        }
    }

    private String removalLabel() {
        return Messages.text("undo.remove", removed.get().orElse(""));
    }

    void forgetRestored() {
        restored.set(Optional.empty());
    }

    public void remove(ReferenceSlot slot) {
        composition.history().mark(Messages.text("undo.remove", slot.name()));
        references().remove(slot);
        removed.set(Optional.of(slot.name()));
    }

    /// Puts the offer to take a removal back away.
    public void forgetRemoved() {
        removed.set(Optional.empty());
    }

    public void undo() {
        composition.history().undo();
    }

    /// Moves a tile so that it stands at an index of the list as it is now.
    public void move(ReferenceSlot slot, int index) {
        int from = references().indexOf(slot);
        int to = Math.clamp(index > from ? index - 1 : index, 0, references().size() - 1);
        if (from >= 0 && from != to) {
            composition.history().mark(Messages.text("undo.move", slot.name()));
            List<ReferenceSlot> order = new ArrayList<>(references());
            order.remove(from);
            order.add(to, slot);
            references().setAll(order); // one change, so that the tile stays the same and keeps the keyboard
        }
    }

    /// The tile of a hue, if it is on the board.
    public Optional<ReferenceSlot> slot(int hue) {
        return references().stream().filter(slot -> slot.hue() == hue).findFirst();
    }
}
