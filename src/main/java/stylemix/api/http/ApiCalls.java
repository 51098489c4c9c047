// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import stylemix.model.Connection;
import stylemix.model.Problem;
import stylemix.model.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Single calls to the API, with the key: the only place that puts it on a request.
///
/// @param userAgent tells who calls; the front of the service refuses some libraries' own names (krea-api.md, 1)
record ApiCalls(Connection connection, Exchange exchange, String userAgent) {

    private static final Logger LOG = System.getLogger(ApiCalls.class.getName());

    /// The most that an answer may hold; a thousand jobs need a tenth of it.
    private static final int LONGEST_ANSWER = 16_000_000;

    private static final int LONGEST_PLAIN_REASON = 200;

    private static final JsonMapper JSON = JsonMapper.shared();

    /// One call: where to, what with, and how long its answer may take.
    ///
    /// @param contentType of the body; empty if there is none
    /// @param headers beyond those of every call
    /// @param steadily whether an interrupt has to wait for the answer, since it costs money not to know it
    record Call(
            String method,
            String path,
            String contentType,
            Map<String, String> headers,
            BodyPublisher body,
            Duration patience,
            boolean steadily) {}

    /// What a service answered.
    ///
    /// @param at its clock, where it tells it
    record Answer<T>(T body, Optional<Instant> at) {}

    /// Makes a call once and reads its JSON.
    <T> T read(Call call, TypeReference<T> type) throws Fault, InterruptedException {
        return readTimed(call, type).body();
    }

    /// As [#read], with the time of the answer.
    <T> Answer<T> readTimed(Call call, TypeReference<T> type) throws Fault, InterruptedException {
        HttpResponse<byte[]> answer = answer(call);
        try {
            T body = JSON.readValue(answer.body(), type);
            if (body != null) {
                return new Answer<>(body, Refusals.date(answer.headers()));
            }
            throw Fault.badAnswer(host(), "an empty answer", null);
        } catch (JacksonException e) {
            if (isHtml(answer)) {
                throw new Fault(
                        Fault.Kind.LASTING, new Problem.WebPage(host(), answer.statusCode()), Optional.empty(), e);
            }
            throw Fault.badAnswer(host(), "an answer that cannot be read", e);
        }
    }

    /// Makes a call once; the body of a success is not read.
    void send(Call call) throws Fault, InterruptedException {
        answer(call);
    }

    String host() {
        return connection.base().getHost();
    }

    static byte[] json(Object body) {
        return JSON.writeValueAsBytes(body);
    }

    /// Takes the key out of a text that a service sent, should it repeat it there.
    String redacted(String text) {
        return connection
                .key()
                .map(key -> text.replace(key.value(), key.toString()))
                .orElse(text);
    }

    private HttpResponse<byte[]> answer(Call call) throws Fault, InterruptedException {
        boolean keyless = connection.key().isEmpty();
        if (keyless && connection.service() == Service.KREA) {
            throw keyMissing();
        }
        BodyHandler<byte[]> whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER);
        HttpResponse<byte[]> answer = call.steadily()
                ? exchange.sendSteadily(request(call), whole, call.patience())
                : exchange.send(request(call), whole, call.patience(), () -> 0);
        LOG.log(Level.DEBUG, "{0} {1}: {2}", call.method(), call.path(), answer.statusCode());
        if (keyless && answer.statusCode() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            throw keyMissing();
        }
        if (answer.statusCode() / 100 != 2) {
            throw Refusals.ofApi(host(), answer.statusCode(), answer.headers(), reason(answer), isHtml(answer));
        }
        return answer;
    }

    private static Fault keyMissing() {
        return new Fault(Fault.Kind.REFUSED, new Problem.KeyMissing());
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.base() + call.path()))
                .version(version(connection.base()))
                .header("User-Agent", userAgent)
                .header("Accept", "application/json")
                .method(call.method(), call.body());
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        call.headers().forEach(request::header);
        connection.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.value()));
        return request.build();
    }

    /// Plain http is not asked to become HTTP/2, which not every small server takes well.
    static HttpClient.Version version(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    private String reason(HttpResponse<byte[]> answer) {
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (JacksonException _) {
            String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
            return isHtml(answer) || text.length() > LONGEST_PLAIN_REASON ? "" : redacted(text);
        }
        return redacted(ErrorReason.of(body));
    }

    private static boolean isHtml(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                || (answer.body().length > 0 && answer.body()[0] == '<');
    }
}
