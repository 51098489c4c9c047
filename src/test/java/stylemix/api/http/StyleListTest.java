// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stylemix.api.http.RecordedService.Seen;
import stylemix.model.ListedStyle;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// `GET /styles`, against a body in the shape that the contract names.
class StyleListTest {

    private final RecordedService service = new RecordedService();
    private final HttpGenerationApi api = Clients.to(service.connection());

    @AfterEach
    void stop() {
        api.close();
        service.close();
    }

    @Test
    void aPageIsReadWithWhatIsMissingFilledIn() throws Exception {
        service.on("GET /styles", service.reply(200, "styles-1.json"));
        ListedStyle.Page page = api.styles(50, Optional.of("before & after"));
        assertEquals(
                new ListedStyle.Page(
                        List.of(
                                new ListedStyle(
                                        "7f3b1c9e-ink",
                                        "Ink wash",
                                        Optional.of(URI.create("https://gen.krea.ai/styles/ink.jpg")),
                                        List.of("krea-2")),
                                new ListedStyle("untitled-1", "untitled-1", Optional.empty(), List.of()),
                                new ListedStyle("odd-cover", "Odd cover", Optional.empty(), List.of())),
                        Optional.of("2026-10-09T08:00:00.000Z")),
                page);
        assertEquals(
                List.of("/styles?limit=50&cursor=before%20%26%20after"),
                service.seen().stream().map(Seen::target).toList());
    }

    @Test
    void aRejectedKeyIsSaid() {
        service.on("GET /styles", service.reply(401, "errors/unauthorized.json"));
        ProblemException refused = assertThrows(ProblemException.class, () -> api.styles(50, Optional.empty()));
        assertEquals(new Problem.KeyRejected("127.0.0.1"), refused.problem());
    }
}
