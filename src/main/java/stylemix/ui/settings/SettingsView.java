// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.session.Account;
import stylemix.ui.Choice;
import stylemix.ui.Controls;
import stylemix.ui.Messages;

/// The settings, as one card that lies over the window.
public final class SettingsView extends VBox {

    private final SettingsViewModel model;
    private final MoneyViewModel money;
    private final PasswordField key = new PasswordField();
    private final Label keyState = Controls.label("", "small");
    private final Label folder = Controls.label("", "small", "muted");
    private final Label folderProblem = Controls.label("", "small", "bad");
    private final Button forget;
    private final Button check;

    /// @param close takes the card away
    public SettingsView(SettingsViewModel model, MoneyViewModel money, Runnable close, Consumer<String> openPage) {
        this.model = model;
        this.money = money;
        this.forget = Controls.button("settings.key.forget", model::forgetKey);
        this.check = Controls.button("settings.key.check", model::checkKey);
        getStyleClass().addAll("card", "settings");
        setAccessibleText(Messages.text("settings.title"));
        setMaxHeight(USE_PREF_SIZE);
        getStylesheets()
                .add(Objects.requireNonNull(SettingsView.class.getResource("settings.css"))
                        .toExternalForm());
        place(close, openPage);
        bind();
    }

    /// Puts the cursor into the field of the key.
    public void focusKey() {
        key.requestFocus();
    }

