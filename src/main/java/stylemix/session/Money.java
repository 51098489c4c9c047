// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import stylemix.model.Caps;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.Variant;
import stylemix.store.PricesFile;

/// What was spent, what may be, and what pictures cost. It is read again whenever a job comes to another stage.
public final class Money {

    private final MoneyDesk desk;
    private final Settings settings;
    private final RunQueue queue;
    private final Clerk clerk;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<MoneyDesk.Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", Optional.empty());
    private List<String> stages = List.of();
    private boolean reading;
    private boolean stale;

    /// @param journal does one piece of work at a time, in order
    /// @param clock tells the day from which prices hold
    public Money(MoneyDesk desk, Settings settings, RunQueue queue, Executor journal, Clock clock) {
        this(desk, settings, queue, Clerk.on(journal), clock);
    }

    Money(MoneyDesk desk, Settings settings, RunQueue queue, Clerk clerk, Clock clock) {
        this.desk = desk;
        this.settings = settings;
        this.queue = queue;
        this.clerk = clerk;
        this.clock = clock;
        queue.runs().addListener((ListChangeListener<Run>) _ -> refreshIfMoved());
        refresh();
    }

    /// What the ledger says; empty until it was read.
    public ReadOnlyObjectProperty<Optional<MoneyDesk.Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Why it could not be read or written; empty if it could.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether money is a matter at all: there is a key, or something was paid.
    public ObservableValue<Boolean> matters(ObservableValue<Boolean> keyPresent) {
        return Bindings.createBooleanBinding(
                () -> keyPresent.getValue()
                        || sheet.get().filter(MoneyDesk.Sheet::ever).isPresent(),
                keyPresent,
                sheet);
    }

    public ReadOnlyObjectProperty<PriceList> pricesProperty() {
        return settings.pricesProperty();
    }

    /// The prices that came with this version.
    public PriceList builtIn() {
        return PricesFile.BUILT_IN;
    }

    /// Reads the ledger again; what is asked for meanwhile is read once more afterwards.
    public void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        clerk.ask(
                desk::sheet,
                now -> {
                    problem.set(Optional.empty());
                    sheet.set(Optional.of(now));
                    read();
                },
                fault -> {
                    problem.set(Optional.of(fault));
                    read();
                });
    }

    public void limit(Caps caps) {
        change(() -> {
            desk.limit(caps);
            return caps;
        });
    }

    /// Sets the prices of one variant, as of today.
    public void price(Variant variant, PriceList.Tier tier) {
        keep(settings.prices().with(variant, tier, LocalDate.now(clock)));
    }

    public void keep(PriceList prices) {
        settings.pricesProperty().set(prices);
        change(() -> {
            desk.keep(prices);
            return prices;
        });
    }

    /// Reads one page of what has a price, newest first.
    ///
    /// @param before the id of the last job of the page before
    /// @param failed run instead of `told` if it cannot be read
    public void page(OptionalLong before, Consumer<MoneyDesk.Page> told, Runnable failed) {
        clerk.ask(() -> desk.page(before), told, fault -> {
            problem.set(Optional.of(fault));
            failed.run();
        });
    }

    public void export(Path file) {
        change(() -> {
            desk.export(file);
            return file;
        });
    }

    private void change(Callable<?> step) {
        problem.set(Optional.empty());
        clerk.ask(step, _ -> refresh(), fault -> problem.set(Optional.of(fault)));
    }

    private void read() {
        reading = false;
        if (stale) {
            stale = false;
            refresh();
        }
    }

    private void refreshIfMoved() {
        List<String> now = queue.runs().stream()
                .map(run -> run.number() + run.state().getClass().getSimpleName())
                .toList();
        if (!now.equals(stages)) {
            stages = now;
            refresh();
        }
    }
}
