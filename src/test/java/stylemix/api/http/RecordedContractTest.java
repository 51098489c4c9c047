// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import static stylemix.api.http.RecordedService.JOB;
import static stylemix.api.http.RecordedService.OTHER_JOB;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import stylemix.TestPictures;
import stylemix.api.http.RecordedService.Reply;
import stylemix.model.Connection;
import stylemix.model.Variant;

/// The contract with sample bodies of the hosted service.
class RecordedContractTest extends GenerationContractTest {

    private final RecordedService service = scripted(new RecordedService());

    @Override
    Connection connection() {
        return service.connection();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static RecordedService scripted(RecordedService service) {
        service.on("GET /jobs", service.reply(200, "page-1.json"));
        service.on("GET /jobs?limit=1&cursor=2026-10-09T08%3A00%3A00.000Z", service.reply(200, "page-2.json"));
        service.on("POST /assets", service.reply(200, "asset.json"));
        for (Variant variant : Variant.values()) {
            service.on(
                    "POST /generate/image/krea/krea-2/" + variant.slug(),
                    request -> request.text().contains("nobody")
                            ? service.reply(422, "errors/detail-list.json")
                            : service.reply(200, "jobs/submitted-short.json"));
        }
        service.on(
                "GET /jobs/" + JOB,
                Stream.of(
                                "queued",
                                "backlogged",
                                "scheduled",
                                "processing",
                                "sampling",
                                "unknown-state",
                                "intermediate-complete",
                                "completed")
                        .map(name -> service.reply(200, "jobs/" + name + ".json"))
                        .toArray(Reply[]::new));
        service.on("GET /jobs/" + OTHER_JOB, service.reply(200, "jobs/cancelled.json"));
        service.on("DELETE /jobs/" + JOB, service.reply(400, "errors/error-object.json"));
        service.on("GET /jobs/00000000-0000-4000-8000-000000000000", service.reply(404, "errors/not-found.json"));
        byte[] picture = TestPictures.encoded(TestPictures.image(64, 48, 2), "png");
        service.on("GET /images/result.png", RecordedService.reply(200, "application/octet-stream", picture));
        return service;
    }
}
