// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.engine.server.TestServer.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Timeout(30)
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    Path folder;

    private TestServer server;
    private JsonNode api;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        server = new TestServer(folder, TestPainter.quick());
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = server.base().resolve("/openapi.json");
            api = Json.MAPPER.readTree(
                    client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body());
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void everyDescribedMethodAnswersAndNoOther() throws IOException, InterruptedException {
        for (String path : api.path("paths").propertyNames()) {
            String concrete = path.replace("{name}", "0".repeat(40) + ".png").replace("{id}", "1");
            for (String method : METHODS) {
                int status = server.send(method.toUpperCase(Locale.ROOT), concrete, "")
                        .status();
                if (api.path("paths").path(path).has(method)) {
                    assertNotEquals(405, status, method + " " + path);
                } else {
                    assertEquals(405, status, method + " " + path);
                }
            }
        }
    }

    @Test
    void everyRouteOfTheContractThatWeServeIsDescribed() {
        assertEquals(
                Set.of(
                        "/assets",
                        "/assets/{id}",
                        "/generate/image/krea/krea-2/large",
                        "/generate/image/krea/krea-2/medium",
                        "/generate/image/krea/krea-2/medium-turbo",
                        "/jobs",
                        "/jobs/{id}",
                        "/styles",
                        "/files/{name}",
                        "/openapi.json"),
                new TreeSet<>(api.path("paths").propertyNames()));
    }

    @Test
    void answersHaveTheFormThatIsDescribed() throws IOException, InterruptedException {
        server.asset(1);
        String done = server.submit("a fox");
        String failed = server.submit("nothing known");
        server.awaitEnd(done);
        server.awaitEnd(failed);
        assertFits("Asset", server.get("/assets").json().path("items").path(0).toString());
        assertFits("Job", server.job(done).toString());
        assertFits("Job", server.job(failed).toString());
        assertFits("Error", server.get("/jobs/1").text());
    }

    @Test
    void requestSchemaAndRequestCheckAgree() throws IOException, InterruptedException {
        String asset = server.asset(1);
        List<Map<String, Object>> orders = List.of(
                TestServer.order(),
                TestServer.order("unknown", 1),
                TestServer.order("seed", 3.5),
                TestServer.order("seed", -1),
                TestServer.order("intensity", 101),
                TestServer.order("movement", -100),
                TestServer.order("resolution", "2K"),
                TestServer.order("aspect_ratio", "3:4"),
                TestServer.order("moodboards", List.of(Map.of("id", "a"))),
                TestServer.order("styles", List.of()),
                TestServer.order("image_url", asset, "strength", 1.1),
                TestServer.order("image_url", asset, "strength", 1),
                TestServer.order("image_style_references", List.of(Map.of("url", asset, "strength", -2))),
                TestServer.order("image_style_references", List.of(Map.of("url", asset, "strength", -2.1))));
        for (Map<String, Object> order : orders) {
            String json = Json.MAPPER.writeValueAsString(order);
            Reply reply = server.send(server.request(TestServer.MEDIUM)
                    .POST(BodyPublishers.ofString(json))
                    .build());
            assertEquals(reply.status() == 200, faults("Request", json).isEmpty(), json);
        }
    }

    private void assertFits(String schema, String json) {
        assertEquals("", faults(schema, json), json);
    }

    private String faults(String schema, String json) {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.set("components", api.path("components"));
        document.put("$ref", "#/components/schemas/" + schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(fault -> fault + "\n")
                .reduce("", String::concat);
    }
}
