// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A whole answer.
///
/// @param headers beyond the length of the body
public record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {

    public static Answer json(int status, String body) {
        return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /// The refusal of a service that keeps to its contract.
    public static Answer error(int status, String sentence) {
        return json(status, "{\"error\": \"" + sentence + "\"}");
    }

    public static Answer bytes(String type, byte[] body) {
        return of(200, type, body);
    }

    public static Answer png(byte[] picture) {
        return bytes("image/png", picture);
    }

    /// A web page, as a proxy or a café's network sends it.
    public static Answer html(int status) {
        return of(status, "text/html", "<!DOCTYPE html><p>Welcome to our café".getBytes(StandardCharsets.UTF_8));
    }

    public static Answer redirect(int status, String location) {
        return of(status, "text/plain", new byte[0]).with("Location", location);
    }

    public Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }

    /// As a part of something, from here to its end.
    Answer partial(int start, int whole) {
        return new Answer(206, headers, body).with("Content-Range", "bytes " + start + "-" + (whole - 1) + "/" + whole);
    }

    Answer with(byte[] otherBody) {
        return new Answer(status, headers, otherBody);
    }

    /// The head as it goes over the wire.
    ///
    /// @param promised bytes of the body that is said to follow
    byte[] head(long promised) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " As Scripted\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: " + promised + "\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void to(Call call) throws IOException {
        call.body();
        call.write(head(body.length));
        call.write(body);
    }

    private static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }
}
