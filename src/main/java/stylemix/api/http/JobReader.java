// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.api.wire.JobBody;
import stylemix.model.DraftReport;
import stylemix.model.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads a job in every shape that is told of (krea-api.md, 4).
///
/// @param host named in problems
/// @param redacted takes the key out of a text
record JobReader(String host, UnaryOperator<String> redacted) {

    /// The reasons of a content filter (krea-api.md, 6.3); the full list of codes is not published.
    private static final String MODERATED = "nsfw", PROTECTED = "ip_detected";

    /// @return empty if it is no job at all; a creation time that is absent or odd becomes the epoch
    Optional<Job> read(@Nullable JobBody body) {
        if (body == null || body.jobId() == null || body.jobId().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Job(
                body.jobId(),
                ContractTime.of(body.createdAt()).orElse(Instant.EPOCH),
                ContractTime.of(body.completedAt()),
                status(body),
                Optional.ofNullable(body.local())
                        .map(local -> new DraftReport(orEmpty(local.used()), orEmpty(local.ignored()))),
                Optional.ofNullable(body.tag())));
    }

    private JobStatus status(JobBody body) {
        return switch (Objects.requireNonNullElse(body.status(), "")) {
            case "backlogged" -> new JobStatus.Backlogged();
            case "queued", "scheduled" -> new JobStatus.Queued();
            case "completed" -> completed(body);
            case "failed" -> new JobStatus.Failed(failure(body));
            case "cancelled" -> new JobStatus.Cancelled();
            default ->
                new JobStatus.Working(
                        progress(body.progress()),
                        Optional.ofNullable(body.stage()),
                        results(body).all());
        };
    }

    private JobStatus completed(JobBody body) {
        ResultUrls results = results(body);
        List<URI> pictures = results.pictures().isEmpty() ? results.previews() : results.pictures();
        if (!pictures.isEmpty()) {
            return new JobStatus.Completed(pictures);
        }
        return new JobStatus.Failed(
                results.refused()
                        ? new Problem.BadAnswer(host, "a result without a web address")
                        : new Problem.NoPicture());
    }

    private static ResultUrls results(JobBody body) {
        return ResultUrls.of(tree(body.result()).path("urls"));
    }

    private Problem failure(JobBody body) {
        JsonNode error = tree(body.error());
        JsonNode inner = tree(body.result()).path("error");
        List<String> codes = Stream.of(error.path("code"), inner.path("code"), error.path("message"), error, inner)
                .map(JobReader::string)
                .toList();
        if (codes.contains(JobBody.NOTHING_MATCHED) && body.local() != null) {
            return new Problem.NothingMatched(orEmpty(body.local().ignored()));
        }
        String reason = redacted.apply(Stream.of(
                        string(error.path("message")),
                        string(error.path("code")),
                        string(error),
                        string(inner),
                        string(inner.path("message")),
                        string(inner.path("code")),
                        Objects.requireNonNullElse(body.message(), ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""));
        if (codes.contains(PROTECTED)) {
            return new Problem.RightsHolder(reason);
        }
        return codes.contains(MODERATED) ? new Problem.Moderated(reason) : new Problem.JobFailed(reason);
    }

    private static OptionalDouble progress(@Nullable Double told) {
        return told == null || told.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(Math.clamp(told, 0.0, 1.0));
    }

    private static List<String> orEmpty(@Nullable List<String> words) {
        return words == null ? List.of() : words;
    }

    private static JsonNode tree(@Nullable JsonNode node) {
        return node == null ? MissingNode.getInstance() : node;
    }

    private static String string(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
