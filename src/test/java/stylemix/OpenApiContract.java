// SPDX-License-Identifier: Apache-2.0
package stylemix;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Holds JSON bodies against our restatement of Krea's OpenAPI file, `krea-api.openapi.yaml`.
///
/// Paths are those of the contract, `/jobs/…`, with or without a query, which is checked with a request.
/// A strength of a reference lies in \[0, 1\] there, as in Krea's own schema.
public final class OpenApiContract {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode API = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private OpenApiContract() {}

    /// Fails unless the contract knows the route, the query's parameters and the form of the body.
    ///
    /// @param path with its query, if it has one
    /// @param jsonBody empty if the request has no JSON body
    public static void assertValidRequest(String method, String path, String jsonBody) {
        JsonNode operation = operation(method, path);
        assertValidQuery(operation, path);
        JsonNode schema = content(operation.path("requestBody"), "application/json");
        if (schema.isMissingNode()) {
            Assertions.assertEquals("", jsonBody, method + " " + path + " has no JSON body");
        } else {
            assertValid(schema, jsonBody, "request " + method + " " + path);
        }
    }

    /// Fails unless the contract knows the route and the body has the form that it gives for this status.
    public static void assertValidResponse(String method, String path, int status, String jsonBody) {
        JsonNode responses = operation(method, path).path("responses");
        JsonNode response = responses.path(String.valueOf(status));
        JsonNode schema = content(response.isMissingNode() ? responses.path("default") : response, "application/json");
        if (!schema.isMissingNode()) {
            assertValid(schema, jsonBody, "response " + status + " to " + method + " " + path);
        }
    }

    /// Fails unless the body is one that is posted to a webhook.
    public static void assertValidWebhook(String jsonBody) {
        JsonNode body = API.at("/webhooks/jobFinished/post/requestBody");
        assertValid(content(body, "application/json"), jsonBody, "webhook");
    }

    private static void assertValidQuery(JsonNode operation, String path) {
        for (String pair :
                path.contains("?") ? path.substring(path.indexOf('?') + 1).split("&") : new String[0]) {
            String name = pair.substring(0, pair.indexOf('='));
            JsonNode schema = operation
                    .path("parameters")
                    .valueStream()
                    .map(OpenApiContract::resolved)
                    .filter(parameter -> name.equals(parameter.path("name").asString("")))
                    .map(parameter -> parameter.path("schema"))
                    .findFirst()
                    .orElseGet(() -> Assertions.fail(path + " has a query parameter that nobody documents: " + name));
            String value = URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
            boolean number = "integer".equals(schema.path("type").asString(""));
            assertValid(schema, number ? value : JSON.writeValueAsString(value), "query of " + path);
        }
    }

    private static JsonNode operation(String method, String path) {
        String route = path.replaceFirst("\\?.*", "");
        return API.path("paths")
                .propertyStream()
                .filter(entry -> matches(entry.getKey(), route))
                .map(entry -> entry.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(() -> Assertions.fail("the contract has no " + method + " " + route));
    }

    private static boolean matches(String template, String route) {
        List<String> expected = Arrays.asList(template.split("/"));
        List<String> actual = Arrays.asList(route.split("/"));
        return expected.size() == actual.size()
                && IntStream.range(0, expected.size())
                        .allMatch(i -> expected.get(i).startsWith("{")
                                || expected.get(i).equals(actual.get(i)));
    }

    private static JsonNode content(JsonNode holder, String mediaType) {
        return resolved(holder).path("content").path(mediaType).path("schema");
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? API.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static void assertValid(JsonNode schema, String json, String what) {
        ObjectNode document = JSON.createObjectNode();
        document.set("components", API.path("components"));
        document.setAll((ObjectNode) schema);
        Schema validator = SCHEMAS.getSchema(document);
        String faults = validator.validate(json, InputFormat.JSON).stream()
                .map(Objects::toString)
                .collect(Collectors.joining("\n"));
        Assertions.assertEquals("", faults, () -> what + " breaks the contract: " + json);
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiContract.class.getResourceAsStream("krea-api.openapi.yaml")) {
            // Jackson's YAML tree keeps an alias (*errContent) as a text, so the aliases are resolved here
            Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(Objects.requireNonNull(in));
            return JSON.valueToTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
