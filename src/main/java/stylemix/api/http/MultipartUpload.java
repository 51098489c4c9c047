// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Flow;
import stylemix.api.GenerationApi.ByteCount;
import stylemix.model.PictureFile;

/// The body of an upload (krea-api.md, 2.1), streamed from disk with a length that is known beforehand.
///
/// The file's name on the wire is made from its hash and true format: the designer's own name may lie about the format
/// and is nobody else's business. The description goes first, since a server that streams reads parts in their order.
///
/// @param contentType names the boundary
/// @param body of this length in bytes: `body.contentLength()`
record MultipartUpload(String contentType, BodyPublisher body) {

    private static final int NAME_DIGITS = 16;

    static MultipartUpload of(PictureFile picture, String description, ByteCount sent) throws FileNotFoundException {
        String boundary = "stylemix-" + UUID.randomUUID();
        String head = """
                --%1$s\r
                Content-Disposition: form-data; name="description"\r
                Content-Type: text/plain; charset=utf-8\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="%3$s.%4$s"\r
                Content-Type: %5$s\r
                \r
                """.formatted(
                        boundary,
                        description,
                        picture.sha256().substring(0, NAME_DIGITS),
                        picture.format().extension(),
                        picture.format().mediaType());
        return new MultipartUpload(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                        counted(picture.path(), sent),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n", StandardCharsets.US_ASCII)));
    }

    private static BodyPublisher counted(Path file, ByteCount sent) throws FileNotFoundException {
        BodyPublisher bytes = BodyPublishers.ofFile(file);
        return BodyPublishers.fromPublisher(
                subscriber -> bytes.subscribe(new Counting(subscriber, sent)), bytes.contentLength());
    }

    /// Passes everything on and tells how much it was.
    private static final class Counting implements Flow.Subscriber<ByteBuffer> {

        private final Flow.Subscriber<? super ByteBuffer> next;
        private final ByteCount sent;
        private long count;

        Counting(Flow.Subscriber<? super ByteBuffer> next, ByteCount sent) {
            this.next = next;
            this.sent = sent;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            next.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            count += bytes.remaining();
            sent.at(count);
            next.onNext(bytes);
        }

        @Override
        public void onError(Throwable fault) {
            next.onError(fault);
        }

        @Override
        public void onComplete() {
            next.onComplete();
        }
    }
}
