// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Style layers that were made, so that none is made twice: the latest ones in memory, more of them on disk.
///
/// What cannot be written or read is made again; a store never fails. May be used by several threads and, on disk, by
/// several programs at once.
public final class LayerStore {

    private static final System.Logger LOG = System.getLogger(LayerStore.class.getName());
    private static final int LOCKS = 64;

    private final Map<String, Layer> memory = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);
    private final @Nullable Path folder;
    private final long memoryBytes;
    private final long diskBytes;
    private long used;

    private LayerStore(@Nullable Path folder, long memoryBytes, long diskBytes) {
        this.folder = folder;
        this.memoryBytes = memoryBytes;
        this.diskBytes = diskBytes;
    }

    /// @param bytes kept at most
    public static LayerStore inMemory(long bytes) {
        return new LayerStore(null, bytes, 0);
    }

    /// @param folder made when it is first needed; nothing else should be in it
    /// @param memoryBytes kept in memory at most
    /// @param diskBytes kept in the folder at most; the layers that were not used for longest go first
    public static LayerStore in(Path folder, long memoryBytes, long diskBytes) {
        return new LayerStore(folder, memoryBytes, diskBytes);
    }

    /// Makes a layer, for seconds.
    @FunctionalInterface
    interface Maker {
        StyleLayer make() throws InterruptedException;
    }

    /// The layer kept under a key, made if there is none. Whoever asks for one that is being made waits for it.
    ///
    /// @param key fit for a file's name
    Layer get(String key, Maker maker) throws InterruptedException {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
        lock.lockInterruptibly();
        try {
            Optional<Layer> kept = remembered(key).or(() -> read(key));
            if (kept.isPresent()) {
                remember(key, kept.get());
                return kept.get();
            }
            Layer made = Layer.of(maker.make());
            remember(key, made);
            write(key, made);
            return made;
        } finally {
            lock.unlock();
        }
    }

    private synchronized Optional<Layer> remembered(String key) {
        return Optional.ofNullable(memory.get(key));
    }

    private synchronized void remember(String key, Layer layer) {
        if (memory.put(key, layer) == null) {
            used += bytes(layer);
        }
        var oldest = memory.values().iterator();
        while (used > memoryBytes && oldest.hasNext()) {
            used -= bytes(oldest.next());
            oldest.remove();
        }
    }

    private static long bytes(Layer layer) {
        return 4L * layer.rgb().length;
    }

    private Optional<Layer> read(String key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = file(folder, key);
        try {
            Layer layer = LayerFile.read(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(layer);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.INFO, "a kept layer cannot be read and is made again", e);
            return Optional.empty();
        }
    }

    private void write(String key, Layer layer) {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            LayerFile.write(file(folder, key), layer);
            prune(folder);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.INFO, "a layer cannot be kept on disk", e);
        }
    }

    private void prune(Path folder) throws IOException {
        record Kept(Path path, FileTime time, long bytes) {}
        List<Kept> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                try {
                    files.add(new Kept(path, Files.getLastModifiedTime(path), Files.size(path)));
                } catch (NoSuchFileException e) {
                    LOG.log(Level.DEBUG, "another program was quicker", e);
                }
            }
        }
        files.sort((one, other) -> other.time.compareTo(one.time));
        long sum = 0;
        for (Kept file : files) {
            sum += file.bytes;
            if (sum > diskBytes) {
                Files.deleteIfExists(file.path);
            }
        }
    }

    private static Path file(Path folder, String key) {
        return folder.resolve(key + ".layer");
    }
}
