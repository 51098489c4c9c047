// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import stylemix.model.Output;
import stylemix.session.Session;

/// The outputs of a window.
public final class OutputsViewModel {

    private final Session session;
    private final ViewerViewModel viewer;
    private final ObservableValue<Optional<Output>> selected;

    /// @param viewer whose verbs the grid offers as well
    public OutputsViewModel(Session session, ViewerViewModel viewer) {
        this.session = session;
        this.viewer = viewer;
        selected = Bindings.createObjectBinding(
                () -> viewer.live().shown().getValue().isPresent()
                        ? Optional.empty()
                        : session.selectedProperty().get(),
                viewer.live().shown(),
                session.selectedProperty());
    }

    public ObservableList<Output> outputs() {
        return session.outputs();
    }

    /// What is said of an output; it changes with [#outputs()].
    ///
    /// @param place where it stands in them, from 0
    String spoken(Output output, int place) {
        return OutputTexts.spoken(output, place + 1, outputs().size(), ZoneId.systemDefault());
    }

    /// The output that is looked at; none while the live mix is.
    public ObservableValue<Optional<Output>> selected() {
        return selected;
    }

    /// How many outputs arrived while another one was looked at.
    public ObservableValue<Number> unseen() {
        return session.unseenProperty();
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
}
