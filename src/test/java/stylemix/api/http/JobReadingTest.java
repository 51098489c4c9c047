// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stylemix.api.http.RecordedService.JOB;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.api.GenerationApi.Asset;
import stylemix.api.GenerationApi.JobPage;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.DraftReport;
import stylemix.model.Problem;

/// Every shape of a job that is told of (krea-api.md, 4), read over HTTP.
class JobReadingTest {

    private static final String HOST = "127.0.0.1";
    private static final Instant CREATED = Instant.parse("2026-10-09T08:00:00Z");
    private static final Instant ENDED = Instant.parse("2026-10-09T08:00:09.500Z");

    private final RecordedService service = new RecordedService();
    private final HttpGenerationApi api = Clients.to(service.connection());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void stop() {
        api.close();
        service.close();
    }

    record Case(String sample, JobStatus status) {}

    static Stream<Case> statesWithoutPictures() {
        JobStatus working = new JobStatus.Working(OptionalDouble.empty(), Optional.empty(), List.of());
        return Stream.of(
                new Case("backlogged", new JobStatus.Backlogged()),
                new Case("queued", new JobStatus.Queued()),
                new Case("scheduled", new JobStatus.Queued()),
                new Case("submitted-short", new JobStatus.Queued()),
                new Case("processing", working),
                new Case("sampling", working),
                new Case("unknown-state", working),
                new Case("cancelled", new JobStatus.Cancelled()));
    }

    static Stream<Case> failures() {
        return Stream.of(
                failed("failed-error-message", new Problem.JobFailed("The worker ran out of memory")),
                failed("failed-error-code", new Problem.JobFailed("PROVIDER_TIMEOUT")),
                failed("failed-error-string", new Problem.JobFailed("The worker is gone")),
                failed("failed-result-error-string", new Problem.JobFailed("Generation failed")),
                failed("failed-result-error-object", new Problem.JobFailed("Seed not supported")),
                failed("failed-message", new Problem.JobFailed("Something went wrong")),
                failed("failed-both", new Problem.JobFailed("The first text")),
                failed("failed-nothing", new Problem.JobFailed("")),
                failed("failed-nsfw", new Problem.Moderated("Content moderation refused the result")),
                failed("failed-ip", new Problem.RightsHolder("ip_detected")),
                failed("failed-nothing-matched", new Problem.NothingMatched(List.of("quux", "zorgle"))),
                failed("completed-empty-result", new Problem.NoPicture()),
                failed("completed-no-result", new Problem.NoPicture()),
                failed("completed-empty-urls", new Problem.NoPicture()),
                failed("completed-bad-url", new Problem.BadAnswer(HOST, "a result without a web address")));
    }

    private static Case failed(String sample, Problem problem) {
        return new Case(sample, new JobStatus.Failed(problem));
    }

    @ParameterizedTest
    @MethodSource({"statesWithoutPictures", "failures"})
    void everyStateIsRead(Case expected) throws Exception {
        assertEquals(expected.status(), read(expected.sample()).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "completed",
                "completed-typed",
                "completed-map",
                "completed-one-bad-url",
                "completed-odd-times",
                "completed-no-times"
            })
    void everyShapeOfResultsIsRead(String sample) throws Exception {
        assertEquals(
                new JobStatus.Completed(List.of(image("result"))), read(sample).status());
    }

    @Test
    void previewIsAResultOnlyWhenThereIsNoOther() throws Exception {
        assertEquals(
                new JobStatus.Completed(List.of(image("small"))),
                read("completed-only-previews").status());
        assertEquals(
                new JobStatus.Completed(List.of(image("result"), image("second"))),
                read("completed-two").status());
    }

    @Test
    void previewsOfARunningJobAreReadTheBestLast() throws Exception {
        assertEquals(
                new JobStatus.Working(OptionalDouble.empty(), Optional.empty(), List.of(image("preview-1"))),
                read("intermediate-complete").status());
        assertEquals(
                new JobStatus.Working(OptionalDouble.empty(), Optional.empty(), List.of(image("early"), image("late"))),
                read("processing-typed-previews").status());
    }

    @Test
    void draftJobTellsProgressStageAndWords() throws Exception {
        assertEquals(
                new Job(
                        JOB,
                        CREATED,
                        Optional.empty(),
                        new JobStatus.Working(
                                OptionalDouble.of(0.4), Optional.of("Blending styles"), List.of(image("preview-1"))),
                        Optional.of(new DraftReport(List.of("polar", "bear"), List.of("majestic"))),
                        Optional.of("7-1763812800000")),
                read("draft-working"));
    }

    @Test
    void timesAreReadAndOddOnesTolerated() throws Exception {
        Job job = read("completed");
        assertEquals(CREATED, job.createdAt());
        assertEquals(Optional.of(ENDED), job.completedAt());
        for (String sample : List.of("completed-odd-times", "completed-no-times")) {
            Job odd = read(sample);
            assertEquals(Instant.EPOCH, odd.createdAt());
            assertEquals(Optional.empty(), odd.completedAt());
        }
    }

    @Test
    void jobWithoutIdIsABadAnswer() {
        assertEquals(new Problem.BadAnswer(HOST, "a job without an id"), Clients.problem(() -> read("no-id")));
    }

    @Test
    void pagesAreReadInBothSpellings() throws Exception {
        for (String sample : List.of("page-1.json", "page-older-spelling.json")) {
            service.on("GET /jobs", service.reply(200, sample));
            JobPage page = api.jobs(1000, Optional.empty());
            assertEquals(List.of(JOB), page.jobs().stream().map(Job::id).toList());
            assertEquals(Optional.of("2026-10-09T08:00:00.000Z"), page.next());
        }
        service.on("GET /jobs", service.reply(200, "page-empty.json"));
        assertEquals(List.of(), api.jobs(1, Optional.empty()).jobs());
    }

    @ParameterizedTest
    @CsvSource({"asset.json, a reference", "asset-unknown-size.json, ''", "asset-fractions.json, ''"})
    void assetsAreReadWithUnknownAndFractionalSizes(String sample, String description) throws Exception {
        service.on("POST /assets", service.reply(200, sample));
        assertEquals(
                new Asset(
                        "0c0f9c1e-7a64-4d5f-8d3e-111111111111",
                        service.base().resolve("/uploads/reference.png"),
                        CREATED,
                        description),
                api.upload(Samples.picture(folder), "", _ -> {}));
    }

    private Job read(String sample) throws Exception {
        service.on("GET /jobs/" + JOB, service.reply(200, "jobs/" + sample + ".json"));
        return api.status(JOB);
    }

    private URI image(String name) {
        return service.base().resolve("/images/" + name + ".png");
    }
}
