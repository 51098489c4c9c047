// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A request whose head has been read, and the connection that waits for an answer.
public final class Call {

    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: (\\d+)", Pattern.CASE_INSENSITIVE);

    private final String head;
    private final InputStream in;
    private final Socket connection;
    private byte @Nullable [] body;

    Call(String head, InputStream in, Socket connection) {
        this.head = head;
        this.in = in;
        this.connection = connection;
    }

    /// The request up to the empty line.
    public String head() {
        return head;
    }

    public String method() {
        return head.substring(0, head.indexOf(' '));
    }

    /// Path and query.
    public String target() {
        int start = head.indexOf(' ') + 1;
        return head.substring(start, head.indexOf(' ', start));
    }

    public String path() {
        return target().replaceFirst("\\?.*", "");
    }

    public Optional<String> header(String name) {
        return Pattern.compile("\r\n" + Pattern.quote(name) + ": *([^\r]*)", Pattern.CASE_INSENSITIVE)
                .matcher(head)
                .results()
                .map(found -> found.group(1))
                .findFirst();
    }

    /// The body, read from the connection when first asked for.
    ///
    /// @throws EOFException if it ends before it is whole: a client that was killed has asked for nothing
    public byte[] body() throws IOException {
        if (body == null) {
            Matcher length = LENGTH.matcher(head);
            int promised = length.find() ? Integer.parseInt(length.group(1)) : 0;
            byte[] come = in.readNBytes(promised);
            if (come.length < promised) {
                throw new EOFException(come.length + " bytes of " + promised);
            }
            body = come;
        }
        return body;
    }

    /// Sends these bytes as they are.
    public void write(byte[] bytes) throws IOException {
        connection.getOutputStream().write(bytes);
        connection.getOutputStream().flush();
    }

    public void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void hangUp() throws IOException {
        connection.close();
    }

    /// Ends the connection as a crashed computer's does: what was sent may not arrive.
    public void reset() throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }
}
