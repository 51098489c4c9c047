// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import stylemix.session.Problems;
import stylemix.session.SessionSaver;
import stylemix.session.TraySaver;
import stylemix.store.AppPaths;

/// The JavaFX application: opens the window, and closes everything in reverse order of creation.
///
/// It quits by hiding its window: `Platform.exit()` while a popup shows crashes the GTK port (javafx-stack.md, 3).
public final class StudioApp extends Application {

    private static final String FIRST_RUN = "first-run";

    /// JavaFX makes the instance itself, so what it has to say at the end lies here.
    private static final AtomicReference<String> COMPLAINT = new AtomicReference<>("");

    private @Nullable Wiring wiring;

    /// Opens the studio; returns when its window is closed.
    ///
    /// @param firstRun where to write the sample mix and a picture of the window, instead of waiting for a user
    /// @return what went wrong with the first run; empty if all is well
    public static String launch(Optional<Path> firstRun) {
        Application.launch(
                StudioApp.class,
                firstRun.map(folder -> new String[] {"--" + FIRST_RUN + "=" + folder})
                        .orElseGet(() -> new String[0]));
        return Objects.requireNonNullElse(COMPLAINT.get(), "");
    }

    @Override
    public void start(Stage stage) {
        AppPaths paths = AppPaths.ofThisComputer();
        LogFile.start(paths.logs());
        Studio studio = open(stage, paths);
        Optional.ofNullable(getParameters().getNamed().get(FIRST_RUN))
                .ifPresent(folder -> new FirstRun(studio, studio.session(), Path.of(folder), COMPLAINT::set).start());
    }

    /// Opens a window on what lies in these folders, as it was left.
    Studio open(Stage stage, AppPaths paths) {
        Wiring made = new Wiring(paths);
        wiring = made;
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (_, thrown) -> made.session().imports().complain(Problems.of(thrown)));
        Studio studio = new Studio(stage, made, getHostServices());
        SessionSaver saver = made.saver(studio.window()::place);
        TraySaver tray = made.tray();
        studio.window().open(made.restore().window());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            saver.save();
            tray.save();
        });
        return studio;
    }

    @Override
    public void stop() throws IOException {
        if (wiring != null) {
            wiring.close();
        }
    }
}
