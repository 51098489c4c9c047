// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.ListedStyle;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// The LoRA styles that Krea lists for the account, page by page.
public final class StyleList {

    /// Where they come from; both verbs block.
    public interface Source {
        ListedStyle.Page page(Optional<String> cursor) throws ProblemException, InterruptedException;

        /// A copy of a cover on this computer.
        Path cover(URI address) throws ProblemException, InterruptedException;
    }

    private final Source source;
    private final Executor executor;
    private final ObservableList<ListedStyle> styles = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> next =
            new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());

    public StyleList(Source source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    /// What was read so far, in the service's order.
    public ObservableList<ListedStyle> styles() {
        return styles;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Why the last page could not be read.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Present while there is a further page.
    public ReadOnlyObjectProperty<Optional<String>> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// Reads the list anew.
    public void refresh() {
        styles.clear();
        next.set(Optional.empty());
        more();
    }

    /// Reads the next page.
    public void more() {
        if (loading.get()) {
            return;
        }
        loading.set(true);
        problem.set(Optional.empty());
        Optional<String> cursor = next.get();
        Work.start(
                executor,
                () -> source.page(cursor),
                page -> {
                    loading.set(false);
                    styles.addAll(page.styles());
                    next.set(page.next());
                },
                failure -> {
                    loading.set(false);
                    problem.set(Optional.of(failure));
                });
    }

    /// Fetches the cover of a style; null until it is there.
    public ReadOnlyObjectProperty<Optional<Path>> cover(ListedStyle style) {
        ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(this, "cover", Optional.empty());
        style.cover()
                .ifPresent(address -> Work.start(
                        executor, () -> source.cover(address), path -> file.set(Optional.of(path)), _ -> {}));
        return file.getReadOnlyProperty();
    }

    /// Whether a style has what is searched for in its title, its id or its models.
    public static boolean matches(ListedStyle style, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return (style.title() + " " + style.id() + " " + String.join(" ", style.models()))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
