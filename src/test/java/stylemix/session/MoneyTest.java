// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import stylemix.model.Caps;
import stylemix.model.Price;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Spending;
import stylemix.model.Variant;

class MoneyTest {

    private static final Problem FULL = new Problem.CannotSave(Path.of("/library"), Problem.CannotSave.Cause.FULL);

    private final TestMoney test = new TestMoney();

    @Test
    void ledgerIsReadWhenAJobIsOrderedAndWhenItMovesOn() {
        assertEquals(List.of("sheet"), test.desk.said());
        test.order(1);
        int ordered = test.desk.said().size();
        assertTrue(ordered > 1, test.desk.said()::toString);
        Run run = test.queue.runs().getFirst();
        run.moveTo(new RunState.Queued(), run.job().orElseThrow());
        assertEquals(ordered + 1, test.desk.said().size());
    }

    @Test
    void ledgerIsNotReadWhileAJobOnlyGetsOn() {
        test.order(1);
        Run run = test.queue.runs().getFirst();
        run.moveTo(
                new RunState.Working(java.util.OptionalDouble.of(0.1), Optional.empty(), Optional.empty()),
                run.job().orElseThrow());
        int before = test.desk.said().size();
        run.moveTo(
                new RunState.Working(java.util.OptionalDouble.of(0.2), Optional.empty(), Optional.empty()),
                run.job().orElseThrow());
        assertEquals(before, test.desk.said().size());
    }

    @Test
    void whatIsAskedForWhileItIsReadIsReadOnceMore() {
        test.hold();
        test.money.refresh();
        test.money.refresh();
        test.money.refresh();
        test.answer();
        test.answer();
        assertEquals(List.of("sheet", "sheet", "sheet"), test.desk.said(), "the first was at the start");
    }

    @Test
    void faultIsToldUntilTheLedgerCanBeReadAgain() {
        test.desk.fails(FULL);
        test.money.refresh();
        assertEquals(Optional.of(FULL), test.money.problemProperty().get());
        test.desk.works();
        test.money.refresh();
        assertEquals(Optional.empty(), test.money.problemProperty().get());
    }

    @Test
    void limitIsSeenAsSoonAsItIsSet() {
        Caps caps = new Caps(Optional.of(Price.ofMicros(5_000_000)), Optional.empty());
        test.money.limit(caps);
        assertEquals(caps, test.money.sheetProperty().get().orElseThrow().caps());
    }

    @Test
    void typedPriceHoldsAsOfTodayAndIsKept() {
        PriceList.Tier tier =
                new PriceList.Tier(Price.ofMicros(20_000), Price.ofMicros(25_000), Price.ofMicros(30_000));
        test.money.price(Variant.MEDIUM, tier);
        assertEquals(LocalDate.of(2026, 11, 22), test.settings.prices().asOf());
        assertEquals(tier, test.settings.prices().tiers().get(Variant.MEDIUM));
        assertEquals(
                test.money.builtIn().tiers().get(Variant.LARGE),
                test.settings.prices().tiers().get(Variant.LARGE));
        assertTrue(test.desk.said().contains("keep"));
    }

    @Test
    void moneyMattersWithAKeyOrOnceSomethingWasPaid() {
        SimpleObjectProperty<Boolean> key = new SimpleObjectProperty<>(false);
        ObservableValue<Boolean> matters = test.money.matters(key);
        assertFalse(matters.getValue());
        key.set(true);
        assertTrue(matters.getValue());
        key.set(false);
        test.desk.says(new Spending.Totals(Spending.NOTHING, Spending.NOTHING, Spending.NOTHING), Caps.NONE, true);
        test.money.refresh();
        assertTrue(matters.getValue());
    }

    @Test
    void pageThatCannotBeReadIsToldAndAnswered() {
        int[] failed = {0};
        test.desk.fails(FULL);
        test.money.page(java.util.OptionalLong.empty(), _ -> {}, () -> failed[0]++);
        assertEquals(1, failed[0]);
        assertEquals(Optional.of(FULL), test.money.problemProperty().get());
    }
}
