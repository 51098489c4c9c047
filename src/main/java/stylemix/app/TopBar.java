// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import stylemix.model.Service;
import stylemix.model.Spending;
import stylemix.session.Boards;
import stylemix.session.Session;
import stylemix.ui.Controls;
import stylemix.ui.Messages;
import stylemix.ui.settings.MoneyViewModel;

/// The name, which service is active, and the way to keys and settings.
final class TopBar extends HBox {

    TopBar(Session session, Boards boards, MoneyViewModel money, Studio studio) {
        getStyleClass().addAll("panel", "top-bar");
        setAlignment(Pos.CENTER_LEFT);
        ImageView icon = new ImageView(new Image(
                Objects.requireNonNull(TopBar.class.getResource("icon-64.png")).toExternalForm(), 24, 24, true, true));
        var examples = Controls.iconButton(Feather.GRID, "top.examples", studio::openExamples);
        var keys = Controls.iconButton(Feather.HELP_CIRCLE, "top.keys", studio::openKeys);
        var settings = Controls.iconButton(Feather.SETTINGS, "top.settings", studio::openSettings);
        settings.getStyleClass().add("framed");
        getChildren()
                .addAll(
                        icon,
                        Controls.label(Messages.text("app.name"), "strong", "name"),
                        new BoardMenu(boards),
                        new UndoButtons(session.composition().history()),
                        Controls.spring(),
                        examples,
                        keys,
                        service(session),
                        spent(money, studio),
                        settings);
    }

    /// What today cost, with a mark while some of it is not known; only where money is a matter at all.
    private static Node spent(MoneyViewModel money, Studio studio) {
        Button spent = Controls.button("top.spent", studio::openLedger);
        spent.setId("spent");
        spent.setMinWidth(USE_PREF_SIZE);
        money.matters().subscribe(some -> Controls.show(spent, some));
        money.sheet().subscribe(now -> {
            Spending today = now.map(sheet -> sheet.totals().today()).orElse(Spending.NOTHING);
            String amount = Messages.dollars(today.charged().plus(today.unknown()));
            spent.setText(Messages.text(today.unknown().free() ? "top.spent" : "top.spent.unknown", amount));
            spent.setAccessibleText(spent.getText());
        });
        return spent;
    }

    private static Node service(Session session) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label name = Controls.label("", "medium");
        Label where = Controls.label("", "muted");
        MenuButton pill = new MenuButton(null, new HBox(8, new StackPane(dot), name, where));
        pill.getStyleClass().add("service-pill");
        Controls.describe(pill, Messages.text("top.service"), Messages.text("top.service.tip"));
        ToggleGroup group = new ToggleGroup();
        for (Service service : new Service[] {Service.DRAFT, Service.KREA}) {
            RadioMenuItem item = new RadioMenuItem(Messages.text("service." + service.name()) + " – "
                    + Messages.text("service." + service.name() + ".where"));
            item.setToggleGroup(group);
            item.setUserData(service);
            item.setOnAction(_ -> session.settings().update(data -> data.withService(service)));
            pill.getItems().add(item);
        }
        session.settings().dataProperty().subscribe(data -> {
            name.setText(Messages.text("service." + data.service().name()));
            where.setText(Messages.text("service." + data.service().name() + ".where"));
            Controls.mark(dot, "paid", data.service() == Service.KREA);
            group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == data.service()));
        });
        return pill;
    }
}
