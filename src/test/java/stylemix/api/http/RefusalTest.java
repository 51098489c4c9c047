// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static stylemix.api.http.RecordedService.JOB;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stylemix.api.http.RecordedService.Reply;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;
import stylemix.model.Strength;

/// What the user is told for every status and every shape of an error body (krea-api.md, 6).
class RefusalTest {

    private static final String HOST = "127.0.0.1";

    @TempDir
    Path folder;

    private final RecordedService service = new RecordedService();
    private final HttpGenerationApi api = Clients.to(service.connection());

    @AfterEach
    void stop() {
        api.close();
        service.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            error-string.json      | image_style_references: at most 10 items
            error-object.json      | Unknown field: negative_prompt
            error-code-only.json   | CONCURRENCY_LIMIT_REACHED
            message.json           | API usage is billed from a separate balance
            detail-string.json     | Invalid asset URL
            detail-list.json       | image_style_references[0].url: Invalid asset URL
            details.json           | Validation failed; seed: Expected number; moodboards[0].id: Invalid uuid
            errors-map.json        | Validation failed; prompt: Required; prompt: Too short; resolution: Must be 1K
            issues.json            | image_style_references: At most 10
            validation-errors.json | aspect_ratio: Not one of the allowed values
            list.json              | prompt: Required
            text.txt               | upstream connect error
            silent.json            | ''
            page.html              | ''
            """)
    void reasonIsFoundInEveryShape(String sample, String reason) {
        assertEquals(new Problem.Refused(422, reason), status(service.reply(422, "errors/" + sample)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 413, 418, 422})
    void refusalCarriesItsStatus(int status) {
        assertEquals(
                new Problem.Refused(status, "Job not found"), status(service.reply(status, "errors/not-found.json")));
    }

    @Test
    void keyBalanceAndVersionHaveProblemsOfTheirOwn() {
        assertEquals(new Problem.KeyRejected(HOST), status(service.reply(401, "errors/unauthorized.json")));
        assertEquals(
                new Problem.NoBalance("API usage is billed from a separate balance"),
                status(service.reply(402, "errors/message.json")));
        assertEquals(
                new Problem.NoBalance("Insufficient balance"),
                status(service.reply(402, "errors/insufficient-balance.json")));
        assertEquals(
                new Problem.PlanTooLow("This model requires the Pro plan"),
                status(RecordedService.reply(
                        402,
                        "application/json",
                        "{\"error\":\"This model requires the Pro plan\"}".getBytes(StandardCharsets.UTF_8))));
        assertEquals(new Problem.Outdated(), status(service.reply(410, "errors/message.json")));
    }

    /// Of the orders with strengths outside 0 to 1, those whose refusal names strengths or nothing at all.
    @ParameterizedTest
    @CsvSource({
        "1.5, 400, image_style_references[0].strength: Number must be at most 1, true",
        "-0.2, 422, Strength out of range, true",
        "1.5, 400, '', true",
        "1.5, 422, prompt: Required, false",
        "1.5, 403, Strength out of range, false",
        "0.6, 400, Strength out of range, false"
    })
    void refusalOfStrengthsIsToldApart(double strength, int status, String reason, boolean theirs) throws Exception {
        Fault fault = new Fault(Fault.Kind.REFUSED, new Problem.Refused(status, reason));
        GenerationRequest request = Samples.mixed(Samples.picture(folder), new Strength(strength));
        assertEquals(
                theirs ? new Problem.StrengthsRefused(reason) : fault.problem(),
                Refusals.ofOrder(fault, request).problem());
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504, 524})
    void faultsOfTheServiceAreNamedSo(int status) {
        assertEquals(new Problem.ServiceFault(HOST, status), status(service.reply(status, "errors/page.html")));
    }

    @Test
    void busyServiceTellsHowLong() {
        Reply busy = service.reply(429, "errors/concurrency.json");
        assertEquals(new Problem.Busy(Optional.empty()), status(busy));
        assertEquals(new Problem.Busy(Optional.of(Duration.ofSeconds(7))), status(busy.with("Retry-After", "7")));
        assertEquals(new Problem.Busy(Optional.empty()), status(busy.with("Retry-After", "soon")));
        assertEquals(
                new Problem.Busy(Optional.of(Duration.ZERO)),
                status(busy.with("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT")));
    }

    @Test
    void webPageIsNoAnswer() {
        Reply page = service.reply(200, "errors/page.html");
        assertEquals(new Problem.WebPage(HOST, 200), status(page));
        assertEquals(new Problem.WebPage(HOST, 404), status(service.reply(404, "errors/page.html")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"job_id\":\"1\",\"sta", "[]", "nonsense", "\"text\"", "null", "", "{\"job_id\":{}}"})
    void unreadableAnswerIsABadOne(String body) {
        Problem problem = status(RecordedService.reply(200, "application/json", body.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Problem.BadAnswer.class, problem.getClass(), problem::toString);
    }

    @Test
    void redirectIsNotFollowed() {
        try (RecordedService elsewhere = new RecordedService()) {
            Reply away = service.reply(307, "errors/silent.json").with("Location", elsewhere.base() + "/jobs/" + JOB);
            assertEquals(new Problem.BadAnswer(HOST, "an unexpected status 307"), status(away));
            assertEquals(List.of(), elsewhere.targets());
        }
    }

    @Test
    void keyThatAServiceRepeatsIsNotShown() {
        String key = RecordedService.KEY.value();
        String error = "{\"error\":\"token " + key + " may not\"}";
        assertEquals(
                new Problem.Refused(403, "token •••• may not"),
                status(RecordedService.reply(403, "application/json", error.getBytes(StandardCharsets.UTF_8))));
        assertEquals(
                new Problem.Refused(403, "no " + "••••"),
                status(RecordedService.reply(403, "text/plain", ("no " + key).getBytes(StandardCharsets.UTF_8))));
    }

    private Problem status(Reply reply) {
        service.on("GET /jobs/" + JOB, reply);
        return Clients.problem(() -> api.status(JOB));
    }
}
