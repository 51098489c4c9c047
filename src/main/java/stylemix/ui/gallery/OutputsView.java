// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stylemix.ui.Controls;
import stylemix.ui.Drawing;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;

/// The right room: the jobs on top, below them everything that came out before.
public final class OutputsView extends VBox {

    /// The share of the room's height that the jobs may take before they scroll.
    private static final double JOBS = 0.5;

    private final OutputsViewModel model;
    private final QueueView queue;
    private final OutputsGrid grid;
    private final Label title = Controls.label(Messages.text("outputs.title"), "title");
    private final Label count = Controls.label("", "small", "muted");
    private final Button unseen;
    private final HBox header;
    private final VBox empty = new VBox();

    public OutputsView(OutputsViewModel model, QueueViewModel jobs, Pictures pictures) {
        this.model = model;
        queue = new QueueView(jobs, pictures, this);
        grid = new OutputsGrid(model, pictures);
        unseen = Controls.link("outputs.unseen", model::showNewest);
        header = new HBox(title, count, Controls.spring(), unseen);
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
        queue.setFolded(folded);
        grid.setFolded(folded);
    }

    private void place() {
        header.getStyleClass().add("header");
        Label sentence = Controls.label(Messages.text("outputs.empty"), "small", "muted");
        sentence.setWrapText(true);
        empty.getStyleClass().add("empty");
        empty.getChildren().addAll(Drawing.of("outputs"), sentence);
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox.setVgrow(empty, Priority.ALWAYS);
        getChildren().addAll(header, queue, empty, grid);
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
    }

    @Override
    protected void layoutChildren() {
        queue.fit(getWidth(), getHeight() * JOBS);
        super.layoutChildren();
    }
}
