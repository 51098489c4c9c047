// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Hands the files of a second start over to the window that is open already.
///
/// A socket in the user's own data folder, which nobody else may enter; paths with a zero behind each, and one byte
/// back. A start without files opens a window of its own, as does one that nobody answers.
final class Handover implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Handover.class.getName());

    private static final int MOST_BYTES = 1_000_000;

    private final ServerSocketChannel server;
    private final Path socket;

    private Handover(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Gives files to the window that is open.
    ///
    /// @return whether there is one that took them
    static boolean give(Path socket, List<Path> files) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            StringBuilder paths = new StringBuilder();
            files.forEach(file -> paths.append(file.toAbsolutePath()).append('\0'));
            ByteBuffer bytes = ByteBuffer.wrap(paths.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.shutdownOutput();
            return channel.read(ByteBuffer.allocate(1)) == 1;
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.DEBUG, "no window takes the files", e);
            return false;
        }
    }

    /// Takes files from now on, if no other window does; one that crashed has left its socket, which is replaced.
    ///
    /// @param executor for one task that waits
    /// @param taken told of the files, on that thread
    static Handover listen(Path socket, Executor executor, Consumer<List<Path>> taken) throws IOException {
        if (!give(socket, List.of())) {
            Files.deleteIfExists(socket);
        }
        Files.createDirectories(socket.toAbsolutePath().getParent());
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | IllegalArgumentException e) {
            server.close();
            throw new IOException("another window takes files, or the folder's name is too long for a socket", e);
        }
        Handover handover = new Handover(server, socket);
        executor.execute(() -> handover.serve(taken));
        return handover;
    }

    private void serve(Consumer<List<Path>> taken) {
        while (server.isOpen()) {
            try (SocketChannel channel = server.accept()) {
                byte[] bytes = Channels.newInputStream(channel).readNBytes(MOST_BYTES);
                List<Path> files = Stream.of(new String(bytes, StandardCharsets.UTF_8).split("\0"))
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .toList();
                channel.write(ByteBuffer.wrap(new byte[] {1}));
                if (!files.isEmpty()) {
                    taken.accept(files);
                }
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException | InvalidPathException e) {
                LOG.log(Level.INFO, "did not understand what was handed over", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
