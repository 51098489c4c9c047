// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stylemix.model.Connection;
import stylemix.model.Service;

/// A server below HTTP, which breaks what HTTP promises. It reads whole requests, then does as it was told.
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)");

    private final ServerSocket socket;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /// What to do with a connection whose request was read. It stays open if nobody closes it.
    @FunctionalInterface
    interface Behaviour {
        void answer(Socket connection) throws IOException;
    }

    RawServer(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    /// Hangs up without a word.
    static void drop(Socket connection) throws IOException {
        connection.close();
    }

    /// Never answers.
    static void silent(Socket connection) {}

    /// Sends this as it is and hangs up.
    static Behaviour says(String answer) {
        return connection -> {
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            connection.close();
        };
    }

    /// Sends this as it is and then nothing more, with the connection open.
    static Behaviour begins(String answer) {
        return connection -> {
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        };
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    Connection connection() {
        return new Connection(Service.CUSTOM, base(), Optional.of(RecordedService.KEY));
    }

    /// The heads of all requests so far.
    List<String> requests() {
        return new ArrayList<>(requests);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = socket.accept();
                open.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private void talk(Socket connection) {
        try {
            InputStream in = connection.getInputStream();
            StringBuilder head = new StringBuilder();
            for (int next = in.read(); next >= 0; next = in.read()) {
                head.append((char) next);
                if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                    Matcher length = LENGTH.matcher(head.toString().toLowerCase(Locale.ROOT));
                    in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
                    requests.add(head.toString());
                    head.setLength(0);
                    behaviour.answer(connection);
                }
            }
        } catch (IOException _) {
            // closed by the test or by the client
        }
    }
}
