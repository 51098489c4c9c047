// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stylemix.api.GenerationApi.Progress;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.SaveFaults;

/// Fetches pictures, without any key, into files that are whole and pictures, or not there.
///
/// @param stall how long to wait for the next byte
/// @param limit bytes of the largest picture that is taken
record PictureDownload(Exchange exchange, String userAgent, Duration stall, long limit) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTS = 5;
    private static final int MAGIC_BYTES = 12;
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NO_SUCH_RANGE = 416;

    /// In place of a count of bytes: the answer is not the rest that was asked for.
    private static final long OTHER_RANGE = -1;

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

    /// One attempt, which goes on from where the last one broke off if the host allows it. Bytes go to a file beside
    /// the target, which takes the target's name when it is complete.
    void fetch(URI picture, Path target, Progress received) throws Fault, InterruptedException {
        Partial partial = new Partial(target);
        boolean broken = false;
        try {
            try (PictureSink sink = new PictureSink(partial.part(), limit, received)) {
                HttpResponse<Long> answer = fetch(picture, partial, sink);
                requireWhole(answer, sink);
                requirePicture(answer, partial.part());
                sink.force();
            }
            move(partial.part(), target);
            partial.done();
        } catch (ClosedByInterruptException e) {
            Thread.interrupted(); // the exception takes the flag's place
            throw (InterruptedException) new InterruptedException("stopped while writing").initCause(e);
        } catch (IOException e) {
            throw cannotSave(target, e);
        } catch (Fault fault) {
            broken = fault.kind() == Fault.Kind.REFUSED;
            throw fault;
        } finally {
            if (broken || !partial.worthKeeping()) {
                discard(partial);
            }
        }
    }

    private HttpResponse<Long> fetch(URI picture, Partial partial, PictureSink sink)
            throws IOException, Fault, InterruptedException {
        Optional<Partial.Beginning> here = partial.beginning(picture);
        URI at = picture;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Long> answer = send(picture, at, here, partial, sink);
            String host = at.getHost();
            if (answer.statusCode() == OK || (answer.statusCode() == PARTIAL && answer.body() != OTHER_RANGE)) {
                return answer;
            }
            if ((answer.statusCode() == NO_SUCH_RANGE || answer.statusCode() == PARTIAL) && here.isPresent()) {
                here = Optional.empty(); // what is here does not fit what is there
                continue;
            }
            if (!REDIRECTS.contains(answer.statusCode())) {
                throw Refusals.ofPictureHost(host, answer.statusCode(), answer.headers());
            }
            URI from = at;
            at = answer.headers()
                    .firstValue("Location")
                    .filter(location -> !location.isBlank())
                    .flatMap(location -> resolved(from, location))
                    .filter(to -> PictureAddress.mayLead(from, to))
                    .orElseThrow(() -> refused(host, "a redirect that leads nowhere safe"));
        }
        throw refused(at.getHost(), "too many redirects");
    }

    private HttpResponse<Long> send(
            URI picture, URI at, Optional<Partial.Beginning> here, Partial partial, PictureSink sink)
            throws IOException, Fault, InterruptedException {
        if (!PictureAddress.isWeb(at)) {
            throw refused(String.valueOf(at.getHost()), "a picture without a web address");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(at)
                .version(ApiCalls.version(at))
                .header("User-Agent", userAgent)
                .header("Accept", "image/*");
        here.ifPresent(beginning ->
                request.header("Range", "bytes=" + beginning.bytes() + "-").header("If-Range", beginning.validator()));
        try {
            return exchange.send(
                    request.build(),
                    head -> switch (head.statusCode()) {
                        case OK -> {
                            partial.begin(picture, head.headers());
                            yield sink.expecting(
                                    0,
                                    head.headers()
                                            .firstValueAsLong("Content-Length")
                                            .orElse(-1));
                        }
                        case PARTIAL -> rest(head, here, sink);
                        default -> BodySubscribers.replacing(0L);
                    },
                    stall,
                    sink::count);
        } catch (Fault fault) {
            Optional<IOException> local = sink.unwritable();
            if (local.isPresent()) {
                throw local.get();
            }
            if (sink.overfull()) {
                throw refused(at.getHost(), "a picture of more than " + limit + " bytes");
            }
            throw fault;
        }
    }

    /// Takes the rest of what is here, and nothing else.
    private static BodySubscriber<Long> rest(
            HttpResponse.ResponseInfo head, Optional<Partial.Beginning> here, PictureSink sink) {
        Matcher range =
                CONTENT_RANGE.matcher(head.headers().firstValue("Content-Range").orElse(""));
        long bytes = here.map(Partial.Beginning::bytes).orElse(-1L);
        return range.matches() && Long.parseLong(range.group(1)) == bytes
                ? sink.expecting(bytes, Long.parseLong(range.group(2)))
                : BodySubscribers.replacing(OTHER_RANGE);
    }

    private static void requireWhole(HttpResponse<Long> answer, PictureSink sink) throws Fault {
        if (sink.total() >= 0 && sink.total() != sink.count()) {
            throw Fault.broken(
                    answer.uri().getHost(), true, new IOException(sink.count() + " of " + sink.total() + " bytes"));
        }
    }

    private static void requirePicture(HttpResponse<Long> answer, Path part) throws IOException, Fault {
        try (InputStream in = Files.newInputStream(part)) {
            if (PictureFormat.of(in.readNBytes(MAGIC_BYTES)).isEmpty()) {
                String type = answer.headers().firstValue("Content-Type").orElse("nothing known");
                throw refused(answer.uri().getHost(), "no picture but " + type);
            }
        }
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Fault refused(String host, String what) {
        return new Fault(Fault.Kind.REFUSED, new Problem.BadAnswer(host, what));
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Fault cannotSave(Path target, IOException cause) {
        Path folder = target.toAbsolutePath().getParent();
        return new Fault(
                Fault.Kind.REFUSED,
                SaveFaults.problem(folder == null ? target : folder, cause).problem(),
                Optional.empty(),
                cause);
    }

    private static void discard(Partial partial) throws Fault {
        try {
            partial.discard();
        } catch (IOException e) {
            throw cannotSave(partial.part(), e);
        }
    }
}
