// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.store.ReferenceFolder;

/// The pictures of one run on their way to the service, each once, several beside each other.
final class Uploads {

    private final AccountAssets assets;
    private final Executor executor;
    private final GenerationRequest request;

    /// What is sent for each picture of the request; several may be sent as one.
    private final Map<PictureFile, PictureFile> sendable = new LinkedHashMap<>();

    private final Map<String, URI> addresses = new ConcurrentHashMap<>();

    /// @throws ProblemException if a picture cannot be read or converted
    Uploads(AccountAssets assets, Workplace workplace, GenerationRequest request) throws ProblemException {
        this.assets = assets;
        this.executor = workplace.uploads();
        this.request = request;
        for (Reference reference : request.references()) {
            prepare(reference.picture(), workplace.references());
        }
        if (request.content().isPresent()) {
            prepare(request.content().get().picture(), workplace.references());
        }
    }

    private void prepare(PictureFile picture, ReferenceFolder references) throws ProblemException {
        if (!sendable.containsKey(picture)) {
            sendable.put(picture, references.sendable(picture));
        }
    }

    /// Whether the service was told of any of these pictures before.
    boolean anyKnown() throws ProblemException {
        for (PictureFile picture : sendable.values()) {
            if (assets.knows(picture.sha256())) {
                return true;
            }
        }
        return false;
    }

    /// Uploads what the service does not have yet.
    void send(Consumer<RunState> report) throws ProblemException, InterruptedException {
        Map<String, PictureFile> pictures = new LinkedHashMap<>();
        sendable.values().forEach(picture -> pictures.putIfAbsent(picture.sha256(), picture));
        Map<String, Long> missing = new HashMap<>();
        for (PictureFile picture : pictures.values()) {
            if (!assets.knows(picture.sha256())) {
                missing.put(picture.sha256(), picture.bytes());
            }
        }
        try (Count count = new Count(missing, report)) {
            List<FutureTask<URI>> tasks = new ArrayList<>();
            for (PictureFile picture : pictures.values()) {
                tasks.add(new FutureTask<>(() -> send(picture, count)));
            }
            if (tasks.size() == 1) {
                tasks.getFirst().run();
            } else {
                tasks.forEach(executor::execute);
            }
            await(tasks);
        }
    }

    private URI send(PictureFile picture, Count count) throws ProblemException, InterruptedException {
        URI address = assets.address(picture, bytes -> count.at(picture, bytes));
        count.at(picture, picture.bytes());
        addresses.put(picture.sha256(), address);
        return address;
    }

    /// Waits for all; what is still under way when one fails, or this thread is interrupted, is broken off.
    private static void await(List<FutureTask<URI>> tasks) throws ProblemException, InterruptedException {
        try {
            for (FutureTask<URI> task : tasks) {
                task.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ProblemException problem -> throw problem;
                case InterruptedException stop -> throw stop;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException("an upload fails by a problem only", e);
            }
        } catch (CancellationException e) {
            throw new IllegalStateException("an upload is cancelled from here only", e);
        } finally {
            tasks.forEach(task -> task.cancel(true));
        }
    }

    /// Finds or makes new addresses for these pictures with the next [#send].
    void renew() throws ProblemException, InterruptedException {
        for (Map.Entry<String, URI> known : addresses.entrySet()) {
            assets.renew(known.getKey(), known.getValue());
        }
        addresses.clear();
    }

    /// In the order of the request.
    List<URI> references() {
        return request.references().stream()
                .map(reference -> address(reference.picture()))
                .toList();
    }

    Optional<URI> content() {
        return request.content().map(content -> address(content.picture()));
    }

    private URI address(PictureFile picture) {
        PictureFile sent = sendable.get(picture);
        URI address = sent == null ? null : addresses.get(sent.sha256());
        if (address == null) {
            throw new IllegalStateException("not sent yet: " + picture);
        }
        return address;
    }

    /// How far all of them are together.
    private static final class Count implements AutoCloseable {

        private final long total;
        private final Transfer transfer;
        private final Map<String, Long> left;

        /// @param missing bytes of each picture that the service does not have
        Count(Map<String, Long> missing, Consumer<RunState> report) {
            this.left = missing;
            this.total = left();
            this.transfer = new Transfer(report);
            if (total > 0) {
                transfer.at(new RunState.Uploading(0, total));
            }
        }

        /// @param bytes of one picture so far
        synchronized void at(PictureFile picture, long bytes) {
            long rest = Math.max(0, picture.bytes() - bytes);
            if (left.getOrDefault(picture.sha256(), 0L) > rest) {
                left.put(picture.sha256(), rest);
                transfer.at(new RunState.Uploading(total - left(), total));
            }
        }

        private long left() {
            return left.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public void close() {
            transfer.close();
        }
    }
}
