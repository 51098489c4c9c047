// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import stylemix.offer.Offer;
import stylemix.session.Money;
import stylemix.session.Problems;
import stylemix.session.SessionSaver;
import stylemix.session.TraySaver;
import stylemix.store.AppPaths;

/// The JavaFX application: opens the window, and closes everything in reverse order of creation.
///
/// It quits by hiding its window: `Platform.exit()` while a popup shows crashes the GTK port (javafx-stack.md, 3).
public final class StudioApp extends Application {

    private static final System.Logger LOG = System.getLogger(StudioApp.class.getName());

    private static final String FIRST_RUN = "first-run";

    /// JavaFX makes the instance itself, so what it has to say at the end lies here.
    private static final AtomicReference<String> COMPLAINT = new AtomicReference<>("");

    private @Nullable Wiring wiring;
    private @Nullable Handover handover;

    /// Opens the studio; returns when its window is closed.
    ///
    /// @return what went wrong with the first run; empty if all is well
    static String launch(Opening opening) {
        List<String> arguments = new ArrayList<>();
        opening.firstRun().ifPresent(folder -> arguments.add("--" + FIRST_RUN + "=" + folder));
        opening.files().forEach(file -> arguments.add(file.toAbsolutePath().toString()));
        Application.launch(StudioApp.class, arguments.toArray(String[]::new));
        return Objects.requireNonNullElse(COMPLAINT.get(), "");
    }

    @Override
    public void start(Stage stage) {
        AppPaths paths = AppPaths.ofThisComputer();
        LogFile.start(paths.logs());
        Studio studio = open(stage, paths);
        studio.arrive(Offer.ofFiles(
                getParameters().getUnnamed().stream().map(Path::of).toList()));
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
        takeFiles(paths.handover(), made, studio);
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            saver.save();
            tray.save();
        });
        return studio;
    }

    Money money() {
        return Objects.requireNonNull(wiring, "there is no money before the window")
                .money();
    }

    /// The files of a second start come to this window, unless another one takes them already.
    private void takeFiles(Path socket, Wiring made, Studio studio) {
        try {
            handover = Handover.listen(
                    socket, made.io(), files -> Platform.runLater(() -> studio.arriveInFront(Offer.ofFiles(files))));
        } catch (IOException e) {
            LOG.log(Level.INFO, "does not take the files of a second start", e);
        }
    }

    @Override
    public void stop() throws IOException {
        if (handover != null) {
            handover.close();
        }
        if (wiring != null) {
            wiring.close();
        }
    }
}
