// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import stylemix.model.Output;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.offer.Offer;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.session.Work;
import stylemix.ui.Messages;

/// The output that is looked at, and everything that can be done with it.
public final class ViewerViewModel {

    /// How the output is shown.
    public enum Arrangement {
        SIDE_BY_SIDE,
        PICTURE
    }

    /// A sentence about the last verb.
    ///
    /// @param warning whether it failed
    public record Saying(String text, boolean warning) {}

    private final Session session;
    private final LiveViewModel live;
    private final FileReveal reveal;
    private final Executor executor;
    private final ObjectProperty<Arrangement> arrangement =
            new SimpleObjectProperty<>(this, "arrangement", Arrangement.SIDE_BY_SIDE);
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen", false);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", new Shown.Nothing());
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper(this, "gone", false);
    private final ReadOnlyObjectWrapper<Optional<Saying>> saying =
            new ReadOnlyObjectWrapper<>(this, "saying", Optional.empty());
    /// Whether a run's preview may be shown: from a start until the user picks an output.
    private final BooleanProperty watching = new SimpleBooleanProperty(this, "watching", true);

    private Optional<Path> lastFolder = Optional.empty();

    /// @param executor for files, never the FX thread
    public ViewerViewModel(Session session, FileReveal reveal, Executor executor) {
        this.session = session;
        live = new LiveViewModel(session);
        this.reveal = reveal;
        this.executor = executor;
        session.queue().runs().addListener((ListChangeListener<Run>) change -> {
            while (change.next()) {
                if (change.wasAdded()) {
                    watching.set(true);
                }
            }
            live.makeWay(session.followingProperty().get() && watching.get());
        });
        shown.bind(Bindings.createObjectBinding(
                this::whatToShow,
                session.selectedProperty(),
                session.followingProperty(),
                watching,
                session.queue().runs(),
                live.shown()));
        session.selectedProperty().subscribe(this::selectionChanged);
    }

    // ---- facts

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /// Whether the picture alone fills the screen.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public LiveViewModel live() {
        return live;
    }

    /// Whether the selected output's file is not there any more; known a moment after it is selected.
    ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Saying>> sayingProperty() {
        return saying.getReadOnlyProperty();
    }

    PriceList prices() {
        return session.settings().prices();
    }

    Optional<Output> selected() {
        return session.selectedProperty().get();
    }

    /// Where the last copy was saved in this session.
    Optional<Path> lastFolder() {
        return lastFolder;
    }

    /// The name that a copy of the selected output gets unless the user says otherwise.
    String proposedName() {
        return selected().map(output -> name(output.picture())).orElse("");
    }

    /// Tells whether a file can be read; asks the disk on a worker.
    void ifMissing(Path file, Runnable missing) {
        Work.start(
                executor,
                () -> Files.isReadable(file),
                there -> {
                    if (!there) {
                        missing.run();
                    }
                },
                this::warn);
    }

    // ---- commands

    /// Looks at an output that the user picked.
    public void look(Output output) {
        watching.set(false);
        live.leave();
        session.look(output);
    }

    /// Goes to the newest output and follows what comes.
    public void follow() {
        watching.set(true);
        live.leave();
        session.follow();
    }

    /// Looks at the output that stands so many places further in the gallery, as far as there are any.
    public void step(int places) {
        if (!session.outputs().isEmpty()) {
            int now = selected().map(session.outputs()::indexOf).orElse(-1);
            int next = Math.clamp((long) now + places, 0, session.outputs().size() - 1);
            look(session.outputs().get(next));
        }
    }

    /// Writes a copy with the same bytes; an existing file is replaced, because the file dialog has asked.
    void saveAs(Path target) {
        selected().ifPresent(output -> {
            lastFolder = Optional.ofNullable(target.getParent());
            Work.start(
                    executor,
                    () -> copy(output.picture(), target),
                    saved -> say(Messages.text("viewer.saved", name(saved))),
                    this::warn);
        });
    }

    /// Takes the selected output onto the board, behind the other references.
    void useAsReference() {
        selected()
                .ifPresent(output -> session.imports()
                        .add(
                                Offer.ofFiles(List.of(output.picture())),
                                session.composition().references().size(),
                                Messages.text("undo.add", 1)));
    }

    void showInFolder() {
        selected()
                .ifPresent(output -> Work.start(
                        executor,
                        () -> Files.exists(output.picture()) && reveal.reveal(output.picture()),
                        done -> {
                            if (!done) {
                                warn(Messages.text("viewer.cannotShow", output.picture()));
                            }
                        },
                        this::warn));
    }

    /// Takes the selected output out of the gallery and looks at its neighbour; files stay as they are.
    void remove() {
        selected().ifPresent(output -> {
            List<Output> outputs = session.outputs();
            int index = outputs.indexOf(output);
            outputs.remove(output);
            if (outputs.isEmpty()) {
                follow();
            } else {
                look(outputs.get(Math.clamp(index, 0, outputs.size() - 1)));
            }
        });
    }

    /// Says a sentence that comes from elsewhere.
    public void tell(String sentence) {
        say(sentence);
    }

    void say(String sentence) {
        saying.set(Optional.of(new Saying(sentence, false)));
    }

    void warn(String sentence) {
        saying.set(Optional.of(new Saying(sentence, true)));
    }

    void putSayingAway() {
        saying.set(Optional.empty());
    }

    // ---- steps

    private Shown whatToShow() {
        Optional<Shown> preview = session.followingProperty().get() && watching.get()
                ? session.queue().runs().stream()
                        .flatMap(run -> preview(run).stream())
                        .findFirst()
                : Optional.empty();
        return live.shown()
                .getValue()
                .or(() -> preview)
                .or(() -> selected().map(Shown.Finished::new))
                .orElseGet(Shown.Nothing::new);
    }

    static Optional<Shown> preview(Run run) {
        return run.state() instanceof RunState.Working working
                ? working.preview().map(path -> new Shown.InProgress(run, path))
                : Optional.empty();
    }

    private void selectionChanged(Optional<Output> output) {
        gone.set(false);
        live.leave();
        putSayingAway();
        output.ifPresent(now -> ifMissing(now.picture(), () -> {
            if (selected().equals(output)) {
                gone.set(true);
            }
        }));
    }

    private void warn(Problem problem) {
        warn(Messages.advice(problem));
    }

    /// Blocks while the file is copied.
    static Path copy(Path source, Path target) throws ProblemException {
        try {
            if (!Files.exists(target) || !Files.isSameFile(source, target)) {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (IOException e) {
            Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), target);
            throw new ProblemException(problem(e, source, folder), e);
        }
    }

    private static Problem problem(IOException thrown, Path source, Path folder) {
        if (!Files.exists(source)) {
            return new Problem.PictureUnreadable(name(source), Problem.PictureUnreadable.Flaw.GONE);
        }
        Problem.CannotSave.Cause cause = switch (thrown) {
            case AccessDeniedException _ -> Problem.CannotSave.Cause.NOT_ALLOWED;
            case NoSuchFileException _ -> Problem.CannotSave.Cause.GONE;
            default -> Problem.CannotSave.Cause.OTHER;
        };
        return new Problem.CannotSave(folder, cause);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
