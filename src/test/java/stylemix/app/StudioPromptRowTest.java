// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.Service;
import stylemix.model.SettingsData;

/// What stands below the prompt, in the sizes of the design.
class StudioPromptRowTest {

    @TempDir
    Path folder;

    @Test
    void everythingBelowThePromptIsOneRowInTheDesignsWindow() throws TimeoutException {
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            size(studio, 1440, 900);
            studio.robot.interact(() -> ((SplitPane) studio.only(".split-pane")).setDividerPositions(0.228, 0.79));
            studio.await(
                    "the rooms",
                    () -> studio.only(".prompt").getBoundsInParent().getWidth() > 740);
            studio.ask("a cat jumping sideways");
            pictures(studio, "1440");
            assertEquals(1, rows(studio));
            studio.robot.interact(() -> studio.session.settings().update(data -> data.withService(Service.KREA)));
            studio.await("the price", () -> studio.price().startsWith("$"));
            assertEquals(1, rows(studio), "with a price in place of free");
            studio.robot.interact(() -> studio.session.settings().update(data -> data.withService(Service.DRAFT)));
            size(studio, 1100, 720);
            pictures(studio, "1100");
            assertTrue(rows(studio) <= 2, "in the smallest window with all rooms");
        }
    }

    /// How many rows the settings of a click take.
    private static int rows(OpenStudio studio) {
        return OpenStudio.fx(() -> (int) ((javafx.scene.layout.Pane) studio.only(".prompt .flow-settings"))
                .getChildren().stream()
                        .mapToDouble(node -> node.getBoundsInParent().getCenterY())
                        .map(Math::rint)
                        .distinct()
                        .count());
    }

    private static void size(OpenStudio studio, int width, int height) throws TimeoutException {
        studio.robot.interact(() -> {
            studio.stage.setX(0);
            studio.stage.setY(0);
            studio.stage.setWidth(width);
            studio.stage.setHeight(height);
        });
        studio.await("the size", () -> studio.stage.getWidth() == width && studio.stage.getHeight() == height);
    }

    private static void pictures(OpenStudio studio, String name) {
        for (SettingsData.Theme theme : List.of(SettingsData.Theme.DARK, SettingsData.Theme.LIGHT)) {
            studio.robot.interact(() -> studio.session.settings().update(data -> data.withTheme(theme)));
            studio.picture("prompt-" + name + "-" + theme);
        }
    }
}
