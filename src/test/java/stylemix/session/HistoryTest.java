// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.PictureEdit;
import stylemix.model.Reference;
import stylemix.model.Strength;

/// Undo and redo of everything that can be done on a board.
class HistoryTest {

    private static final int OPERATIONS = 1_000;

    private final Composition composition = new Composition();
    private final Random random = new Random(5);

    private record State(Snapshot snapshot, List<Boolean> silent) {}

    @Test
    void aThousandRandomOperationsAreTakenBackAndMadeAgain() {
        List<State> states = new ArrayList<>(List.of(state()));
        List<String> labels = new ArrayList<>();
        while (states.size() <= OPERATIONS) {
            String label = "step " + states.size();
            composition.history().mark(label);
            operate();
            if (!state().equals(states.getLast())) {
                states.add(state());
                labels.add(label);
            }
        }
        for (int i = OPERATIONS - 1; i >= 0; i--) {
            assertEquals(
                    labels.get(i), composition.history().undoLabelProperty().get());
            composition.history().undo();
            assertEquals(states.get(i), state(), "after taking back " + labels.get(i));
        }
        assertEquals("", composition.history().undoLabelProperty().get());
        for (int i = 0; i < OPERATIONS; i++) {
            assertEquals(
                    labels.get(i), composition.history().redoLabelProperty().get());
            composition.history().redo();
            assertEquals(states.get(i + 1), state(), "after making again " + labels.get(i));
        }
        assertEquals("", composition.history().redoLabelProperty().get());
    }

    @Test
    void aPictureThatIsOpenedAfterItsReplacementWasTakenBackDoesNotLandOnTheTile() {
        ReferenceSlot slot = CompositionTest.ready(0, "a.png", 0.5);
        composition.references().setAll(slot);
        composition.history().mark("Replace a.png");
        SlotPicture next = new SlotPicture("", Optional.empty());
        slot.put("b.png", next);
        composition.history().undo();
        next.show(CompositionTest.ready(1, "b.png", 0.5).picture().orElseThrow(), Optional.empty());
        assertEquals("a.png", slot.picture().orElseThrow().path().toString());

        composition.history().redo();
        assertEquals("b.png", slot.name());
        assertEquals("b.png", slot.picture().orElseThrow().path().toString());
    }

    @Test
    void theLastMoveIsKnownUntilSomethingElseHappens() {
        History history = composition.history();
        history.undo();
        assertEquals(Optional.empty(), history.lastMoveProperty().get());
        history.mark("Keep content colours");
        composition.keepColoursProperty().set(0.5);
        history.undo();
        Optional<History.Move> back = Optional.of(new History.Move("Keep content colours", true));
        assertEquals(back, history.lastMoveProperty().get());
        history.undo(); // there is nothing
        assertEquals(back, history.lastMoveProperty().get());
        history.redo();
        assertEquals(
                Optional.of(new History.Move("Keep content colours", false)),
                history.lastMoveProperty().get());
        history.mark("Mute a.png");
        assertEquals(Optional.empty(), history.lastMoveProperty().get());
        composition.keepColoursProperty().set(1);
        history.undo();
        history.clear();
        assertEquals(Optional.empty(), history.lastMoveProperty().get());
    }

    @Test
    void stepsBeforeAnotherBoardAreForgotten() {
        composition.history().mark("Keep content colours");
        composition.keepColoursProperty().set(0.5);
        composition.history().clear();
        assertEquals("", composition.history().undoLabelProperty().get());
        composition.history().undo();
        assertEquals(0.5, composition.keepColoursProperty().get());
    }

    private State state() {
        return new State(
                Snapshot.of(composition),
                composition.references().stream()
                        .map(slot -> slot.silentProperty().get())
                        .toList());
    }

    private void operate() {
        if (composition.references().isEmpty()) {
            add();
            return;
        }
        ReferenceSlot slot = composition
                .references()
                .get(random.nextInt(composition.references().size()));
        KreaOnly krea = composition.kreaOnly();
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> add();
            case 3 -> composition.references().remove(slot);
            case 4 -> {
                List<ReferenceSlot> order = new ArrayList<>(composition.references());
                Collections.shuffle(order, random);
                composition.references().setAll(order);
            }
            case 5 -> slot.strengthProperty().set(random.nextInt(-200, 201) / 100.0);
            case 6 -> slot.mutedProperty().set(!slot.mutedProperty().get());
            case 7 -> slot.soloProperty().set(!slot.soloProperty().get());
            case 8 -> slot.lockedProperty().set(!slot.lockedProperty().get());
            case 9 -> slot.noteProperty().set("note " + random.nextInt());
            case 10 -> slot.rename("name " + random.nextInt());
            case 11 -> edit(slot);
            case 12 -> composition.keepColoursProperty().set(random.nextInt(101) / 100.0);
            case 13 ->
                krea.moodboardProperty()
                        .set(Optional.of(new Moodboard(new UUID(0, random.nextLong()), 0.5))
                                .filter(_ -> random.nextBoolean()));
            case 14 -> krea.styles().setAll(new LoraStyle("style " + random.nextInt(), new Strength(1)));
            default -> {
                composition
                        .contentProperty()
                        .set(Optional.of(CompositionTest.ready(0, "content", 1)).filter(_ -> random.nextBoolean()));
                composition
                        .experimentalProperty()
                        .set(!composition.experimentalProperty().get());
            }
        }
    }

    private void add() {
        if (composition.references().size() < Reference.MAX_COUNT) {
            int hue = composition.freeHue();
            composition.references().add(CompositionTest.ready(hue, random.nextInt() + ".png", 0.6));
        }
    }

    private void edit(ReferenceSlot slot) {
        PictureEdit edit =
                random.nextBoolean() ? slot.edit().turned() : slot.edit().flipped();
        SlotPicture picture = new SlotPicture(
                "", Optional.of(new Reference.Edited(slot.original().orElseThrow(), edit)));
        picture.show(slot.state());
        slot.put(slot.name(), picture);
        assertTrue(slot.picture().isPresent());
    }
}
