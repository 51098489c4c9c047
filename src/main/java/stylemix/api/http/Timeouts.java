// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.time.Duration;

/// How long the client waits before it ends with [stylemix.model.Problem.TooSlow].
///
/// @param connect for a connection
/// @param answer for the whole answer to a small question, body included
/// @param submit for the whole answer to an order; longer, since giving up leaves its fate unknown
/// @param stall for the next byte of a download
public record Timeouts(Duration connect, Duration answer, Duration submit, Duration stall) {

    public static final Timeouts USUAL = new Timeouts(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30));

    /// The slowest line on which an upload still ends: 400 kbit/s.
    private static final long UPLOAD_BYTES_PER_SECOND = 50_000;

    /// For an upload and its answer.
    ///
    /// @param bytes size of the file
    public Duration upload(long bytes) {
        return submit.plusSeconds(bytes / UPLOAD_BYTES_PER_SECOND);
    }
}
