// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import stylemix.api.GenerationApi;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.store.ReferenceFolder;

/// The pictures of one run on their way to the service, each once.
final class Uploads {

    private final GenerationApi api;
    private final UploadMemory memory;
    private final GenerationRequest request;

    /// What is sent for each picture of the request; several may be sent as one.
    private final Map<PictureFile, PictureFile> sendable = new LinkedHashMap<>();

    private final Map<String, URI> addresses = new LinkedHashMap<>();

    /// @throws ProblemException if a picture cannot be read or converted
    Uploads(GenerationApi api, UploadMemory memory, ReferenceFolder references, GenerationRequest request)
            throws ProblemException {
        this.api = api;
        this.memory = memory;
        this.request = request;
        for (Reference reference : request.references()) {
            prepare(reference.picture(), references);
        }
        if (request.content().isPresent()) {
            prepare(request.content().get().picture(), references);
        }
    }

    private void prepare(PictureFile picture, ReferenceFolder references) throws ProblemException {
        if (!sendable.containsKey(picture)) {
            sendable.put(picture, references.sendable(picture));
        }
    }

    /// Whether the service was told of any of these pictures before.
    boolean anyKnown() {
        return sendable.values().stream().anyMatch(picture -> memory.has(picture.sha256()));
    }

    /// Uploads what the service does not have yet.
    void send(Consumer<RunState> report) throws ProblemException, InterruptedException {
        Map<String, PictureFile> missing = new LinkedHashMap<>();
        sendable.values().stream()
                .filter(picture -> !memory.has(picture.sha256()))
                .forEach(picture -> missing.putIfAbsent(picture.sha256(), picture));
        long total = missing.values().stream().mapToLong(PictureFile::bytes).sum();
        if (total > 0) {
            report.accept(new RunState.Uploading(0, total));
        }
        long before = 0;
        for (PictureFile picture : missing.values()) {
            send(picture, before, total, report);
            before += picture.bytes();
            report.accept(new RunState.Uploading(before, total));
        }
        for (PictureFile picture : sendable.values()) {
            addresses.put(picture.sha256(), send(picture, total, total, report));
        }
    }

    /// Forgets where these pictures are, so that the next [#send] uploads them again.
    void forget() {
        memory.forget(addresses.values());
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

    private URI send(PictureFile picture, long before, long total, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        return memory.address(picture.sha256(), () -> {
            try (Transfer transfer = new Transfer(report)) {
                return api.upload(
                                picture,
                                "Stylemix reference",
                                bytes -> transfer.at(
                                        new RunState.Uploading(before + Math.min(bytes, picture.bytes()), total)))
                        .url();
            }
        });
    }
}
