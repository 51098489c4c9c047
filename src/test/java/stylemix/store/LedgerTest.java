// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestClock;
import stylemix.TestRequests;
import stylemix.faults.RawServer;
import stylemix.model.Caps;
import stylemix.model.Connection;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Service;
import stylemix.model.Spending;
import stylemix.model.Variant;

class LedgerTest {

    private static final Connection KREA = Connection.krea(Optional.of(RawServer.KEY));
    private static final URI RESULT = URI.create("https://gen.example/1.png");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T12:00:00Z"));
    private Library library;
    private JobJournal journal;
    private JobProgress progress;
    private Ledger ledger;

    @BeforeEach
    void open() throws ProblemException {
        library = Library.open(folder, clock);
        journal = new JobJournal(library, new ReferenceFolder(folder.resolve("references")));
        progress = new JobProgress(library);
        ledger = new Ledger(library);
    }

    @AfterEach
    void close() throws ProblemException {
        library.close();
    }

    /// The end that each of 200 scripted jobs takes.
    private enum End {
        SAVED,
        FAILED,
        CANCELLED,
        LOST,
        NOT_FOUND,
        NO_PICTURE,
        WAITING
    }

    @Test
    void totalOfTwoHundredJobsIsExact() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        long charged = 0;
        long unknown = 0;
        long waiting = 0;
        long[] prices = {15_000, 17_500, 20_000, 30_000, 35_000, 65_000};
        for (int i = 0; i < 200; i++) {
            long price = prices[random.nextInt(prices.length)];
            End end = End.values()[random.nextInt(End.values().length)];
            end(order(price), end);
            switch (end) {
                case SAVED -> charged += price;
                case LOST, NO_PICTURE -> unknown += price;
                case WAITING -> waiting += price;
                case FAILED, CANCELLED, NOT_FOUND -> {}
            }
        }
        Spending expected = new Spending(Price.ofMicros(charged), Price.ofMicros(unknown), Price.ofMicros(waiting));
        assertTrue(charged > 0 && unknown > 0 && waiting > 0);
        assertEquals(new Spending.Totals(expected, expected, expected), ledger.totals());
        assertEquals(charged, exported("CHARGED"));
        assertEquals(unknown, exported("UNKNOWN"));
    }

    @Test
    void jobsCountForTheDayOnWhichTheyWereSent() throws Exception {
        end(order(10_000), End.SAVED);
        clock.advance(Duration.ofDays(1));
        end(order(20_000), End.SAVED);
        clock.advance(Duration.ofDays(9)); // 2 December
        end(order(30_000), End.SAVED);
        assertEquals(Price.ofMicros(30_000), ledger.totals().today().charged());
        assertEquals(Price.ofMicros(30_000), ledger.totals().month().charged());
        assertEquals(Price.ofMicros(60_000), ledger.total().charged());
    }

    @Test
    void unknownTurnsIntoChargedOrNotWhenTheJobIsFound() throws Exception {
        long found = order(10_000);
        end(found, End.LOST);
        assertEquals(Price.ofMicros(10_000), ledger.total().unknown());
        progress.adopt(found, "job-x");
        progress.completed(found, RESULT, Optional.empty());
        long failed = order(20_000);
        end(failed, End.LOST);
        progress.adopt(failed, "job-y");
        progress.failed(failed, new Problem.JobFailed(""), MoneyState.NOT_CHARGED);
        assertEquals(new Spending(Price.ofMicros(10_000), Price.FREE, Price.FREE), ledger.total());
    }

    // ---- caps

    @Test
    void clickBeyondTheCapIsRefusedWhole() throws Exception {
        ledger.setCaps(new Caps(Optional.of(Price.ofMicros(100_000)), Optional.empty()));
        end(order(30_000), End.SAVED);
        end(order(30_000), End.LOST);
        Problem expected = new Problem.CapReached(
                Caps.Period.DAY, Price.ofMicros(100_000), Price.ofMicros(60_000), Price.ofMicros(60_000));
        assertEquals(expected, refused(List.of(30_000L, 30_000L)));
        order(40_000); // to the last cent
        assertEquals(Price.ofMicros(40_000), ledger.total().waiting());
        assertEquals(Caps.Period.DAY, ((Problem.CapReached) refused(List.of(1L))).period());
        order(0);
    }

    @Test
    void capOfAMonthHoldsOverTheDays() throws Exception {
        ledger.setCaps(new Caps(Optional.empty(), Optional.of(Price.ofMicros(50_000))));
        end(order(30_000), End.SAVED);
        clock.advance(Duration.ofDays(1));
        assertEquals(Caps.Period.MONTH, ((Problem.CapReached) refused(List.of(30_000L))).period());
        clock.advance(Duration.ofDays(10));
        order(30_000);
    }

    @Test
    void capThatWasLoweredStopsWhatWaits() throws Exception {
        long job = order(30_000);
        progress.sending(job);
        ledger.setCaps(new Caps(Optional.of(Price.ofMicros(20_000)), Optional.empty()));
        assertThrows(ProblemException.class, () -> progress.attempt(job));
        assertEquals(Spending.NOTHING.unknown(), ledger.total().unknown());
    }

    @Test
    void twoWindowsCannotExceedACapTogether() throws Exception {
        ledger.setCaps(new Caps(Optional.of(Price.ofMicros(100_000)), Optional.empty()));
        try (Library other = Library.open(folder, clock);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            JobJournal theirs = new JobJournal(other, new ReferenceFolder(folder.resolve("references")));
            List<Callable<Boolean>> clicks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                JobJournal window = i % 2 == 0 ? journal : theirs;
                clicks.add(() -> isTaken(window, 10_000));
            }
            int taken = 0;
            for (Future<Boolean> click : threads.invokeAll(clicks)) {
                taken += click.get() ? 1 : 0;
            }
            assertEquals(10, taken);
        }
    }

    // ---- files

    @Test
    void exportIsQuotedAndSafeForSpreadsheets() throws Exception {
        long job = order(17_500);
        progress.sending(job);
        progress.submitted(job, progress.attempt(job), "=1+1,\"x\"", Instant.EPOCH);
        StringWriter out = new StringWriter();
        ledger.export(out);
        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("id,ordered_at,"));
        assertTrue(lines.getLast().contains(",0.0175,\"'=1+1,\"\"x\"\"\","), lines.getLast());
        assertTrue(lines.getLast().contains("2026-11-22T12:00Z"), lines.getLast());
    }

    @Test
    void builtInPricesAreThoseOfTheDocuments() {
        assertEquals(
                List.of("0.015", "0.0175", "0.02", "0.03", "0.035", "0.04", "0.06", "0.065", "0.07"),
                java.util.Arrays.stream(Variant.values())
                        .flatMap(variant -> java.util.stream.Stream.of(
                                PricesFile.BUILT_IN.of(Service.KREA, variant, false, false),
                                PricesFile.BUILT_IN.of(Service.KREA, variant, true, false),
                                PricesFile.BUILT_IN.of(Service.KREA, variant, true, true)))
                        .map(price -> price.usd().toPlainString())
                        .toList());
        assertTrue(
                PricesFile.BUILT_IN.of(Service.DRAFT, Variant.LARGE, true, true).free());
    }

    @Test
    void pricesOfTheUserHoldAndABrokenFileIsSetAside() throws Exception {
        Path file = folder.resolve("prices.json");
        PriceList.Tier tier = new PriceList.Tier(Price.ofMicros(1), Price.ofMicros(2), Price.ofMicros(3));
        PriceList mine = PricesFile.BUILT_IN.with(Variant.MEDIUM, tier, LocalDate.of(2026, 12, 1));
        new PricesFile(file).save(mine);
        assertEquals(mine, new PricesFile(file).load());
        Files.writeString(file, "{\"usd\": {\"medium\": {\"text\": 0.05, \"references\": 0.06, \"moodboard\": 0.07}}}");
        PriceList partly = new PricesFile(file).load();
        assertEquals(
                "0.06",
                partly.of(Service.KREA, Variant.MEDIUM, true, false).usd().toPlainString());
        assertEquals(
                PricesFile.BUILT_IN.tiers().get(Variant.LARGE), partly.tiers().get(Variant.LARGE));
        Files.writeString(file, "{\"usd\": {\"medium\": {\"text\": -1, \"references\": 0.06, \"moodboard\": 0.07}}}");
        assertEquals(PricesFile.BUILT_IN, new PricesFile(file).load());
        assertTrue(Files.exists(folder.resolve("prices.json.broken")));
    }

    private static boolean isTaken(JobJournal window, long micros) throws ProblemException {
        try {
            window.order(KREA, List.of(order("x", micros)));
            return true;
        } catch (ProblemException e) {
            assertEquals(Problem.CapReached.class, e.problem().getClass());
            return false;
        }
    }

    private Problem refused(List<Long> prices) {
        List<JobJournal.Order> orders =
                prices.stream().map(micros -> order("x", micros)).toList();
        return assertThrows(ProblemException.class, () -> journal.order(KREA, orders))
                .problem();
    }

    private long order(long micros) throws ProblemException {
        return journal.order(KREA, List.of(order("a", micros))).getFirst().id();
    }

    private static JobJournal.Order order(String prompt, long micros) {
        return new JobJournal.Order(TestRequests.request(prompt, 1), Price.ofMicros(micros), false);
    }

    private void end(long job, End end) throws ProblemException {
        if (end == End.WAITING) {
            return;
        }
        progress.sending(job);
        if (end == End.CANCELLED) {
            progress.cancelled(job);
            return;
        }
        long attempt = progress.attempt(job);
        if (end == End.LOST || end == End.NOT_FOUND) {
            progress.maybeSubmitted(job, attempt);
            if (end == End.NOT_FOUND) {
                progress.notFound(job);
            }
            return;
        }
        progress.submitted(job, attempt, "job-" + job, clock.instant());
        switch (end) {
            case FAILED -> progress.failed(job, new Problem.Moderated("nsfw"), MoneyState.NOT_CHARGED);
            case NO_PICTURE -> progress.failed(job, new Problem.NoPicture(), MoneyState.UNKNOWN);
            case SAVED -> {
                progress.completed(job, RESULT, Optional.empty());
                progress.saved(job, folder.resolve(job + ".json"));
            }
            case WAITING, CANCELLED, LOST, NOT_FOUND -> throw new AssertionError(end);
        }
    }

    /// The sum of an exported ledger's prices in one state of money, in millionths.
    private long exported(String money) throws Exception {
        StringWriter out = new StringWriter();
        ledger.export(out);
        return out.toString()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[8].equals(money))
                .mapToLong(cells -> new Price(new java.math.BigDecimal(cells[9])).micros())
                .sum();
    }
}
