// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The answer to one question of HTTP/1.1.
///
/// @param headers by name in small letters, the last of each
/// @param body ends where the answer ends; reading throws if it breaks off before
record HttpAnswer(int status, Map<String, String> headers, InputStream body) {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int LONGEST_LINE = 16_384, MOST_HEADERS = 200;

    /// Reads the head; the body follows as it is read.
    static HttpAnswer read(InputStream in) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            status = status(line(in));
            headers = headers(in);
        } while (status >= 100 && status < 200);
        return new HttpAnswer(status, headers, body(in, headers));
    }

    boolean isRedirect() {
        return REDIRECTS.contains(status);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
    }

    /// As it is announced, in bytes; -1 if it is not.
    long length() throws NumberFormatException {
        return length(headers);
    }

    private static long length(Map<String, String> headers) {
        String said = headers.getOrDefault("content-length", "");
        return said.matches("\\d{1,18}") ? Long.parseLong(said) : -1;
    }

    private static int status(String line) throws ProtocolException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}(?: .*)?")) {
            throw new ProtocolException("not an answer of HTTP/1");
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        int count = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0 || ++count > MOST_HEADERS) {
                throw new ProtocolException("not a header");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static InputStream body(InputStream in, Map<String, String> headers) {
        if (headers.getOrDefault("transfer-encoding", "")
                .toLowerCase(Locale.ROOT)
                .endsWith("chunked")) {
            return new Chunks(in);
        }
        long length = length(headers);
        return length < 0 ? in : new Measured(in, length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the answer breaks off");
            }
            if (line.length() >= LONGEST_LINE) {
                throw new ProtocolException("too long a line");
            }
            line.append((char) c);
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                .stripTrailing();
    }

    /// So many bytes and no more.
    private static final class Measured extends FilterInputStream {

        private long left;

        Measured(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(most, left));
            if (read < 0) {
                throw new EOFException("the answer breaks off");
            }
            left -= read;
            return read;
        }
    }

    /// Pieces, each with its length before it.
    private static final class Chunks extends FilterInputStream {

        private InputStream chunk = InputStream.nullInputStream();
        private boolean first = true, last;

        Chunks(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            int read = last ? -1 : chunk.read(bytes, from, most);
            if (read < 0 && !last) {
                next();
                return read(bytes, from, most);
            }
            return read;
        }

        private void next() throws IOException {
            if (!first && !line(in).isEmpty()) {
                throw new ProtocolException("a chunk is longer than announced");
            }
            first = false;
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,8}")) {
                throw new ProtocolException("a chunk without a length");
            }
            long length = Long.parseLong(size, 16);
            last = length == 0;
            chunk = new Measured(in, length);
        }
    }
}
