// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stylemix.model.Connection;
import stylemix.model.Secret;
import stylemix.model.Service;

/// A server below HTTP, which can break what HTTP promises. It reads requests, then does as it was told.
public final class RawServer implements AutoCloseable {

    /// Must never be found anywhere.
    public static final Secret KEY = new Secret("planted-id:planted-secret");

    private final Reply reply;
    private final InetAddress address;
    private final int port;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listener;

    public RawServer(Reply reply) {
        this(InetAddress.getLoopbackAddress(), reply);
    }

    /// @param address of this computer, on which alone it is to be reached
    public RawServer(InetAddress address, Reply reply) {
        this.reply = reply;
        this.address = address;
        this.port = listen(0);
    }

    public URI base() {
        String host = address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[::1]" : host) + ":" + port);
    }

    public Connection connection() {
        return new Connection(Service.CUSTOM, base(), Optional.of(KEY));
    }

    /// The heads of all requests so far.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// From now on nobody listens, and who was talked to hears no more.
    public synchronized void pause() {
        try {
            if (listener != null) {
                listener.close();
                listener = null;
            }
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Listens again where it did before.
    public synchronized void resume() {
        if (listener == null) {
            listen(port);
        }
    }

    @Override
    public void close() {
        pause();
    }

    private synchronized int listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, wanted), 200);
            listener = socket;
            Thread.ofVirtual().start(() -> serve(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                open.add(connection);
                Thread.ofVirtual().start(() -> talk(connection));
            }
        } catch (IOException _) {
            // closed by the test
        }
    }

    private void talk(Socket connection) {
        try {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                requests.add(head);
                Call call = new Call(head, in, connection);
                reply.to(call);
                call.body(); // whatever nobody read is in the way of the next request
            }
            connection.close();
        } catch (IOException _) {
            // closed by the test or by the client
        } finally {
            open.remove(connection);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.length() >= 4 && head.indexOf("\r\n\r\n", head.length() - 4) >= 0) {
                return head.toString();
            }
        }
        return "";
    }
}
