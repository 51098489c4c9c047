// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import stylemix.model.Output;
import stylemix.session.Run;
import stylemix.session.Session;
import stylemix.ui.Remedy;

/// The runs and the outputs of a window.
public final class OutputsViewModel {

    private final Session session;
    private final ViewerViewModel viewer;
    private final BiConsumer<Run, Remedy> elsewhere;
    private final ObservableValue<Optional<Output>> selected;

    /// @param viewer whose verbs the grid offers as well
    /// @param elsewhere performs the remedies that lead out of this room: all but [Remedy#TRY_AGAIN]
    public OutputsViewModel(Session session, ViewerViewModel viewer, BiConsumer<Run, Remedy> elsewhere) {
        this.session = session;
        this.viewer = viewer;
        this.elsewhere = elsewhere;
        selected = Bindings.createObjectBinding(
                () -> viewer.live().shown().getValue().isPresent()
                        ? Optional.empty()
                        : session.selectedProperty().get(),
                viewer.live().shown(),
                session.selectedProperty());
    }

    public ObservableList<Run> runs() {
        return session.queue().runs();
    }

    public ObservableList<Output> outputs() {
        return session.outputs();
    }

    /// The output that is looked at; none while the live mix is.
    public ObservableValue<Optional<Output>> selected() {
        return selected;
    }

    /// How many outputs arrived while another one was looked at.
    public ObservableValue<Number> unseen() {
        return session.unseenProperty();
    }

    public boolean running() {
        return !session.queue().running().isEmpty();
    }

    ViewerViewModel viewer() {
        return viewer;
    }

    public void look(Output output) {
        viewer.look(output);
    }

    public void showNewest() {
        viewer.follow();
    }

    public void dismiss(Run run) {
        session.queue().dismiss(run);
    }

    public void again(Run run) {
        session.again(run);
    }

    /// Does what the button on a failed run says.
    public void remedy(Run run, Remedy remedy) {
        if (remedy == Remedy.TRY_AGAIN) {
            again(run);
        } else {
            elsewhere.accept(run, remedy);
        }
    }
}
