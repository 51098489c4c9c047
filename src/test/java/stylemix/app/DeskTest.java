// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestRequests;
import stylemix.api.Hooks;
import stylemix.model.Caps;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Price;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.session.JobDesk;
import stylemix.session.MoneyDesk;
import stylemix.store.AppPaths;
import stylemix.store.FileSecretStore;
import stylemix.store.JobProgress;
import stylemix.store.PricesFile;

/// The window's queue and ledger over the real journal. Nothing is ever sent.
class DeskTest {

    @TempDir
    Path folder;

    private AppPaths paths;
    private Services services;
    private Desk desk;
    private CashDesk cash;

    @BeforeEach
    void open() throws ProblemException {
        paths = new AppPaths(
                folder.resolve("config"), folder.resolve("data"), folder.resolve("cache"), folder.resolve("pictures"));
        new FileSecretStore(paths.keysFile()).keep(Service.KREA, new Secret("krea-planted-0123456789abcdef"));
        start();
    }

    @AfterEach
    void close() throws IOException {
        services.close();
    }

    @Test
    void ledgerShowsAHundredAtATimeAndSaysWhetherThereAreOlderOnes() throws ProblemException {
        order(Service.KREA, 1);
        order(Service.DRAFT, 120);
        order(Service.KREA, 100);
        MoneyDesk.Page newest = cash.page(OptionalLong.empty());
        assertEquals(100, newest.jobs().size());
        assertTrue(newest.more());
        MoneyDesk.Page oldest =
                cash.page(OptionalLong.of(newest.jobs().getLast().id()));
        assertEquals(List.of(1L), ids(oldest.jobs()), "drafts are no entries");
        assertFalse(oldest.more());
        assertEquals(new MoneyDesk.Page(List.of(), false), cash.page(OptionalLong.of(1)));
    }

    @Test
    void fullLastPageHasNothingOlder() throws ProblemException {
        order(Service.DRAFT, 3);
        order(Service.KREA, 100);
        assertFalse(cash.page(OptionalLong.empty()).more());
    }

    @Test
    void limitHoldsAtTheNextOrderAndTheExportHasEveryPaidJob() throws ProblemException, IOException {
        order(Service.KREA, 2);
        cash.limit(new Caps(Optional.of(Price.ofMicros(70_000)), Optional.empty()));
        assertEquals(Optional.of(Price.ofMicros(70_000)), cash.sheet().caps().perDay());
        org.junit.jupiter.api.Assertions.assertThrows(ProblemException.class, () -> order(Service.KREA, 1));
        order(Service.DRAFT, 1);
        Path file = folder.resolve("ledger.csv");
        cash.export(file);
        assertEquals(3, Files.readAllLines(file).size(), "a head and two jobs");
    }

    @Test
    void queueOfTheLastStartIsTakenOverButForWhatIsSaved() throws ProblemException, IOException {
        List<JobEntry> jobs = order(Service.KREA, 4);
        JobProgress progress = services.books().progress();
        sent(progress, jobs.get(0));
        sent(progress, jobs.get(1));
        progress.completed(jobs.get(1).id(), java.net.URI.create("https://gen.example/1.png"), Optional.empty());
        progress.saved(jobs.get(1).id(), folder.resolve("1.json"));
        progress.cancelled(jobs.get(2).id());
        services.close();
        start();
        JobDesk.Past past = desk.takeOver();
        assertFalse(past.crashed());
        assertEquals(
                List.of(JobState.SUBMITTED, JobState.CANCELLED, JobState.WAITING),
                past.jobs().stream().map(JobEntry::state).toList());
        assertEquals(
                List.of(),
                desk.takeOver().jobs().stream()
                        .filter(job -> job.state() == JobState.SAVED)
                        .toList());
    }

    @Test
    void jobsOfAnotherWindowAreLeftToIt() throws ProblemException, IOException {
        order(Service.KREA, 2);
        try (Services other = services()) {
            assertEquals(List.of(), new Desk(other).takeOver().jobs());
        }
    }

    private void start() {
        services = services();
        desk = new Desk(services);
        cash = new CashDesk(services, new PricesFile(paths.pricesFile()));
    }

    private Services services() {
        return new Services(paths, () -> folder.resolve("out"), () -> PricesFile.BUILT_IN, Hooks.NONE);
    }

    private List<JobEntry> order(Service service, int count) throws ProblemException {
        List<GenerationRequest> requests = IntStream.range(0, count)
                .mapToObj(seed -> TestRequests.request("a fox", seed))
                .toList();
        return desk.order(service, requests, false);
    }

    private static void sent(JobProgress progress, JobEntry job) throws ProblemException {
        progress.sending(job.id());
        progress.submitted(job.id(), progress.attempt(job.id()), "remote-" + job.id(), job.orderedAt());
    }

    private static List<Long> ids(List<JobEntry> jobs) {
        return jobs.stream().map(JobEntry::id).toList();
    }
}
