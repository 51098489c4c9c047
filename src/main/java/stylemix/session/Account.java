// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stylemix.model.Problem;
import stylemix.model.Secret;

/// The user's access to Krea: keeps the key, forgets it, and asks whether it works.
public final class Account {

    /// What is known of the key.
    public sealed interface Status {
        record Idle() implements Status {}

        record Checking() implements Status {}

        record Accepted() implements Status {}

        record Failed(Problem problem) implements Status {}
    }

    private final Keys keys;
    private final Callable<Optional<Problem>> probe;
    private final Executor executor;
    private final BooleanProperty present;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", new Status.Idle());

    /// @param probe asks Krea whether it accepts the key; costs nothing
    /// @param present told whether there is a key
    public Account(Keys keys, Callable<Optional<Problem>> probe, Executor executor, BooleanProperty present) {
        this.keys = keys;
        this.probe = probe;
        this.executor = executor;
        this.present = present;
        refresh();
    }

    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Keeps a key, then asks Krea whether it accepts it.
    public void keep(Secret key) {
        change(() -> {
            keys.keep(key);
            return probe.call();
        });
    }

    /// Asks Krea whether it accepts the key.
    public void check() {
        change(probe);
    }

    public void forget() {
        Work.start(
                executor,
                () -> {
                    keys.forget();
                    return keys.present();
                },
                left -> {
                    status.set(new Status.Idle());
                    present.set(left);
                },
                problem -> status.set(new Status.Failed(problem)));
    }

    private void change(Callable<Optional<Problem>> step) {
        status.set(new Status.Checking());
        Work.start(
                executor,
                step,
                problem -> {
                    status.set(problem.<Status>map(Status.Failed::new).orElseGet(Status.Accepted::new));
                    refresh();
                },
                problem -> {
                    status.set(new Status.Failed(problem));
                    refresh();
                });
    }

    private void refresh() {
        Work.start(executor, keys::present, present::set, problem -> status.set(new Status.Failed(problem)));
    }
}
