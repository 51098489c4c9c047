// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Problem;
import stylemix.model.Variant;
import stylemix.session.Composition;
import stylemix.session.Missing;
import stylemix.ui.Choice;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.Notice;
import stylemix.ui.Pictures;
import stylemix.ui.Remedy;

/// The lower middle: what to show, and how.
public final class PromptView extends VBox {

    private final PromptViewModel model;
    private final TextArea prompt = new TextArea();
    private final Label missing = Controls.label("", "muted", "small");
    private final Label price = new Label();
    private final Button generate = new Button();
    private final VBox refusal = new VBox();

    public PromptView(PromptViewModel model, Pictures pictures) {
        this.model = model;
        getStyleClass().addAll("card", "prompt");
        ComposeSheet.dress(this);
        place(pictures);
        bind();
    }

    /// Puts the cursor into the prompt.
    public void focusPrompt() {
        prompt.requestFocus();
        prompt.end();
    }

    private void place(Pictures pictures) {
        Composition c = model.composition();
        prompt.setPromptText(Messages.text("prompt.hint"));
        prompt.setWrapText(true);
        prompt.setPrefRowCount(2);
        Controls.describe(prompt, Messages.text("prompt.name"), Messages.text("prompt.tip"));
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, PromptView::goOn);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox top = new HBox(12, new ContentTile(model, pictures), prompt, new LiveSwitch(model));
        FlowPane settings = new FlowPane(
                8,
                8,
                variants(c.variantProperty()),
                ratios(c.aspectRatioProperty()),
                choices(
                        "creativity",
                        Creativity.values(),
                        c.creativityProperty(),
                        value -> null,
                        PromptView::creativity),
                new SeedButton(model),
                new TuningButton(c));
        settings.getStyleClass().add("flow-settings");
        settings.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(settings, Priority.ALWAYS);
        ObjectProperty<Integer> pictureCount = c.picturesProperty().asObject();
        MenuButton count = choices(
                "pictures",
                new Integer[] {1, 2, 3, 4},
                pictureCount,
                _ -> null,
                n -> Messages.text("prompt.pictures", n));
        count.getProperties().put("keeps", pictureCount); // the property is weakly bound
        Label word = Controls.label(Messages.text("prompt.generate"), "strong");
        Label key = Controls.label(Messages.text("prompt.generate.key"), "key");
        price.getStyleClass().add("price");
        HBox face = new HBox(8, word, price, key);
        face.setAlignment(Pos.CENTER);
        generate.setGraphic(face);
        generate.getStyleClass().addAll("primary", "generate");
        Controls.describe(generate, Messages.text("prompt.generate"), Messages.text("prompt.generate.tip"));
        HBox click = new HBox(8, count, generate);
        click.setAlignment(Pos.BOTTOM_RIGHT);
        click.setMinWidth(USE_PREF_SIZE);
        // a flow pane asks for its height before it knows its width, so it is told beforehand
        settings.prefWrapLengthProperty()
                .bind(widthProperty().subtract(click.widthProperty()).subtract(40));
        HBox row = new HBox(12, settings, click);
        row.setAlignment(Pos.BOTTOM_LEFT);
        missing.setMaxWidth(Double.MAX_VALUE);
        missing.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(top, row, missing, refusal);
    }

    private void bind() {
        prompt.textProperty().bindBidirectional(model.composition().promptProperty());
        generate.setOnAction(_ -> model.generate());
        price.textProperty().bind(model.priceText());
        model.refusal().subscribe(this::refused);
        model.missing().subscribe(now -> {
            generate.setDisable(now.isPresent());
            missing.setText(now.map(PromptView::words).orElse(""));
            Controls.show(missing, now.isPresent());
        });
    }

    /// Tab goes on to the next control, as everywhere; a prompt needs no tabulators.
    private static void goOn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && event.getTarget() instanceof Node prompt
                && prompt.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT)) {
            event.consume();
        }
    }

    /// What refused the last click, at the button that was pressed.
    private void refused(Optional<Problem> problem) {
        Controls.show(refusal, problem.isPresent());
        refusal.getChildren().clear();
        problem.ifPresent(now -> refusal.getChildren()
                .add(new Notice(
                        Messages.advice(now),
                        "warning",
                        model::acceptRefusal,
                        Remedy.of(now).filter(Remedy::isInSettings).stream()
                                .map(this::remedyButton)
                                .toArray(Button[]::new))));
    }

    private Button remedyButton(Remedy remedy) {
        Button button = new Button(remedy.text());
        button.setMinWidth(USE_PREF_SIZE);
        Controls.describe(button, remedy.text(), remedy.text());
        button.setOnAction(_ -> model.openSettings());
        return button;
    }

    private static String words(Missing missing) {
        return Messages.text("missing." + missing.name());
    }

    private static String creativity(Creativity value) {
        return Messages.text("creativity." + value.name());
    }

    private static Node variants(ObjectProperty<Variant> chosen) {
        return Choice.segments(
                List.of(Variant.values()),
                variant -> Messages.text("variant." + variant.name()),
                variant -> Messages.text("variant." + variant.name() + ".tip"),
                chosen,
                chosen::set);
    }

    private static Node ratios(ObjectProperty<AspectRatio> chosen) {
        return choices("ratio", AspectRatio.values(), chosen, RatioShape::new, AspectRatio::label);
    }

    /// A menu from which one of a few values is chosen; the button shows the one that is set.
    private static <T> MenuButton choices(
            String key, T[] values, ObjectProperty<T> chosen, Function<T, Node> picture, Function<T, String> words) {
        MenuButton button = new MenuButton();
        Controls.tip(button, Messages.text("prompt." + key + ".tip"));
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            RadioMenuItem item = new RadioMenuItem(words.apply(value));
            item.setGraphic(picture.apply(value));
            item.setToggleGroup(group);
            item.setUserData(value);
            item.setOnAction(_ -> chosen.set(value));
            button.getItems().add(item);
        }
        chosen.subscribe(now -> {
            group.getToggles().forEach(t -> t.setSelected(Objects.equals(t.getUserData(), now)));
            button.setText(Messages.text("prompt." + key + ".button", words.apply(now), now));
            button.setAccessibleText(Messages.text("prompt." + key + ".spoken", words.apply(now)));
            button.setGraphic(picture.apply(now));
        });
        return button;
    }

    /// A rectangle of a ratio's shape.
    private static final class RatioShape extends HBox {

        private static final double AREA = 130;

        RatioShape(AspectRatio ratio) {
            double aspect = (double) ratio.width() / ratio.height();
            double height = Math.sqrt(AREA / aspect);
            var shape = new javafx.scene.layout.Region();
            shape.getStyleClass().add("ratio-shape");
            shape.setMinSize(Math.rint(height * aspect), Math.rint(height));
            shape.setMaxSize(Math.rint(height * aspect), Math.rint(height));
            setAlignment(Pos.CENTER);
            setMinWidth(22);
            getChildren().add(shape);
        }
    }
}
