// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import stylemix.api.http.Fault.Kind;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;

/// What an answer other than a success means (krea-api.md, 6.2).
final class Refusals {

    private Refusals() {}

    /// The fault that an API answer stands for.
    ///
    /// @param reason the service's words, empty if it gave none
    /// @param html whether the body is a web page, as at a path that the service does not know
    static Fault ofApi(String host, int status, HttpHeaders headers, String reason, boolean html) {
        return switch (status) {
            case 401 -> refused(new Problem.KeyRejected(host));
            case 402 -> refused(new Problem.NoBalance(reason));
            case 404 ->
                refused(
                        html
                                ? new Problem.BadAnswer(host, "a web page (404) where the service should be")
                                : new Problem.Refused(status, reason));
            case 410 -> refused(new Problem.Outdated());
            default -> ofAny(host, status, headers, reason);
        };
    }

    /// The fault that a picture host's answer stands for. It was sent no key, so 401 says nothing about ours; and a
    /// picture that is refused is one that the service promised, not a request that it refused.
    static Fault ofPictureHost(String host, int status, HttpHeaders headers) {
        Fault fault = ofAny(host, status, headers, "");
        return fault.problem() instanceof Problem.Refused
                ? refused(new Problem.BadAnswer(host, "no picture (error " + status + ")"))
                : fault;
    }

    /// The refusal of an order, told apart if it is most likely one of strengths outside 0 to 1: the request has some,
    /// and the reason names strengths or nothing at all.
    static Fault ofOrder(Fault fault, GenerationRequest request) {
        if (!request.experimental()
                || !(fault.problem() instanceof Problem.Refused(int status, String reason))
                || (status != 400 && status != 422)) {
            return fault;
        }
        String words = reason.toLowerCase(Locale.ROOT);
        return words.isBlank() || words.contains("strength") || words.contains("image_style_references")
                ? refused(new Problem.StrengthsRefused(reason))
                : fault;
    }

    private static Fault ofAny(String host, int status, HttpHeaders headers, String reason) {
        Optional<Duration> wait = retryAfter(headers);
        return switch (status) {
            case 429 -> new Fault(Kind.BUSY, new Problem.Busy(wait), wait, null);
            case 502, 503, 504, 524 -> new Fault(Kind.PASSING, new Problem.ServiceFault(host, status), wait, null);
            default -> {
                if (status >= 500) {
                    yield new Fault(Kind.LASTING, new Problem.ServiceFault(host, status));
                }
                yield refused(
                        status >= 400
                                ? new Problem.Refused(status, reason)
                                : new Problem.BadAnswer(host, "an unexpected status " + status));
            }
        };
    }

    private static Fault refused(Problem problem) {
        return new Fault(Kind.REFUSED, problem);
    }

    /// Seconds, or a date, which is compared with the service's own clock where it tells it.
    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(text -> {
            if (text.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
            }
            Instant now = headers.firstValue("Date").flatMap(Refusals::date).orElseGet(Instant::now);
            return date(text)
                    .map(then -> Duration.between(now, then))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
        });
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
