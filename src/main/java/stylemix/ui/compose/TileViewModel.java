// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.OptionalDouble;
import stylemix.model.PictureEdit;
import stylemix.model.Strength;
import stylemix.offer.Offer;
import stylemix.session.Composition;
import stylemix.session.LiveDraft;
import stylemix.session.ReferenceImport;
import stylemix.session.ReferenceSlot;
import stylemix.session.Session;
import stylemix.ui.Messages;

/// What can be done with one reference; each is one step of undo.
public final class TileViewModel {

    private static final double NUDGE = 0.1;

    private final Composition composition;
    private final ReferenceImport imports;
    private final LiveDraft live;

    public TileViewModel(Session session) {
        composition = session.composition();
        imports = session.imports();
        live = session.live();
    }

    /// Leaves a reference out of the live mix until it is asked for.
    void callOffLayer(ReferenceSlot slot) {
        live.callOff(slot);
    }

    /// Takes a reference into the live mix again.
    void prepareLayer(ReferenceSlot slot) {
        live.prepare(slot);
    }

    /// Puts the first picture on the tile.
    public void replace(ReferenceSlot slot, Offer offer) {
        imports.replace(slot, offer, Messages.text("undo.replace", slot.name()));
    }

    public void toggleMute(ReferenceSlot slot) {
        boolean mute = !slot.mutedProperty().get();
        mark(mute ? "undo.mute" : "undo.unmute", slot);
        slot.mutedProperty().set(mute);
    }

    public void toggleSolo(ReferenceSlot slot) {
        boolean solo = !slot.soloProperty().get();
        mark(solo ? "undo.solo" : "undo.unsolo", slot);
        slot.soloProperty().set(solo);
    }

    public void toggleLock(ReferenceSlot slot) {
        boolean lock = !slot.lockedProperty().get();
        mark(lock ? "undo.lock" : "undo.unlock", slot);
        slot.lockedProperty().set(lock);
    }

    /// Krea's own advice: a tenth up or down if the result is too generic or too literal (krea-api.md, 7.1).
    public void nudge(ReferenceSlot slot, int direction) {
        double now = slot.strengthProperty().get();
        boolean wide = composition.experimentalProperty().get() || new Strength(now).experimental();
        double next = Math.clamp(now + direction * NUDGE, wide ? Strength.MIN : 0, wide ? Strength.MAX : 1);
        beforeStrength(slot);
        slot.strengthProperty().set(Math.round(next * 100) / 100.0);
    }

    /// To be called before a strength is changed by hand.
    public void beforeStrength(ReferenceSlot slot) {
        mark("undo.strength", slot);
    }

    /// Sets a strength that was copied elsewhere.
    ///
    /// @param copied empty if nothing that is a strength was
    public void paste(ReferenceSlot slot, OptionalDouble copied) {
        copied.ifPresent(value -> {
            beforeStrength(slot);
            if (new Strength(value).experimental()) {
                composition.experimentalProperty().set(true);
            }
            slot.strengthProperty().set(value);
        });
    }

    /// @param name blank names change nothing
    public void rename(ReferenceSlot slot, String name) {
        if (!name.isBlank() && !name.strip().equals(slot.name())) {
            mark("undo.rename", slot);
            slot.rename(name.strip());
        }
    }

    public void note(ReferenceSlot slot, String note) {
        mark("undo.note", slot);
        slot.noteProperty().set(note.strip());
    }

    public void edit(ReferenceSlot slot, PictureEdit edit) {
        imports.edit(slot, edit, Messages.text("undo.edit", slot.name()));
    }

    private void mark(String key, ReferenceSlot slot) {
        composition.history().mark(Messages.text(key, slot.name()));
    }
}
