// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps the data folder within the limits of age and size. What a job that has not ended needs is never removed.
final class Cleaner {

    private static final System.Logger LOG = System.getLogger(Cleaner.class.getName());

    private final ServerOptions options;
    private final AssetTable assets;
    private final JobTable jobs;

    Cleaner(ServerOptions options, AssetTable assets, JobTable jobs) {
        this.options = options;
        this.assets = assets;
        this.jobs = jobs;
    }

    /// Removes what is too old, then the oldest until the rest is small enough.
    synchronized void clean() {
        Instant oldest = options.clock().instant().minus(options.maxAge());
        long bytes = Stream.concat(assets.all(), jobs.all())
                .mapToLong(Cleaner::bytes)
                .sum();
        Iterator<Kept> candidates = Stream.<Kept>concat(
                        assets.all().filter(asset -> !jobs.needs(asset)),
                        jobs.all().filter(job -> job.phase().ended()))
                .sorted(Comparator.comparing(Kept::keptSince))
                .iterator();
        while (candidates.hasNext()) {
            Kept next = candidates.next();
            if (bytes <= options.maxBytes() && !next.keptSince().isBefore(oldest)) {
                return;
            }
            bytes -= bytes(next);
            delete(next);
        }
    }

    /// Removes files that belong to nothing, such as half an upload of a launch that was killed.
    ///
    /// @param files folder of the pictures
    void sweep(Path files) throws IOException {
        Set<String> known = Stream.concat(
                        assets.all().map(StoredAsset::file),
                        jobs.all()
                                .map(StoredJob::phase)
                                .flatMap(phase -> phase instanceof Phase.Completed completed
                                        ? Stream.of(completed.file())
                                        : Stream.empty()))
                .collect(Collectors.toSet());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(files)) {
            for (Path file : found) {
                if (!known.contains(String.valueOf(file.getFileName()))) {
                    Files.delete(file);
                }
            }
        }
    }

    private void delete(Kept kept) {
        try {
            switch (kept) {
                case StoredAsset asset -> assets.delete(asset);
                case StoredJob job -> jobs.delete(job);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove " + kept.id(), e);
        }
    }

    private static long bytes(Kept kept) {
        return switch (kept) {
            case StoredAsset asset -> asset.bytes();
            case StoredJob job -> job.phase() instanceof Phase.Completed completed ? completed.bytes() : 0;
        };
    }
}
