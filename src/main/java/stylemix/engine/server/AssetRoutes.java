// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stylemix.model.PictureFile;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;
import stylemix.picture.PictureReader;

/// The routes under `/assets` (krea-api.md, 2).
final class AssetRoutes {

    /// The longest description that is kept, in bytes.
    private static final int MAX_DESCRIPTION = 16_384;

    /// Room for what stands around the file in an upload, in bytes.
    private static final int AROUND = 65_536;

    private final AssetTable assets;
    private final JobTable jobs;
    private final Path files;
    private final Addresses addresses;
    private final Runnable added;

    /// @param files folder of the pictures, into which uploads are written
    /// @param added told of every upload
    AssetRoutes(AssetTable assets, JobTable jobs, Path files, Addresses addresses, Runnable added) {
        this.assets = assets;
        this.jobs = jobs;
        this.files = files;
        this.addresses = addresses;
        this.added = added;
    }

    Answer upload(HttpExchange exchange) throws IOException, RefusedException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!Multipart.isMultipart(type)) {
            throw RefusedException.bad("an upload is multipart/form-data with a part named file");
        }
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        if (length != null && Long.parseLong(length) > PictureFile.MAX_BYTES + AROUND) {
            throw tooLarge();
        }
        Path incoming = Files.createTempFile(files, "incoming", ".tmp");
        try {
            return Answer.ok(receive(new Multipart(exchange.getRequestBody(), type), incoming)
                    .body(addresses));
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    Answer list(Query query) throws RefusedException {
        return Answer.ok(query.page().of(assets.all(), asset -> asset.body(addresses)));
    }

    Answer get(String id) throws RefusedException {
        return Answer.ok(find(id).body(addresses));
    }

    Answer delete(String id) throws IOException, RefusedException {
        StoredAsset asset = find(id);
        if (jobs.needs(asset)) {
            throw new RefusedException(409, "the asset is needed by a job that has not ended");
        }
        assets.delete(asset);
        return Answer.ok(Map.of("success", true, "message", "The asset was deleted."));
    }

    private StoredAsset receive(Multipart body, Path incoming) throws IOException, RefusedException {
        boolean received = false;
        @Nullable String description = null;
        for (Optional<String> part = body.next(); part.isPresent(); part = body.next()) {
            switch (part.get()) {
                case "file" -> {
                    if (received) {
                        throw RefusedException.bad("an upload has one part named file");
                    }
                    try (OutputStream out = Files.newOutputStream(incoming)) {
                        body.copyTo(out, PictureFile.MAX_BYTES);
                    }
                    received = true;
                }
                case "description" -> description = body.text(MAX_DESCRIPTION);
                default -> {}
            }
        }
        if (!received) {
            throw RefusedException.bad("an upload has a part named file, which is missing");
        }
        StoredAsset asset = assets.add(check(incoming), description);
        added.run();
        return asset;
    }

    private static PictureFile check(Path incoming) throws RefusedException {
        try {
            if (!PictureReader.sniff(incoming).sendable()) { // before any of its content is looked at
                throw new ProblemException(new PictureUnreadable("file", Flaw.UNSUPPORTED));
            }
            return PictureReader.check(incoming);
        } catch (ProblemException e) {
            if (e.problem() instanceof PictureUnreadable unreadable && unreadable.flaw() == Flaw.TOO_MANY_BYTES) {
                throw tooLarge();
            }
            throw new RefusedException(400, "file: " + Flaws.sentence(e.problem()), e);
        }
    }

    private StoredAsset find(String id) throws RefusedException {
        return assets.get(id).orElseThrow(() -> new RefusedException(404, "there is no asset " + id));
    }

    private static RefusedException tooLarge() {
        return new RefusedException(413, "file is larger than " + PictureFile.MAX_BYTES + " bytes");
    }
}
