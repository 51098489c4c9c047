// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.model.Caps;
import stylemix.model.Price;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.model.Spending;
import stylemix.model.Variant;
import stylemix.picture.PictureWriter;
import stylemix.session.TestMoney;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.Theme;

/// Ledger and prices in a real window.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls open before each test
class MoneyViewsTest {

    private final SimpleObjectProperty<SettingsData.Theme> theme = new SimpleObjectProperty<>(SettingsData.Theme.LIGHT);

    private TestMoney test;
    private MoneyViewModel model;
    private PricesPane prices;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        test = new TestMoney();
        test.desk.says(
                new Spending.Totals(spent(35_000, 0, 60_000), spent(1_230_000, 30_000, 60_000), Spending.NOTHING),
                new Caps(Optional.of(Price.ofMicros(5_000_000)), Optional.empty()),
                true);
        test.desk.page(120, 21, true);
        test.desk.page(20, 18, false);
        model = new MoneyViewModel(test.money, new SimpleObjectProperty<>(true));
        prices = new PricesPane(model);
        HBox row = new HBox(24, new StackPane(new LedgerView(model, () -> {}, () -> {})), prices);
        Scene scene = new Scene(row, 1200, 680);
        new Theme(theme).dress(scene);
        stage.setScene(scene);
        stage.show();
        model.open();
    }

    @Test
    void olderOnesAreOfferedUntilThereAreNone(FxRobot robot) {
        assertEquals(100, model.entries().size());
        Button more = link(robot, "ledger.more");
        assertTrue(more.isVisible());
        pictures(robot, "older");
        robot.interact(more::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(103, model.entries().size());
        assertFalse(more.isVisible());
        pictures(robot, "all");
    }

    @Test
    void sumsSayWhatIsChargedWhatIsNotKnownAndWhatWaits(FxRobot robot) {
        List<String> words = words(robot);
        assertTrue(
                words.containsAll(List.of(
                        "$0.035", "of $5.00 allowed", "and $0.06 in the queue", "$1.23", "and $0.03 not known yet")),
                words::toString);
    }

    @Test
    void malformedPriceIsRefusedWithASentenceAndTheBuiltInOnesComeBack(FxRobot robot) {
        TextField field = field(robot);
        type(robot, field, "lots");
        assertTrue(words(robot).contains(Messages.text("settings.prices.malformed")));
        assertEquals(test.money.builtIn(), test.settings.prices());
        type(robot, field, "0.5");
        assertFalse(words(robot).contains(Messages.text("settings.prices.malformed")));
        assertEquals(Price.ofMicros(500_000), test.settings.prices().of(Service.KREA, Variant.MEDIUM, false, false));
        assertTrue(
                words(robot).contains("As of 22 November 2026."),
                () -> words(robot).toString());
        robot.interact(link(robot, "settings.prices.builtIn")::fire);
        assertEquals("$0.03", field.getText());
        assertEquals(test.money.builtIn(), test.settings.prices());
    }

    private static Button link(FxRobot robot, String key) {
        return robot.lookup(".link").queryAllAs(Button.class).stream()
                .filter(link -> Messages.text(key).equals(link.getText()))
                .findFirst()
                .orElseThrow();
    }

    private TextField field(FxRobot robot) {
        String name = Messages.text(
                "settings.prices.field",
                Messages.text("variant." + Variant.MEDIUM.name()),
                Messages.text("settings.prices.text"));
        return (TextField) robot.from(prices).lookup(".text-field").queryAll().stream()
                .filter(field -> name.equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private static void type(FxRobot robot, TextField field, String text) {
        robot.interact(() -> {
            field.setText(text);
            field.getOnAction().handle(null);
        });
    }

    private static List<String> words(FxRobot robot) {
        return robot.lookup(".label").queryAll().stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static Spending spent(long charged, long unknown, long waiting) {
        return new Spending(Price.ofMicros(charged), Price.ofMicros(unknown), Price.ofMicros(waiting));
    }

    private void pictures(FxRobot robot, String name) {
        for (SettingsData.Theme look : List.of(SettingsData.Theme.LIGHT, SettingsData.Theme.DARK)) {
            robot.interact(() -> theme.set(look));
            robot.interact(() -> {
                try {
                    Path file = Files.createDirectories(Path.of("target", "money-tests"))
                            .resolve(name + "-" + look + ".png");
                    PictureWriter.png(Pictures.pixels(stage.getScene().snapshot(null)), file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
