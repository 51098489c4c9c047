// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.model.Caps;
import stylemix.model.JobEntry;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.Service;
import stylemix.model.Variant;
import stylemix.session.TestMoney;

class MoneyViewModelTest {

    private final TestMoney test = new TestMoney();
    private final MoneyViewModel model = new MoneyViewModel(test.money, new SimpleObjectProperty<>(false));

    @ParameterizedTest
    @CsvSource({"0.035, 35000", "$5, 5000000", "'$ 2,50', 2500000", "' 7 ', 7000000", "0, 0"})
    void amountIsReadAsPeopleWriteIt(String typed, long micros) {
        assertEquals(Optional.of(Price.ofMicros(micros)), MoneyViewModel.amount(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "five", "-1", "1.2.3", "1,000.50", "0.0000001", "€5"})
    void whatIsNoAmountIsNone(String typed) {
        assertEquals(Optional.empty(), MoneyViewModel.amount(typed));
    }

    @Test
    void emptyLimitIsNoneAndAMalformedOneChangesNothing() {
        assertTrue(model.limit("5", " "));
        assertEquals(
                new Caps(Optional.of(Price.ofMicros(5_000_000)), Optional.empty()),
                model.sheet().getValue().orElseThrow().caps());
        List<String> before = test.desk.said();
        assertFalse(model.limit("5", "lots"));
        assertEquals(before, test.desk.said());
    }

    @Test
    void malformedPriceChangesNothing() {
        assertFalse(model.price(Variant.LARGE, List.of("0.06", "", "0.07")));
        assertEquals(test.money.builtIn(), test.settings.prices());
        assertTrue(model.price(Variant.LARGE, List.of("0.06", "0.065", "0.07")), "what it is anyway");
        assertFalse(test.desk.said().contains("keep"));
        assertTrue(model.price(Variant.LARGE, List.of("0.06", "0.065", "0.08")));
        assertEquals(Price.ofMicros(80_000), test.settings.prices().of(Service.KREA, Variant.LARGE, false, true));
        model.builtInPrices();
        assertEquals(test.money.builtIn(), test.settings.prices());
    }

    @Test
    void olderEntriesAreOfferedOnlyWhileThereAreSome() {
        test.desk.page(9, 7, true);
        test.desk.page(6, 5, false);
        model.open();
        assertEquals(List.of(9L, 8L, 7L), ids());
        assertTrue(model.moreProperty().get());
        model.readMore();
        assertEquals(List.of(9L, 8L, 7L, 6L, 5L), ids());
        assertFalse(model.moreProperty().get());
        assertEquals(List.of("sheet", "sheet", "page", "page 7"), test.desk.said());
    }

    @Test
    void pageThatComesAfterTheLedgerWasOpenedAnewIsLeftOut() {
        test.desk.page(9, 7, true);
        test.desk.page(6, 5, false);
        test.desk.page(10, 7, true);
        model.open();
        test.hold();
        model.readMore();
        model.open();
        assertEquals(List.of(), ids());
        test.answer(); // the page of before
        assertEquals(List.of(), ids());
        assertTrue(model.loadingProperty().get());
        test.answer(); // the sums
        test.answer();
        assertEquals(List.of(10L, 9L, 8L, 7L), ids());
        assertTrue(model.moreProperty().get());
    }

    @Test
    void pageThatCannotBeReadCanBeAskedForAgain() {
        test.desk.page(9, 7, true);
        model.open();
        test.desk.fails(new Problem.CannotSave(Path.of("/library"), Problem.CannotSave.Cause.FULL));
        model.readMore();
        assertFalse(model.loadingProperty().get());
        assertTrue(model.problem().getValue().isPresent());
        test.desk.works();
        test.desk.page(6, 6, false);
        model.readMore();
        assertEquals(List.of(9L, 8L, 7L, 6L), ids());
    }

    private List<Long> ids() {
        return model.entries().stream().map(JobEntry::id).toList();
    }
}