    private void place(Runnable close, Consumer<String> openPage) {
        HBox head = new HBox(
                Controls.label(Messages.text("settings.title"), "heading"),
                Controls.spring(),
                Controls.iconButton(Feather.X, "settings.close", close));
        head.setAlignment(Pos.CENTER_LEFT);
        key.setPromptText(Messages.text("settings.key.prompt"));
        HBox.setHgrow(key, Priority.ALWAYS);
        Controls.describe(key, Messages.text("settings.key.name"), Messages.text("settings.key.tip"));
        Button save = Controls.button("settings.key.save", this::saveKey);
        key.setOnAction(_ -> saveKey());
        keyState.setWrapText(true);
        folder.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(folder, Priority.ALWAYS);
        HBox folderRow = new HBox(8, folder, Controls.button("settings.folder.choose", this::chooseFolder));
        folderRow.setAlignment(Pos.CENTER_LEFT);
        folderProblem.setWrapText(true);
        HBox keyButtons = new HBox(
                8,
                check,
                forget,
                Controls.spring(),
                Controls.link("settings.key.get", () -> openPage.accept("https://krea.ai/settings/api-tokens")));
        keyButtons.setAlignment(Pos.CENTER_LEFT);
        Node limits = section("settings.limits", explained("settings.limits.explained"), new LimitsPane(money));
        Node prices = section("settings.prices", new PricesPane(money));
        Node hook = section("settings.hook", explained("settings.hook.explained"), new HookPane(model));
        money.matters().subscribe(some -> {
            Controls.show(limits, some);
            Controls.show(prices, some);
            Controls.show(hook, some);
        });
        VBox sections = new VBox(
                section("settings.service", services()),
                section("settings.key", new HBox(8, key, save), keyState, keyButtons),
                limits,
                prices,
                section("settings.atOnce", atOnce()),
                section("settings.folder", folderRow, folderProblem),
                section("settings.addresses", addresses()),
                section("settings.theme", themes()),
                hook);
        sections.getStyleClass().add("sections");
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(sections.heightProperty()); // it would not count lines that wrap
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    private void bind() {
        folder.textProperty().bind(model.outputFolder().map(String::valueOf));
        model.folderProblemProperty().subscribe(text -> {
            folderProblem.setText(text);
            Controls.show(folderProblem, !text.isEmpty());
        });
        model.keyStatus().subscribe(_ -> showKey());
        model.keyPresent().subscribe(_ -> showKey());
        model.keyProblemProperty().subscribe(_ -> showKey());
    }

    private void saveKey() {
        if (model.keepKey(key.getText())) {
            key.clear();
        }
    }

    private void showKey() {
        boolean present = model.keyPresent().getValue();
        Controls.show(forget, present);
        Controls.show(check, present);
        String malformed = model.keyProblemProperty().get();
        Account.Status status = model.keyStatus().getValue();
        String text = !malformed.isEmpty()
                ? malformed
                : switch (status) {
                    case Account.Status.Idle _ -> Messages.text(present ? "settings.key.kept" : "settings.key.none");
                    case Account.Status.Checking _ -> Messages.text("settings.key.checking");
                    case Account.Status.Accepted _ -> Messages.text("settings.key.accepted");
                    case Account.Status.Failed failed -> Messages.advice(failed.problem());
                };
        String look = !malformed.isEmpty() || status instanceof Account.Status.Failed
                ? "bad"
                : status instanceof Account.Status.Accepted ? "good" : "muted";
        keyState.setText(text);
        keyState.getStyleClass().setAll("label", "small", look);
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("settings.folder.choose"));
        File now = model.outputFolder().getValue().toFile();
        if (now.isDirectory()) {
            chooser.setInitialDirectory(now);
        }
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.chooseFolder(chosen.toPath());
        }
    }

    private Node services() {
        ToggleGroup group = new ToggleGroup();
        List<Service> offered = List.of(Service.DRAFT, Service.KREA);
        VBox choices = new VBox(8);
        offered.forEach(service -> choices.getChildren().add(service(service, group)));
        Choice.tie(group, offered, model.data().map(SettingsData::service), model::chooseService);
        return choices;
    }

    private Node service(Service service, ToggleGroup group) {
        RadioButton choice = new RadioButton(Messages.text("service." + service.name()));
        Controls.describe(choice, choice.getText(), Messages.text("service." + service.name() + ".explained"));
        choice.setToggleGroup(group);
        Label explained = Controls.label(Messages.text("service." + service.name() + ".explained"), "small", "muted");
        explained.setWrapText(true);
        explained.getStyleClass().add("indented");
        return new VBox(2, choice, explained);
    }

    private Node atOnce() {
        Spinner<Integer> count =
                new Spinner<>(SettingsData.LEAST_AT_ONCE, SettingsData.MOST_AT_ONCE, SettingsData.USUAL_AT_ONCE);
        Controls.describe(count, Messages.text("settings.atOnce"), Messages.text("settings.atOnce.tip"));
        count.setPrefWidth(84);
        count.setMinWidth(USE_PREF_SIZE);
        model.data().subscribe(data -> count.getValueFactory().setValue(data.atOnce()));
        count.valueProperty().subscribe(now -> model.chooseAtOnce(now));
        HBox row = new HBox(12, count, explained("settings.atOnce.explained"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node addresses() {
        CheckBox allow = new CheckBox(Messages.text("settings.addresses.allow"));
        Controls.describe(allow, allow.getText(), Messages.text("settings.addresses.allow.tip"));
        model.data().subscribe(data -> allow.setSelected(data.privateAddresses()));
        allow.setOnAction(_ -> model.allowPrivateAddresses(allow.isSelected()));
        Label explained = explained("settings.addresses.explained");
        explained.getStyleClass().add("indented");
        return new VBox(2, allow, explained);
    }

    private static Label explained(String key) {
        Label explained = Controls.label(Messages.text(key), "small", "muted");
        explained.setWrapText(true);
        return explained;
    }

    private Node themes() {
        HBox row = new HBox(Choice.segments(
                List.of(SettingsData.Theme.values()),
                theme -> Messages.text("theme." + theme.name()),
                theme -> Messages.text("theme." + theme.name() + ".tip"),
                model.data().map(SettingsData::theme),
                model::chooseTheme));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node section(String key, Node... rows) {
        VBox section = new VBox(6, Controls.label(Messages.text(key), "title"));
        section.getChildren().addAll(rows);
        return section;
    }
}
