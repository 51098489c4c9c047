// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.scene.input.KeyEvent;
import stylemix.session.ReferenceSlot;

/// The keys of a tile that has the keyboard.
final class TileKeys {

    private TileKeys() {}

    /// @return whether the key meant something
    static boolean press(
            KeyEvent event, ReferenceSlot slot, TileViewModel model, ReferencesViewModel board, TileMenu verbs) {
        return event.isShortcutDown()
                ? event.isShiftDown() && withShortcut(event, verbs)
                : event.isAltDown() ? withAlt(event, verbs) : plain(event, slot, model, board, verbs);
    }

    private static boolean withShortcut(KeyEvent event, TileMenu verbs) {
        switch (event.getCode()) {
            case C -> verbs.copyStrength();
            case V -> verbs.pasteStrength();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean withAlt(KeyEvent event, TileMenu verbs) {
        switch (event.getCode()) {
            case UP -> verbs.move(-1);
            case DOWN -> verbs.move(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(
            KeyEvent event, ReferenceSlot slot, TileViewModel model, ReferencesViewModel board, TileMenu verbs) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> board.remove(slot);
            case M -> model.toggleMute(slot);
            case S -> model.toggleSolo(slot);
            case K -> model.toggleLock(slot);
            case C -> verbs.crop();
            case R -> verbs.turn();
            case H -> verbs.mirror();
            case N -> verbs.note();
            case I -> verbs.info();
            case F2 -> verbs.rename();
            case SPACE -> verbs.look();
            case UP -> verbs.go(-1);
            case DOWN -> verbs.go(1);
            case PLUS, ADD, EQUALS -> model.nudge(slot, 1);
            case MINUS, SUBTRACT -> model.nudge(slot, -1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
