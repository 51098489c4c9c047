// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stylemix.api.wire.AssetBody;

/// An uploaded picture.
///
/// @param file its name in the folder of files
/// @param width in pixels, upright
/// @param height in pixels, upright
/// @param bytes size of the file
/// @param sha256 of the file's bytes
record StoredAsset(
        String id,
        Instant createdAt,
        String file,
        int width,
        int height,
        long bytes,
        String mimeType,
        String sha256,
        @Nullable String description)
        implements Kept {

    StoredAsset {
        requireNonNull(id, "id"); // a record on disk may lack anything
        requireNonNull(createdAt, "createdAt");
        requireNonNull(file, "file");
        requireNonNull(mimeType, "mimeType");
        requireNonNull(sha256, "sha256");
    }

    @Override
    public Instant keptSince() {
        return createdAt;
    }

    AssetBody body(Addresses addresses) {
        return new AssetBody(
                id,
                addresses.of(file),
                createdAt.toString(),
                (long) width,
                (long) height,
                bytes,
                mimeType,
                description);
    }
}
