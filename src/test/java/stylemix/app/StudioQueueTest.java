// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestRequests;
import stylemix.faults.FaultyService;
import stylemix.model.Connection;
import stylemix.model.JobState;
import stylemix.model.Price;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.store.FileSecretStore;
import stylemix.store.JobJournal;
import stylemix.store.JobProgress;
import stylemix.store.Library;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;

/// Queue, ledger and limits in the real window, over the real journal. Everything is ordered from Krea while the queue
/// is paused, so that nothing is ever sent.
@SuppressWarnings("NullAway.Init") // JUnit calls open before each test
class StudioQueueTest {

    @TempDir
    Path folder;

    private OpenStudio studio;

    @BeforeEach
    void open() throws TimeoutException, ProblemException {
        new FileSecretStore(folder.resolve("home/config/keys.json"))
                .keep(Service.KREA, new Secret("krea-planted-0123456789abcdef"));
        studio = OpenStudio.in(folder.resolve("home"));
        studio.await("the key", () -> studio.session.keyPresentProperty().get());
        studio.robot.interact(() -> {
            studio.session
                    .settings()
                    .update(data -> data.withService(Service.KREA).withLive(false));
            studio.session.composition().seedLockedProperty().set(true);
        });
        studio.press(KeyCode.CONTROL, KeyCode.P);
        studio.await(
                "the pause", () -> studio.session.queue().haltProperty().get().isPresent());
    }

    @AfterEach
    void close() throws TimeoutException {
        studio.close();
    }

    @Test
    void everyClickIsAJobInTheJournalBeforeItIsARow() throws TimeoutException {
        order("a cowboy", "a polar bear", "night boats");
        assertTrue(
                studio.words().contains("Paused. 3 pictures wait."),
                () -> studio.words().toString());
        assertTrue(studio.words().contains("3 waiting"));
        assertEquals("Spent today $0.00", OpenStudio.text(studio.only("#spent")));

        studio.robot.clickOn(studio.only("#spent"));
        studio.await("the entries", () -> studio.words().contains("waits"));
        assertTrue(
                studio.words().contains("and $0.09 in the queue"),
                () -> studio.words().toString());
        pictures("ledger");
        closeCard("ledger.title");
    }

    @Test
    void clickBeyondTheLimitIsRefusedWithASentence() throws TimeoutException {
        studio.press(KeyCode.CONTROL, KeyCode.COMMA);
        TextField day = (TextField) studio.named("settings.limits.day");
        studio.robot.interact(() -> {
            day.setText("0.05");
            day.getOnAction().handle(null);
        });
        studio.await("the limit", () -> studio.limit().equals(Optional.of(Price.ofMicros(50_000))));
        pictures("settings");
        closeCard("settings.title");
        order("a cowboy");
        studio.ask("a polar bear");
        studio.robot.clickOn(studio.generate());
        studio.await(
                () -> "the refusal but there is " + studio.words(),
                () -> studio.words()
                        .contains("This costs $0.03, and of the $0.05 that you allow for a day $0.03 are spoken for."
                                + " Nothing was sent; raise the limit in settings or wait until tomorrow."));
        assertEquals(1, studio.rows().size());
        pictures("refusal");
        studio.robot.clickOn(studio.button("remedy.RAISE_LIMIT"));
        studio.await("the settings", () -> studio.words().contains("Settings"));
        closeCard("settings.title");
    }

    @Test
    void queueComesBackInItsOrderAndStillPaused() throws TimeoutException {
        order("a cowboy", "a polar bear", "night boats");
        studio.focus(studio.rows().get(2));
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.press(KeyCode.ALT, KeyCode.UP);
        studio.await("the order", () -> prompts().equals(List.of("night boats", "a cowboy", "a polar bear")));
        studio.focus(studio.rows().get(1));
        studio.press(KeyCode.DELETE);
        studio.await("the cancelled one", () -> studio.cards().size() == 1);
        pictures("queue");
        studio.await(
                "the end of it", () -> studio.session.queue().runs().stream().anyMatch(run -> run.canGoAgain()));
        studio.leave();

        studio = OpenStudio.in(folder.resolve("home"));
        studio.await("the queue", () -> studio.session.queue().runs().size() == 3);
        assertEquals(
                List.of("night boats", "a cowboy", "a polar bear"),
                studio.session.queue().runs().stream()
                        .map(run -> run.request().prompt())
                        .toList());
        assertEquals(List.of("night boats", "a polar bear"), prompts());
        assertTrue(
                studio.words().contains("Paused. 2 pictures wait."),
                () -> studio.words().toString());
    }

    @Test
    void lostOrderIsLookedForAtTheStartAndNothingIsSent() throws Exception {
        studio.leave();
        try (FaultyService service = new FaultyService()) {
            loseAnOrder(new Connection(Service.CUSTOM, service.base(), Optional.empty()));
            service.books().order("a polar bear", BigDecimal.ZERO);
            studio = OpenStudio.in(folder.resolve("home"));
            studio.await(
                    "the order",
                    () -> studio.session.queue().runs().stream().anyMatch(run -> run.at() == JobState.SUBMITTED));
            assertTrue(studio.session.queue().runs().getFirst().waiting(), "the queue is paused");
            assertEquals(List.of("jobs"), service.calls());
            studio.leave(); // it would be told to stop the job
            studio = OpenStudio.in(folder.resolve("another"));
        }
    }

    /// As a start of the program leaves it that ended while the order was on its way.
    private void loseAnOrder(Connection connection) throws ProblemException {
        Path data = folder.resolve("home/data");
        try (Library library = Library.open(data, Clock.systemUTC())) {
            JobJournal journal = new JobJournal(library, new ReferenceFolder(data.resolve("references")));
            long job = journal.order(
                            connection,
                            List.of(new JobJournal.Order(TestRequests.request("a polar bear", 7), Price.FREE, false)))
                    .getFirst()
                    .id();
            JobProgress progress = new JobProgress(library);
            progress.sending(job);
            progress.attempt(job);
        }
    }

    @Test
    void everythingIsCancelledFromTheMenu() throws TimeoutException {
        order("a cowboy", "a polar bear");
        studio.robot.clickOn(studio.button("queue.more"));
        studio.robot.clickOn("Cancel all");
        studio.await("the end", () -> studio.session.queue().unfinished().isEmpty());
        studio.await("the cards", () -> studio.cards().size() == 2);
        assertFalse(studio.words().contains("2 waiting"));
    }

    private List<String> prompts() {
        return studio.session.queue().waiting().stream()
                .map(run -> run.request().prompt())
                .toList();
    }

    private void closeCard(String title) throws TimeoutException {
        studio.press(KeyCode.ESCAPE);
        studio.await("the closed card", () -> !studio.words().contains(Messages.text(title)));
    }

    /// One click for each.
    private void order(String... prompts) throws TimeoutException {
        for (String prompt : prompts) {
            int before = studio.rows().size();
            studio.ask(prompt);
            studio.robot.clickOn(studio.generate());
            studio.await(prompt, () -> studio.rows().size() == before + 1);
        }
    }

    private void pictures(String name) {
        for (SettingsData.Theme theme : List.of(SettingsData.Theme.DARK, SettingsData.Theme.LIGHT)) {
            studio.robot.interact(() -> studio.session.settings().update(data -> data.withTheme(theme)));
            studio.picture("queue-" + name + "-" + theme);
        }
    }
}
