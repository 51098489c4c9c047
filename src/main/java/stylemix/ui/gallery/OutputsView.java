// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stylemix.ui.Controls;
import stylemix.ui.Drawing;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The right room: the runs as cards on top, below them everything that came out before.
public final class OutputsView extends VBox {

    /// The share of the room's height that the cards may take before they scroll.
    private static final double CARDS = 0.5;

    private final OutputsViewModel model;
    private final RunCards cards;
    private final OutputsGrid grid;
    private final Label title = Controls.label(Messages.text("outputs.title"), "title");
    private final Label count = Controls.label("", "small", "muted");
    private final Button unseen;
    private final HBox header;
    private final ScrollPane scroll;
    private final VBox empty = new VBox();

    public OutputsView(OutputsViewModel model, Pictures pictures) {
        this.model = model;
        cards = new RunCards(model, pictures);
        grid = new OutputsGrid(model, pictures);
        unseen = Controls.link("outputs.unseen", model::showNewest);
        header = new HBox(title, count, Controls.spring(), unseen);
        scroll = new ScrollPane(cards);
        getStyleClass().addAll("panel", "outputs");
        getStylesheets()
                .add(Objects.requireNonNull(OutputsView.class.getResource("gallery.css"))
                        .toExternalForm());
        place();
        bind();
    }

    /// A strip of small thumbnails in place of the room, for a window that is too narrow for it.
    public void setFolded(boolean folded) {
        Controls.mark(this, "folded", folded);
        Controls.show(title, !folded);
        empty.getChildren().forEach(words -> Controls.show(words, !folded));
        cards.setFolded(folded);
        grid.setFolded(folded);
    }

    private void place() {
        header.getStyleClass().add("header");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        Label sentence = Controls.label(Messages.text("outputs.empty"), "small", "muted");
        sentence.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.getChildren().addAll(Drawing.of("outputs"), sentence);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        getChildren().addAll(header, scroll, empty, grid);
    }

    private void bind() {
        count.textProperty().bind(Bindings.size(model.outputs()).asString());
        count.visibleProperty().bind(Bindings.isNotEmpty(model.outputs()));
        model.unseen().subscribe(number -> {
            unseen.setText(Messages.text("outputs.unseen", number.intValue()));
            unseen.setAccessibleText(unseen.getText());
            Controls.show(unseen, number.intValue() > 0);
        });
        empty.visibleProperty().bind(Bindings.isEmpty(model.outputs()));
        empty.managedProperty().bind(empty.visibleProperty());
        grid.visibleProperty().bind(empty.visibleProperty().not());
        grid.managedProperty().bind(grid.visibleProperty());
        cards.managedProperty().subscribe(any -> Controls.show(scroll, any));
    }

    @Override
    protected void layoutChildren() {
        double height = Math.min(cards.prefHeight(getWidth()), getHeight() * CARDS);
        if (scroll.getPrefHeight() != height) {
            scroll.setMinHeight(height);
            scroll.setPrefHeight(height);
        }
        super.layoutChildren();
    }
}
