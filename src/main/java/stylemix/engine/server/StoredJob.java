// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stylemix.api.wire.JobBody;
import stylemix.engine.DraftEngine;
import tools.jackson.databind.JsonNode;

/// A job as it is kept.
///
/// @param webhook told when the job ends
record StoredJob(
        String id, Instant createdAt, Order order, @Nullable URI webhook, Phase phase) implements Kept {

    /// The kind of all our jobs; the contract lists them by it.
    static final String TYPE = "image";

    StoredJob {
        requireNonNull(id, "id"); // a record on disk may lack anything
        requireNonNull(createdAt, "createdAt");
        requireNonNull(order, "order");
        requireNonNull(phase, "phase");
    }

    /// The end of an ended job: one that waited for long must not vanish before anyone has seen its picture.
    @Override
    public Instant keptSince() {
        return switch (phase) {
            case Phase.Waiting _, Phase.Painting _ -> createdAt;
            case Phase.Completed done -> done.at();
            case Phase.Failed failed -> failed.at();
            case Phase.Cancelled cancelled -> cancelled.at();
        };
    }

    StoredJob with(Phase next) {
        return new StoredJob(id, createdAt, order, webhook, next);
    }

    JobBody body(Addresses addresses) {
        return switch (phase) {
            case Phase.Waiting _ -> body(null, null, null, null, null, null);
            case Phase.Painting(Double progress, String stage, List<String> previews) ->
                body(null, previews(previews, addresses), null, progress, stage, null);
            case Phase.Completed done ->
                body(
                        done.at(),
                        urls(List.of(addresses.of(done.file()))),
                        null,
                        1.0,
                        null,
                        new JobBody.Local(DraftEngine.ID, done.used(), done.ignored()));
            case Phase.Failed(Instant at, String code, String message, List<String> ignored) ->
                body(
                        at,
                        null,
                        Json.MAPPER.valueToTree(Map.of("code", code, "message", message)),
                        null,
                        null,
                        ignored == null ? null : new JobBody.Local(DraftEngine.ID, List.of(), ignored));
            case Phase.Cancelled(Instant at) -> body(at, null, null, null, null, null);
        };
    }

    private JobBody body(
            @Nullable Instant completedAt,
            @Nullable JsonNode result,
            @Nullable JsonNode error,
            @Nullable Double progress,
            @Nullable String stage,
            JobBody.@Nullable Local local) {
        return new JobBody(
                id,
                phase.status(),
                createdAt.toString(),
                completedAt == null ? null : completedAt.toString(),
                result,
                error,
                TYPE,
                null,
                progress,
                stage,
                local,
                order.tag().orElse(null));
    }

    private static @Nullable JsonNode previews(List<String> files, Addresses addresses) {
        return files.isEmpty()
                ? null
                : urls(files.stream()
                        .map(file -> Map.of("type", "preview", "url", addresses.of(file)))
                        .toList());
    }

    private static JsonNode urls(List<?> urls) {
        return Json.MAPPER.valueToTree(Map.of("urls", urls));
    }
}
