// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import stylemix.api.GenerationApi.Progress;

/// Writes the body of an answer to a file and keeps count of it.
///
/// Closed on the calling thread while bytes may still arrive on another one: these are then dropped.
final class PictureSink implements BodySubscriber<Long>, AutoCloseable {

    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private final FileChannel file;
    private final long limit;
    private final Progress received;

    private volatile long total = -1;
    private volatile long count;
    private volatile @Nullable IOException unwritable;
    private Flow.@Nullable Subscription source;

    /// @param limit bytes after which the rest is not taken
    PictureSink(Path part, long limit, Progress received) throws IOException {
        this.file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.limit = limit;
        this.received = received;
    }

    /// Takes the whole picture, or the rest of one.
    ///
    /// @param from bytes of it that are in the file and stay
    /// @param bytes of the whole as the host promised, or -1
    PictureSink expecting(long from, long bytes) {
        total = bytes;
        count = from;
        try {
            file.truncate(from).position(from);
        } catch (IOException e) {
            unwritable = e;
            written.completeExceptionally(e);
        }
        return this;
    }

    /// Bytes so far.
    long count() {
        return count;
    }

    /// Bytes as the host promised, or -1.
    long total() {
        return total;
    }

    boolean overfull() {
        return count > limit || total > limit;
    }

    /// Why the file could not be written, if that was what failed.
    Optional<IOException> unwritable() {
        return Optional.ofNullable(unwritable);
    }

    /// Brings the file's bytes to the disk.
    void force() throws IOException {
        file.force(true);
    }

    @Override
    public CompletionStage<Long> getBody() {
        return written;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (written.isDone()) {
            subscription.cancel();
        } else if (overfull()) {
            stop(new IOException("too long"));
        } else {
            subscription.request(1);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> bytes) {
        if (!file.isOpen() || written.isDone()) {
            return;
        }
        long sum = count + bytes.stream().mapToLong(ByteBuffer::remaining).sum();
        if (sum > limit) {
            count = sum;
            stop(new IOException("too long"));
            return;
        }
        try {
            for (ByteBuffer buffer : bytes) {
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
            }
        } catch (IOException e) {
            unwritable = e;
            stop(e);
            return;
        }
        count = sum;
        received.at(sum, total);
        if (source != null) {
            source.request(1);
        }
    }

    @Override
    public void onError(Throwable fault) {
        written.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        written.complete(count);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void stop(IOException why) {
        written.completeExceptionally(why);
        if (source != null) {
            source.cancel();
        }
    }
}
