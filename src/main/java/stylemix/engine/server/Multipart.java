// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `multipart/form-data` (RFC 7578, RFC 2046) part by part from a stream, holding no more than 16 kilobytes.
///
/// A body that is not well formed, or ends before its closing boundary, is refused with 400.
final class Multipart {

    private static final int MAX_HEADERS = 4096;
    private static final Pattern PARAMETER = Pattern.compile(
            ";\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|([^\\s;\"]+))");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[16384];
    private int start;
    private int end;
    private String part = "the preamble";

    /// @param contentType of the request
    Multipart(InputStream in, String contentType) throws RefusedException {
        String boundary = parameter(contentType, "boundary")
                .filter(text -> text.matches("[ -~]{1,70}"))
                .orElseThrow(() -> RefusedException.bad("the multipart body names no boundary"));
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        buffer[end++] = '\r'; // so that the first boundary, which opens the body, looks like every other
        buffer[end++] = '\n';
    }

    static boolean isMultipart(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).matches("multipart/form-data\\s*(;.*)?");
    }

    /// Moves to the next part, past whatever is left of this one.
    ///
    /// @return the name of its field, or nothing after the closing boundary
    Optional<String> next() throws IOException, RefusedException {
        copyTo(OutputStream.nullOutputStream(), Long.MAX_VALUE); // the preamble, or the rest of a part
        start += delimiter.length;
        int first = read();
        int second = read();
        if (first == '-' && second == '-') {
            return Optional.empty();
        }
        while (first == ' ' || first == '\t') {
            first = second;
            second = read();
        }
        if (first != '\r' || second != '\n') {
            throw malformed();
        }
        String headers = headers();
        part = headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .flatMap(line -> parameter(line, "name"))
                .orElseThrow(() -> RefusedException.bad("a part of the multipart body has no name"));
        return Optional.of(part);
    }

    /// Copies the content of this part.
    ///
    /// @param most the most bytes that are let through; more are refused with 413
    void copyTo(OutputStream out, long most) throws IOException, RefusedException {
        long copied = 0;
        while (true) {
            int found = find();
            // without a boundary in sight, its first bytes may still stand at the end
            int until = found >= 0 ? found : Math.max(start, end - delimiter.length + 1);
            copied += until - start;
            if (copied > most) {
                throw new RefusedException(413, part + " is larger than " + most + " bytes");
            }
            out.write(buffer, start, until - start);
            start = until;
            if (found >= 0) {
                return;
            }
            if (!fill()) {
                throw malformed();
            }
        }
    }

    /// The content of this part as text.
    String text(int most) throws IOException, RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copyTo(bytes, most);
        return bytes.toString(UTF_8);
    }

    private String headers() throws IOException, RefusedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int last = 0; // of the line
        int length = 0; // of the line
        while (bytes.size() < MAX_HEADERS) {
            int next = read();
            bytes.write(next);
            length++;
            if (next == '\n' && last == '\r') {
                if (length == 2) {
                    return bytes.toString(UTF_8);
                }
                length = 0;
            }
            last = next;
        }
        throw RefusedException.bad("a part of the multipart body has too long a header");
    }

    private int find() {
        for (int at = start; at <= end - delimiter.length; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private int read() throws IOException, RefusedException {
        if (start == end && !fill()) {
            throw malformed();
        }
        return buffer[start++] & 0xff;
    }

    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int count = in.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }

    private static Optional<String> parameter(String header, String name) {
        Matcher matcher = PARAMETER.matcher(header);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                String quoted = matcher.group(2);
                return Optional.of(quoted == null ? matcher.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
            }
        }
        return Optional.empty();
    }

    private static RefusedException malformed() {
        return RefusedException.bad("the multipart body is broken or ends too early");
    }
}
