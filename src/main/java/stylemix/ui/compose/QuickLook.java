// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stylemix.session.ReferenceSlot;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// One reference, large; arrows go through the others.
final class QuickLook extends VBox {

    private static final int PX = 1600;
    private static final double MOST_WIDTH = 0.8, MOST_HEIGHT = 0.75;

    private final ReferencesViewModel board;
    private final Pictures pictures;
    private final ImageView picture = new ImageView();
    private final Label name = Controls.label("", "strong", "long-name");
    private final Label facts = Controls.label("", "muted");
    private ReferenceSlot shown;
    private boolean released;

    QuickLook(ReferenceSlot slot, ReferencesViewModel board, Pictures pictures) {
        this.board = board;
        this.pictures = pictures;
        this.shown = slot;
        getStyleClass().addAll("card", "quick-look");
        ComposeSheet.dress(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        picture.setPreserveRatio(true);
        HBox words = new HBox(12, name, facts, Controls.spring(), Controls.label(Messages.text("look.keys"), "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new StackPane(picture), words);
        setFocusTraversable(true);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                picture.fitWidthProperty().bind(scene.widthProperty().multiply(MOST_WIDTH));
                picture.fitHeightProperty().bind(scene.heightProperty().multiply(MOST_HEIGHT));
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> released = true);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        show(slot);
    }

    private void show(ReferenceSlot slot) {
        slot.picture().ifPresent(file -> {
            shown = slot;
            picture.imageProperty().bind(pictures.thumbnail(file.path(), PX));
            name.setText(slot.name());
            facts.setText(TileWords.file(file)
                    + slot.traitsProperty()
                            .get()
                            .map(seen -> " · " + TileWords.seen(seen))
                            .orElse(""));
            setAccessibleText(slot.name());
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !released) {
            event.consume(); // the key that opened it is still held down and repeats itself
        } else if (event.getCode() == KeyCode.SPACE) {
            // as Esc, which the overlay hears by itself
            fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            int count = board.references().size();
            int step = event.getCode() == KeyCode.RIGHT ? 1 : count - 1;
            int at = board.references().indexOf(shown);
            show(board.references().get((at + step) % count));
            event.consume();
        }
    }
}
