// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;
import stylemix.model.PictureFile;
import stylemix.model.Problem.AddressUnusable;
import stylemix.model.Problem.AddressUnusable.Flaw;
import stylemix.model.ProblemException;

/// Fetches the picture at an address, for the user who dropped or pasted it.
///
/// Every address that a host has is held against [AddressRules] before the connection is made to that very address,
/// for each redirect anew. May be used by several threads.
public final class PictureFetch {

    /// Looks up the addresses of a host.
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /// @param total from the first question to the last byte, redirects included
    /// @param step to connect, and between two bytes
    /// @param bytes of the largest picture
    record Limits(Duration total, Duration step, long bytes) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(15), PictureFile.MAX_BYTES);
    }

    private static final int MOST_REDIRECTS = 5;
    private static final int BUFFER_BYTES = 16_384;

    private final String userAgent;
    private final BooleanSupplier privateToo;
    private final Names names;
    private final Limits limits;

    /// @param userAgent the program's name and version, the only thing that a host learns
    /// @param privateToo whether the user allows addresses of this computer and its network; asked at every fetch
    public PictureFetch(String userAgent, BooleanSupplier privateToo) {
        this(userAgent, privateToo, host -> List.of(InetAddress.getAllByName(host)), Limits.USUAL);
    }

    PictureFetch(String userAgent, BooleanSupplier privateToo, Names names, Limits limits) {
        this.userAgent = userAgent;
        this.privateToo = privateToo;
        this.names = names;
        this.limits = limits;
    }

    /// Writes what lies at an address to a file, which need not be a picture: whoever opens it finds that out.
    ///
    /// Blocks for as long as the limits say. On a virtual thread an interrupt ends it at once.
    ///
    /// @param address of http, https or data
    /// @param file is created; on failure it is gone
    /// @throws ProblemException [AddressUnusable]
    public void fetch(String address, Path file) throws ProblemException, IOException {
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            if (Addresses.isData(address)) {
                out.write(DataUri.bytes(address)
                        .filter(bytes -> bytes.length > 0 && bytes.length <= limits.bytes())
                        .orElseThrow(() -> problem(address, Flaw.BROKEN)));
            } else {
                download(address, out);
            }
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void download(String address, OutputStream out) throws ProblemException {
        URI at = Addresses.web(address).orElseThrow(() -> problem(address, Flaw.NO_WEB_ADDRESS));
        long deadline = System.nanoTime() + limits.total().toNanos();
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<URI> next = ask(at, out, deadline);
            if (next.isEmpty()) {
                return;
            }
            at = next.get();
        }
        throw problem(address, Flaw.TOO_MANY_REDIRECTS);
    }

    /// @return where else to ask; empty if the picture has been written
    private Optional<URI> ask(URI at, OutputStream out, long deadline) throws ProblemException {
        try (HttpConnection connection = HttpConnection.open(at, permitted(at), limits.step(), deadline)) {
            HttpAnswer answer = connection.get(at, userAgent);
            if (answer.isRedirect()) {
                return Optional.of(redirected(at, answer));
            }
            Optional<Flaw> flaw = flaw(answer);
            if (flaw.isPresent()) {
                throw problem(at.toString(), flaw.get());
            }
            copy(at, answer.body(), out);
            return Optional.empty();
        } catch (SocketTimeoutException e) {
            throw problem(at.toString(), Flaw.TOO_SLOW, e);
        } catch (SSLException e) {
            throw problem(at.toString(), Flaw.NOT_SECURE, e);
        } catch (IOException e) {
            throw problem(at.toString(), Flaw.UNREACHABLE, e);
        }
    }

    private List<InetAddress> permitted(URI at) throws ProblemException {
        String host = at.getHost();
        List<InetAddress> addresses;
        try {
            addresses = names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException e) {
            throw problem(at.toString(), Flaw.UNREACHABLE, e);
        }
        // one private address among public ones is no accident
        if (!addresses.stream().allMatch(each -> AddressRules.mayBeAsked(each, privateToo.getAsBoolean()))) {
            throw problem(at.toString(), Flaw.PRIVATE);
        }
        return addresses;
    }

    private static URI redirected(URI from, HttpAnswer answer) throws ProblemException {
        try {
            return answer.header("location")
                    .map(to -> from.resolve(Addresses.escaped(to)).toString())
                    .flatMap(Addresses::web)
                    .filter(to ->
                            to.getScheme().equals("https") || from.getScheme().equals("http"))
                    .orElseThrow(() -> problem(from.toString(), Flaw.BAD_REDIRECT));
        } catch (IllegalArgumentException e) {
            throw problem(from.toString(), Flaw.BAD_REDIRECT, e);
        }
    }

    private Optional<Flaw> flaw(HttpAnswer answer) {
        return switch (answer.status()) {
            case 200 ->
                flawOfType(answer.header("content-type").orElse("").toLowerCase(Locale.ROOT))
                        .or(() -> answer.length() > limits.bytes() ? Optional.of(Flaw.TOO_LARGE) : Optional.empty());
            case 401, 402, 403, 407, 451 -> Optional.of(Flaw.NOT_ALLOWED);
            case 404, 410 -> Optional.of(Flaw.NOT_FOUND);
            default -> Optional.of(Flaw.UNREACHABLE);
        };
    }

    /// Only what is surely none is refused by its type: hosts say strange things about pictures.
    private static Optional<Flaw> flawOfType(String type) {
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            return Optional.of(Flaw.WEB_PAGE);
        }
        return type.matches("(text|video|audio)/.*") && !type.startsWith("text/plain")
                ? Optional.of(Flaw.NO_PICTURE)
                : Optional.empty();
    }

    private void copy(URI at, InputStream body, OutputStream out) throws ProblemException, IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long sum = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            sum += read;
            if (sum > limits.bytes()) {
                throw problem(at.toString(), Flaw.TOO_LARGE);
            }
            out.write(buffer, 0, read);
        }
    }

    private static ProblemException problem(String address, Flaw flaw) {
        return new ProblemException(new AddressUnusable(Addresses.shown(address), flaw));
    }

    private static ProblemException problem(String address, Flaw flaw, Exception cause) {
        return new ProblemException(new AddressUnusable(Addresses.shown(address), flaw), cause);
    }
}
