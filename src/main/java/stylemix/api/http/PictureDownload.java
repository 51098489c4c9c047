// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    /// One attempt. Bytes go to a file beside the target, which takes the target's name when it is complete.
    void fetch(URI picture, Path target, Progress received) throws Fault, InterruptedException {
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (PictureSink sink = new PictureSink(part, limit, received)) {
                HttpResponse<Long> answer = fetch(picture, sink);
                requireWhole(answer, sink);
                requirePicture(answer, part);
                sink.force();
            }
            move(part, target);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted(); // the exception takes the flag's place
            throw (InterruptedException) new InterruptedException("stopped while writing").initCause(e);
        } catch (IOException e) {
            throw cannotSave(target, e);
        } finally {
            discard(part);
        }
    }

    private HttpResponse<Long> fetch(URI picture, PictureSink sink) throws IOException, Fault, InterruptedException {
        URI at = picture;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpResponse<Long> answer = send(at, sink);
            String host = at.getHost();
            if (answer.statusCode() == OK) {
                return answer;
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

    private HttpResponse<Long> send(URI at, PictureSink sink) throws IOException, Fault, InterruptedException {
        if (!PictureAddress.isWeb(at)) {
            throw refused(String.valueOf(at.getHost()), "a picture without a web address");
        }
        HttpRequest request = HttpRequest.newBuilder(at)
                .version(ApiCalls.version(at))
                .header("User-Agent", userAgent)
                .header("Accept", "image/*")
                .build();
        try {
            return exchange.send(
                    request,
                    head -> head.statusCode() == OK
                            ? sink.expecting(head.headers()
                                    .firstValueAsLong("Content-Length")
                                    .orElse(-1))
                            : BodySubscribers.replacing(0L),
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

    private static void discard(Path part) throws Fault {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw cannotSave(part, e);
        }
    }
}
