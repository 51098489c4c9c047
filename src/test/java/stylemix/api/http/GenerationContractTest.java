// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stylemix.api.GenerationApi.Asset;
import stylemix.api.GenerationApi.JobPage;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.Connection;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Secret;
import stylemix.model.Variant;

/// What every service must do for the one client. A subclass starts a service.
abstract class GenerationContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpGenerationApi api;

    @SuppressWarnings("NullAway.Init")
    private PictureFile picture;

    /// The running service.
    abstract Connection connection();

    @BeforeEach
    final void connect() {
        api = client(connection());
        picture = Samples.picture(folder);
    }

    @AfterEach
    final void disconnect() {
        api.close();
    }

    @Test
    void checkAcceptsTheKey() throws Exception {
        api.check();
    }

    @Test
    void checkRejectsAnotherKey() {
        Connection other =
                new Connection(connection().service(), connection().base(), Optional.of(new Secret("wrong")));
        try (HttpGenerationApi stranger = client(other)) {
            ProblemException refused = assertThrows(ProblemException.class, stranger::check);
            assertEquals(new Problem.KeyRejected(connection().base().getHost()), refused.problem());
        }
    }

    @Test
    void uploadCountsTheBytesAndTellsAnAddress() throws Exception {
        List<Long> counts = new ArrayList<>();
        Asset asset = api.upload(picture, "a reference", counts::add);
        assertEquals(picture.bytes(), counts.getLast());
        assertEquals(counts.stream().sorted().toList(), counts);
        assertTrue(PictureAddress.isWeb(asset.url()), asset.toString());
        assertTrue(asset.uploadedAt().isAfter(Instant.EPOCH), asset.toString());
    }

    @Test
    void jobRunsFromOrderToPicture() throws Exception {
        Job job = submit();
        Job ended = awaitEnd(job);
        assertEquals(job.id(), ended.id());
        assertTrue(ended.completedAt().isPresent(), ended.toString());
        JobStatus.Completed completed = assertInstanceOf(JobStatus.Completed.class, ended.status());

        Path out = Files.createDirectory(folder.resolve("out"));
        Path target = out.resolve("result.png");
        List<Long> received = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        api.download(completed.pictures().getFirst(), target, (bytes, total) -> {
            received.add(bytes);
            totals.add(total);
        });
        byte[] bytes = Files.readAllBytes(target);
        assertTrue(PictureFormat.of(bytes).isPresent());
        assertEquals(bytes.length, received.getLast());
        assertEquals(bytes.length, totals.getLast());
        assertEquals(List.of("result.png"), names(out));
    }

    @ParameterizedTest
    @EnumSource
    void everyRouteTakesEveryFieldThatServicesShare(Variant variant) throws Exception {
        URI url = api.upload(picture, "a reference", _ -> {}).url();
        Job job = api.submit(
                Samples.shared(picture, variant), List.of(url, url), Optional.of(url), Optional.empty(), "1-1");
        assertEquals(job.id(), api.status(job.id()).id());
    }

    @Test
    void pagesWalkThroughTheJobs() throws Exception {
        submit();
        submit();
        JobPage first = api.jobs(1, Optional.empty());
        JobPage second = api.jobs(1, first.next());
        assertEquals(1, first.jobs().size());
        assertEquals(1, second.jobs().size());
        assertNotEquals(first.jobs().getFirst().id(), second.jobs().getFirst().id());
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    void unknownJobIsRefused() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> api.status("00000000-0000-4000-8000-000000000000"));
        Problem.Refused problem = assertInstanceOf(Problem.Refused.class, refused.problem());
        assertEquals(404, problem.status());
        assertNotEquals("", problem.reason());
    }

    @Test
    void cancelledJobEnds() throws Exception {
        Job ended = awaitEnd(api.cancel(submit().id()));
        assertTrue(
                ended.status() instanceof JobStatus.Cancelled || ended.status() instanceof JobStatus.Completed,
                ended.toString());
    }

    @Test
    void endedJobCannotBeCancelled() throws Exception {
        Job ended = awaitEnd(submit());
        assertEquals(ended, api.cancel(ended.id()));
    }

    @Test
    void referenceThatTheServiceDoesNotKnowIsRefused() {
        URI nowhere = connection().base().resolve("/assets-of-nobody.png");
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> api.submit(Samples.plain(picture), List.of(nowhere), Optional.empty(), Optional.empty(), "1-1"));
        Problem.Refused problem = assertInstanceOf(Problem.Refused.class, refused.problem());
        assertTrue(problem.status() == 400 || problem.status() == 422, problem.toString());
        assertTrue(problem.reason().contains("image_style_references[0].url"), problem.toString());
    }

    final HttpGenerationApi api() {
        return api;
    }

    final PictureFile picture() {
        return picture;
    }

    final Job submit() throws ProblemException, InterruptedException {
        URI url = api.upload(picture, "a reference", _ -> {}).url();
        return api.submit(Samples.plain(picture), List.of(url), Optional.empty(), Optional.empty(), "1-1");
    }

    final Job awaitEnd(Job job) throws ProblemException, InterruptedException {
        return awaitThat(job, now -> now.status().isEnd());
    }

    final Job awaitThat(Job job, Predicate<Job> expected) throws ProblemException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Job now = job;
        while (!expected.test(now)) {
            assertTrue(Instant.now().isBefore(end), "it does not come to that: " + now);
            now = api.status(job.id());
        }
        return now;
    }

    private static HttpGenerationApi client(Connection connection) {
        return new HttpGenerationApi(connection, "test", Timeouts.USUAL, RetryPolicy.USUAL, _ -> {});
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
