// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.Price;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.Variant;
import stylemix.session.Money;
import stylemix.session.MoneyDesk;

/// What was spent, what may be spent, and what pictures cost.
public final class MoneyViewModel {

    private final Money money;
    private final ObservableValue<Boolean> matters;
    private final ObservableList<JobEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading", false);
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more", false);
    private int opened;

    /// @param keyPresent whether there is a key for a service that takes money
    public MoneyViewModel(Money money, ObservableValue<Boolean> keyPresent) {
        this.money = money;
        this.matters = money.matters(keyPresent);
    }

    // ---- facts

    /// Whether money is a matter at all; otherwise nobody needs to read of it.
    public ObservableValue<Boolean> matters() {
        return matters;
    }

    /// What the ledger says; empty until it was read.
    public ObservableValue<Optional<MoneyDesk.Sheet>> sheet() {
        return money.sheetProperty();
    }

    ObservableValue<Optional<Problem>> problem() {
        return money.problemProperty();
    }

    ObservableValue<PriceList> prices() {
        return money.pricesProperty();
    }

    /// What has a price, newest first, as far as it was read.
    ObservableList<JobEntry> entries() {
        return entries;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// Whether there are older entries than those that were read.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    // ---- commands

    /// Reads everything anew.
    public void open() {
        entries.clear();
        opened++; // a page that is still on its way belongs to what was seen before
        loading.set(false);
        more.set(false);
        money.refresh();
        readMore();
    }

    void readMore() {
        if (loading.get()) {
            return;
        }
        loading.set(true);
        OptionalLong before = entries.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(entries.getLast().id());
        int asked = opened;
        money.page(
                before,
                page -> {
                    if (asked == opened) {
                        loading.set(false);
                        more.set(page.more());
                        entries.addAll(page.jobs());
                    }
                },
                () -> {
                    if (asked == opened) {
                        loading.set(false);
                    }
                });
    }

    void export(Path file) {
        money.export(file);
    }

    /// Takes typed limits; an empty text is none.
    ///
    /// @return whether both can be limits
    boolean limit(String perDay, String perMonth) {
        Optional<Optional<Price>> day = limit(perDay);
        Optional<Optional<Price>> month = limit(perMonth);
        if (day.isEmpty() || month.isEmpty()) {
            return false;
        }
        money.limit(new Caps(day.get(), month.get()));
        return true;
    }

    /// Takes the typed prices of a variant.
    ///
    /// @param typed with a prompt alone, with references, with a moodboard
    /// @return whether all can be prices
    boolean price(Variant variant, List<String> typed) {
        List<Price> prices =
                typed.stream().flatMap(text -> amount(text).stream()).toList();
        if (prices.size() < typed.size()) {
            return false;
        }
        PriceList.Tier tier = new PriceList.Tier(prices.get(0), prices.get(1), prices.get(2));
        if (!tier.equals(money.pricesProperty().get().tiers().get(variant))) {
            money.price(variant, tier);
        }
        return true;
    }

    /// Goes back to the prices that came with this version.
    void builtInPrices() {
        money.keep(money.builtIn());
    }

    private static Optional<Optional<Price>> limit(String typed) {
        Optional<Price> amount = amount(typed);
        return typed.isBlank() || amount.isPresent() ? Optional.of(amount) : Optional.empty();
    }

    /// An amount of dollars as people write it: `0.035`, `$5`, `2,50`.
    static Optional<Price> amount(String typed) {
        try {
            return Optional.of(new Price(
                    new BigDecimal(typed.strip().replaceFirst("^\\$\\s*", "").replace(',', '.'))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
