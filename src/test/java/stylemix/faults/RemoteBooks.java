// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import stylemix.TestPictures;

/// The truth about an account: what was uploaded, ordered, cancelled and charged. Safe for use by many threads.
public final class RemoteBooks {

    private static final byte[] PICTURE = TestPictures.encoded(TestPictures.image(64, 48, 9), "png");

    private final InstantSource clock;
    private final Function<String, Plot> plots;
    private final Map<String, RemoteJob> jobs = new LinkedHashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Set<String> expired = new HashSet<>();
    private Instant latest = Instant.MIN;

    /// An uploaded picture.
    public record Asset(String id, String sha256, String description, Instant uploadedAt) {}

    /// @param clock the service's
    /// @param plots what is to become of the order for a prompt
    RemoteBooks(InstantSource clock, Function<String, Plot> plots) {
        this.clock = clock;
        this.plots = plots;
    }

    /// The time by the service's clock.
    public Instant now() {
        return clock.instant();
    }

    synchronized Asset upload(String sha256, String description) {
        String id = "asset-" + (assets.size() + 1);
        assets.put(id, new Asset(id, sha256, description, unique()));
        return knownAsset(id);
    }

    /// From now on an order may not name this asset.
    synchronized void expire(String id) {
        expired.add(id);
    }

    synchronized boolean isUsable(String id) {
        return assets.containsKey(id) && !expired.contains(id);
    }

    public synchronized List<Asset> assets() {
        return List.copyOf(assets.values());
    }

    /// Takes an order.
    public synchronized RemoteJob order(String prompt, BigDecimal price) {
        String id = "job-" + (jobs.size() + 1);
        RemoteJob job = new RemoteJob(id, prompt, price, unique(), plots.apply(prompt), null);
        jobs.put(id, job);
        return job;
    }

    public synchronized Optional<RemoteJob> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /// Cancels a job.
    ///
    /// @return whether it was in time
    synchronized boolean cancel(String id) {
        RemoteJob job = jobs.get(id);
        if (job == null || job.isOver(now())) {
            return false;
        }
        jobs.put(id, job.cancelled(now()));
        return true;
    }

    /// All jobs, in the order in which they came.
    public synchronized List<RemoteJob> jobs() {
        return List.copyOf(jobs.values());
    }

    /// One page of the jobs that were created before a time, newest first.
    ///
    /// @param lag for which new jobs are not listed yet
    synchronized List<RemoteJob> page(int limit, Optional<Instant> before, Duration lag) {
        Instant listed = now().minus(lag);
        return jobs.values().stream()
                .filter(job -> !job.createdAt().isAfter(listed))
                .filter(job -> before.isEmpty() || job.createdAt().isBefore(before.get()))
                .sorted(Comparator.comparing(RemoteJob::createdAt).reversed())
                .limit(limit)
                .toList();
    }

    /// What the account has to pay so far.
    public synchronized BigDecimal bill() {
        Instant now = now();
        return jobs.values().stream().map(job -> job.charged(now)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The picture of a job: each has bytes of its own, all the same pixels.
    public static byte[] picture(String jobId) {
        int end = PICTURE.length - 12; // before the last chunk
        byte[] text = ("tEXtJob\0" + jobId).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(text);
        return ByteBuffer.allocate(PICTURE.length + text.length + 8)
                .put(PICTURE, 0, end)
                .putInt(text.length - 4)
                .put(text)
                .putInt((int) crc.getValue())
                .put(PICTURE, end, 12)
                .array();
    }

    /// The job whose picture this is.
    public Optional<RemoteJob> jobOf(byte[] picture) {
        return jobs().stream()
                .filter(job -> Arrays.equals(picture(job.id()), picture))
                .findFirst();
    }

    private Asset knownAsset(String id) {
        Asset asset = assets.get(id);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + id);
        }
        return asset;
    }

    /// No two things are created at one time: the time is the cursor of lists.
    private Instant unique() {
        Instant now = now().truncatedTo(ChronoUnit.MILLIS);
        latest = now.isAfter(latest) ? now : latest.plusMillis(1);
        return latest;
    }
}
