// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A host of pictures on loopback that answers each path with just the bytes that a test wrote down.
public final class PictureHost implements AutoCloseable {

    /// Writes a whole answer, head and body.
    @FunctionalInterface
    public interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    /// Every question as it came: its first line and its headers.
    public final List<List<String>> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    public PictureHost() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    }

    /// @param server bound already; may be one that speaks TLS
    PictureHost(ServerSocket server) {
        this.server = server;
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    public PictureHost answer(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /// With its length announced.
    public PictureHost answer(String path, String head, byte[] body) {
        return answer(path, out -> {
            out.write((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        });
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> question = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                question.add(line);
            }
            asked.add(List.copyOf(question));
            Answer answer = answers.get(question.getFirst().split(" ", 3)[1]);
            OutputStream out = socket.getOutputStream();
            if (answer == null) {
                out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } else {
                answer.write(out);
            }
            out.flush();
        } catch (IOException | InterruptedException _) {
            // whoever asked has gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
