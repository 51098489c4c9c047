// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stylemix.model.PictureFile;

/// The uploaded pictures, on disk and in memory.
final class AssetTable {

    private final JsonFolder<StoredAsset> folder;
    private final Path files;
    private final Moments moments;
    private final Map<String, StoredAsset> assets = new ConcurrentHashMap<>();

    /// @param records folder of the JSON files, exists
    /// @param files folder of the pictures, exists
    AssetTable(Path records, Path files, Clock clock) throws IOException {
        this.folder = new JsonFolder<>(records, StoredAsset.class);
        this.files = files;
        for (StoredAsset asset : folder.load()) {
            if (Files.exists(files.resolve(asset.file()))) {
                assets.put(asset.id(), asset);
            }
        }
        this.moments = new Moments(
                clock,
                all().map(StoredAsset::createdAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    /// Keeps a checked picture; its file is moved, not copied.
    StoredAsset add(PictureFile picture, @Nullable String description) throws IOException {
        String name = Addresses.newName(picture.format().extension());
        Files.move(picture.path(), files.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        StoredAsset asset = new StoredAsset(
                UUID.randomUUID().toString(),
                moments.next(),
                name,
                picture.width(),
                picture.height(),
                picture.bytes(),
                picture.format().mediaType(),
                picture.sha256(),
                description);
        folder.save(asset);
        assets.put(asset.id(), asset);
        return asset;
    }

    Stream<StoredAsset> all() {
        return assets.values().stream();
    }

    Optional<StoredAsset> get(String id) {
        return Optional.ofNullable(assets.get(id));
    }

    Optional<StoredAsset> byFile(String name) {
        return all().filter(asset -> asset.file().equals(name)).findFirst();
    }

    Path path(StoredAsset asset) {
        return files.resolve(asset.file());
    }

    void delete(StoredAsset asset) throws IOException {
        assets.remove(asset.id());
        folder.delete(asset.id());
        Files.deleteIfExists(path(asset));
    }
}
