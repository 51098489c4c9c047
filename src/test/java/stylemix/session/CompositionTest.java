// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.Reference;
import stylemix.model.Service;
import stylemix.model.SessionData;
import stylemix.model.Strength;

class CompositionTest {

    private final Composition composition = new Composition();

    @Test
    void anEmptyOneLacksAPrompt() {
        assertEquals(Optional.of(Missing.PROMPT), composition.missing(Service.DRAFT, false));
    }

    @Test
    void aPromptIsEnoughForTheDraftEngine() {
        composition.promptProperty().set("a cat");
        assertEquals(Optional.empty(), composition.missing(Service.DRAFT, false));
    }

    @Test
    void kreaLacksAKey() {
        composition.promptProperty().set("a cat");
        assertEquals(Optional.of(Missing.KEY), composition.missing(Service.KREA, false));
    }

    @Test
    void aContentPictureStandsForAPromptOnTheDraftEngineAlone() {
        composition.contentProperty().set(Optional.of(ready(0, "dog.jpg", 1)));
        assertEquals(Optional.empty(), composition.missing(Service.DRAFT, true));
        assertEquals(Optional.of(Missing.PROMPT), composition.missing(Service.KREA, true));
    }

    @Test
    void picturesThatLoadOrFailedHoldTheRequestBackUnlessMuted() {
        composition.promptProperty().set("a cat");
        ReferenceSlot slot = new ReferenceSlot(0, "a.png");
        composition.references().add(slot);
        assertEquals(Optional.of(Missing.PICTURES_LOADING), composition.missing(Service.DRAFT, false));
        slot.show("a.png", new SlotState.Failed(new Problem.Unexpected("x")));
        assertEquals(Optional.of(Missing.PICTURE_FAILED), composition.missing(Service.DRAFT, false));
        slot.mutedProperty().set(true);
        assertEquals(Optional.empty(), composition.missing(Service.DRAFT, false));
    }

    @Test
    void theSnapshotHoldsTheUnmutedInOrderAndDoesNotFollowTheSlider() {
        ReferenceSlot first = ready(0, "a.png", 0.25);
        ReferenceSlot muted = ready(1, "b.png", 0.5);
        ReferenceSlot last = ready(2, "c.png", 0.75);
        muted.mutedProperty().set(true);
        composition.references().setAll(first, muted, last);
        composition.promptProperty().set(" a cat ");
        var request = composition.snapshot();
        first.strengthProperty().set(1);
        assertEquals("a cat", request.prompt());
        assertEquals(
                List.of(
                        new Reference(first.picture().orElseThrow(), "a.png", new Strength(0.25)),
                        new Reference(last.picture().orElseThrow(), "c.png", new Strength(0.75))),
                request.references());
    }

    @Test
    void theSumLeavesTheMutedOut() {
        ReferenceSlot muted = ready(1, "b.png", 0.5);
        muted.mutedProperty().set(true);
        composition.references().setAll(ready(0, "a.png", 0.25), muted, ready(2, "c.png", 0.75));
        assertEquals(1.0, composition.sum().getValue());
    }

    @Test
    void aNewTileGetsTheFirstFreeColour() {
        composition.references().setAll(ready(0, "a.png", 1), ready(2, "c.png", 1));
        assertEquals(1, composition.freeHue());
    }

    @Test
    void whatIsSavedComesBack() {
        composition.promptProperty().set("a bear");
        composition.seedLockedProperty().set(true);
        composition.movementProperty().set(-40);
        composition.keepColoursProperty().set(0.35);
        composition.picturesProperty().set(3);
        composition.references().setAll(ready(0, "a.png", 0.25));
        SessionData saved = composition.save();
        Composition next = new Composition();
        next.restore(saved);
        next.references().setAll(ready(0, "a.png", 0.25));
        assertEquals(saved, next.save());
    }

    @Test
    void undoBringsARemovedTileBackAndRedoTakesItAgain() {
        ReferenceSlot a = ready(0, "a.png", 0.25);
        ReferenceSlot b = ready(1, "b.png", 0.5);
        composition.references().setAll(a, b);
        composition.history().mark("Remove a.png");
        composition.references().remove(a);
        assertEquals("Remove a.png", composition.history().undoLabelProperty().get());
        composition.history().undo();
        assertEquals(List.of(a, b), composition.references());
        composition.history().redo();
        assertEquals(List.of(b), composition.references());
    }

    @Test
    void undoTakesAStrengthBackAndSkipsGesturesThatChangedNothing() {
        ReferenceSlot a = ready(0, "a.png", 0.25);
        composition.references().setAll(a);
        composition.history().mark("Strength of a.png");
        a.strengthProperty().set(0.75);
        composition.history().mark("Strength of a.png");
        composition.history().undo();
        assertEquals(0.25, a.strengthProperty().get());
    }

    @Test
    void undoTakesKeepColoursBackWithoutTouchingWhatWasNotChanged() {
        ReferenceSlot a = ready(0, "a.png", 0.25);
        composition.references().setAll(a);
        composition.history().mark("Keep content colours");
        composition.keepColoursProperty().set(0.4);
        composition.history().mark("Strength of a.png");
        a.strengthProperty().set(0.75);
        composition.history().undo();
        assertEquals(0.4, composition.keepColoursProperty().get());
        composition.history().undo();
        assertEquals(0, composition.keepColoursProperty().get());
        composition.history().redo();
        assertEquals(0.4, composition.keepColoursProperty().get());
        assertEquals(0.25, a.strengthProperty().get());
    }

    static ReferenceSlot ready(int hue, String name, double strength) {
        ReferenceSlot slot = new ReferenceSlot(hue, name);
        slot.strengthProperty().set(strength);
        String sha256 = String.valueOf((char) ('a' + hue % 6)).repeat(64);
        slot.show(name, new SlotState.Ready(new PictureFile(Path.of(name), sha256, PictureFormat.PNG, 640, 480, 1000)));
        return slot;
    }
}
