// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stylemix.faults.Plot.End;

/// A job as the service knows it.
///
/// @param prompt empty for one that another program of the account ordered
/// @param createdAt by the service's clock
/// @param cancelledAt when it was cancelled by whoever ordered it
public record RemoteJob(
        String id,
        String prompt,
        BigDecimal price,
        Instant createdAt,
        Plot plot,
        @Nullable Instant cancelledAt) {

    private static final List<String> TIME_FORMATS = List.of(
            "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'");

    RemoteJob cancelled(Instant now) {
        return new RemoteJob(id, prompt, price, createdAt, plot, now);
    }

    /// @param now by the service's clock
    public String status(Instant now) {
        return cancelledAt != null ? "cancelled" : plot.status(Duration.between(createdAt, now));
    }

    public boolean isOver(Instant now) {
        return cancelledAt != null || plot.isOver(Duration.between(createdAt, now));
    }

    public boolean hasPicture(Instant now) {
        return plot.end() == End.COMPLETED && status(now).equals("completed");
    }

    /// What is on the bill for it.
    public BigDecimal charged(Instant now) {
        return hasPicture(now) || (plot.charged() && isOver(now) && cancelledAt == null) ? price : BigDecimal.ZERO;
    }

    /// Whether no client can know if it was charged: it has completed without a picture.
    public boolean endsInDoubt(Instant now) {
        return plot.end() == End.WITHOUT_PICTURE && status(now).equals("completed");
    }

    /// As the contract writes it, in the one of its shapes that the plot chose.
    ///
    /// @param address of its picture
    Map<String, Object> body(Instant now, String address) {
        Map<String, Object> body = new TreeMap<>();
        body.put("job_id", id);
        body.put("status", status(now));
        body.put("created_at", time(createdAt));
        Instant end = Optional.ofNullable(cancelledAt).orElse(createdAt.plus(plot.whole()));
        if (isOver(now)) {
            body.put("completed_at", time(end));
        }
        if (plot.shape() % 4 == 0) {
            body.put("type", "image");
            body.put("unheard_of", Map.of("nested", List.of(1, 2)));
        }
        if (status(now).equals("intermediate-complete") && plot.shape() % 3 == 0) {
            body.put("result", Map.of("urls", List.of(preview(address))));
        } else if (hasPicture(now)) {
            body.put("result", Map.of("urls", urls(address)));
        } else if (endsInDoubt(now)) {
            nothing(body);
        } else if (status(now).equals("failed")) {
            error(body);
        }
        return body;
    }

    private Object urls(String address) {
        return switch (plot.shape() % 5) {
            case 0 -> List.of(preview(address), typed("model", address));
            case 1 -> Map.of("image", address);
            case 2 -> List.of(typed("model", address));
            default -> List.of(address);
        };
    }

    private static Map<String, Object> preview(String address) {
        return typed("preview", address + "?preview");
    }

    private static Map<String, Object> typed(String type, String address) {
        return Map.of("type", type, "url", address);
    }

    private void nothing(Map<String, Object> body) {
        switch (plot.shape() % 4) {
            case 0 -> body.put("result", Map.of());
            case 1 -> body.put("result", Map.of("urls", List.of()));
            case 2 -> body.put("result", Map.of("urls", Map.of()));
            default -> body.remove("result");
        }
    }

    /// Some carelessly repeat the key.
    private void error(Map<String, Object> body) {
        String code = switch (plot.end()) {
            case MODERATED -> plot.shape() % 2 == 0 ? "nsfw" : "ip_detected";
            case TIMED_OUT -> "timeout";
            default -> "internal_error";
        };
        switch (plot.shape() % 7) {
            case 0 -> body.put("error", Map.of("code", code, "message", "It went wrong for " + RawServer.KEY.value()));
            case 1 -> body.put("error", Map.of("code", code));
            case 2 -> body.put("error", code);
            case 3 -> body.put("result", Map.of("error", code));
            case 4 -> body.put("result", Map.of("error", Map.of("code", code, "message", "It went wrong.")));
            case 5 -> body.put("message", code + " for Bearer " + RawServer.KEY.value());
            default -> body.put("error", Map.of());
        }
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern(TIME_FORMATS.get(plot.shape() % TIME_FORMATS.size()))
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
