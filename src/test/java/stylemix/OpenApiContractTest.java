// SPDX-License-Identifier: Apache-2.0
package stylemix;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stylemix.OpenApiContract.assertValidRequest;
import static stylemix.OpenApiContract.assertValidResponse;
import static stylemix.OpenApiContract.assertValidWebhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiContractTest {

    private static final String MEDIUM = "/generate/image/krea/krea-2/medium";
    private static final String JOB = """
            {"job_id":"6f1f5f0e-3a52-4c53-9a86-0b2f3f1f0a11","status":"queued","created_at":"2026-10-09T08:00:00Z",
             "completed_at":null,"result":null,"extra":1}""";

    @Test
    void goodBodiesPass() {
        assertValidRequest("POST", MEDIUM, """
                {"prompt":"a polar bear","aspect_ratio":"4:3","resolution":"1K","image_style_references":
                 [{"url":"https://example.com/a.png","strength":0.6}]}""");
        assertValidRequest("GET", "/jobs?limit=1000&cursor=2026-10-09T08%3A00%3A00Z", "");
        assertValidRequest("DELETE", "/jobs/6f1f5f0e-3a52-4c53-9a86-0b2f3f1f0a11", "");
        assertValidResponse("POST", MEDIUM, 200, JOB);
        assertValidResponse("POST", MEDIUM, 402, "{\"message\":\"no balance\"}");
        assertValidWebhook(JOB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prompt\":\"a bear\",\"aspect_ratio\":\"4:3\"}",
                "{\"prompt\":\"a bear\",\"aspect_ratio\":\"4:3\",\"resolution\":\"1K\",\"negative\":\"x\"}",
                "{\"prompt\":\"a bear\",\"aspect_ratio\":\"5:3\",\"resolution\":\"1K\"}",
                "{\"prompt\":\"a bear\",\"aspect_ratio\":\"4:3\",\"resolution\":\"1K\",\"image_style_references\":"
                        + "[{\"url\":\"https://example.com/a.png\",\"strength\":1.1}]}",
                "{\"prompt\":\"a bear\",\"aspect_ratio\":\"4:3\",\"resolution\":\"1K\",\"moodboards\":"
                        + "[{\"id\":\"not a uuid\"}]}"
            })
    void badRequestsFail(String body) {
        assertBroken(() -> assertValidRequest("POST", MEDIUM, body));
    }

    @Test
    void badRoutesQueriesAndAnswersFail() {
        assertBroken(() -> assertValidRequest("GET", "/v1/jobs", ""));
        assertBroken(() -> assertValidRequest("GET", "/jobs?limit=1001", ""));
        assertBroken(() -> assertValidRequest("GET", "/jobs?page=2", ""));
        assertBroken(() -> assertValidResponse("POST", MEDIUM, 400, "{\"reason\":\"bad\"}"));
        assertBroken(() -> assertValidResponse("GET", "/jobs", 200, "{\"items\":[]}"));
        assertBroken(() -> assertValidWebhook("{\"job_id\":1}"));
    }

    private static void assertBroken(Runnable check) {
        AssertionError broken = assertThrows(AssertionError.class, check::run);
        assertTrue(String.valueOf(broken.getMessage()).matches("(?s).*(contract|nobody documents).*"));
    }
}
