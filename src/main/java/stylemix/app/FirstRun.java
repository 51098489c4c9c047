// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stylemix.model.Output;
import stylemix.model.RunState;
import stylemix.picture.PictureWriter;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.ui.Messages;
import stylemix.ui.Pictures;
import stylemix.ui.compose.Example;

/// Works the real window once, where nobody can see it: opens an example, presses Generate, and keeps the picture and
/// a picture of the window.
final class FirstRun {

    /// How long the window gets to show what arrived.
    private static final Duration SETTLE = Duration.seconds(1.5);

    private final Studio studio;
    private final Session session;
    private final Path folder;
    private final Ending ending;
    private boolean pressed;

    /// What was there when Generate was pressed: another run's, in a home that has been used.
    private @Nullable List<Output> before;

    /// Told how it went.
    @FunctionalInterface
    interface Ending {
        /// @param complaint empty if all is well
        void end(String complaint);
    }

    FirstRun(Studio studio, Session session, Path folder, Ending ending) {
        this.studio = studio;
        this.session = session;
        this.folder = folder;
        this.ending = ending;
    }

    void start() {
        session.composition().references().addListener((ListChangeListener<Object>) _ -> press());
        session.queue().runs().addListener((ListChangeListener<Run>) _ -> watch());
        session.outputs().addListener((ListChangeListener<Output>) _ -> settle());
        studio.openExample(Example.ALL.getFirst());
    }

    private void press() {
        if (!pressed
                && !session.composition().references().isEmpty()
                && session.missing().isEmpty()) {
            pressed = true;
            PauseTransition settled = new PauseTransition(SETTLE);
            settled.setOnFinished(_ -> {
                before = List.copyOf(session.outputs());
                ((Button) studio.window().scene().lookup(".generate")).fire();
            });
            settled.play();
        }
    }

    private void watch() {
        session.queue().runs().stream()
                .filter(run -> run.state() instanceof RunState.Failed)
                .findFirst()
                .ifPresent(run -> end(Messages.advice(((RunState.Failed) run.state()).problem())));
    }

    private void settle() {
        if (before == null
                || session.outputs().isEmpty()
                || before.contains(session.outputs().getFirst())) {
            return;
        }
        PauseTransition settled = new PauseTransition(SETTLE);
        settled.setOnFinished(_ -> keep(session.outputs().getFirst()));
        settled.play();
    }

    private void keep(Output output) {
        try {
            Files.createDirectories(folder);
            Files.copy(
                    output.picture(),
                    folder.resolve(output.picture().getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    output.recipeFile(),
                    folder.resolve(output.recipeFile().getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            PictureWriter.png(Pictures.pixels(studio.window().scene().snapshot(null)), folder.resolve("window.png"));
            end("");
        } catch (IOException e) {
            end("The first run could not write to " + folder + ": " + e.getMessage());
        }
    }

    private void end(String complaint) {
        ending.end(complaint);
        Window.getWindows().stream().toList().forEach(Window::hide);
    }
}
