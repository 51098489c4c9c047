// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import stylemix.api.GenerationApi.Asset;
import stylemix.model.ProblemException;

/// Remembers what was uploaded through one connection, so that ten runs with one reference upload it once, even if
/// they start together; and lets only a few uploads go on at a time.
public final class UploadMemory {

    /// Uploads that go on beside each other; more would only share the line.
    private static final int AT_ONCE = 3;

    private final Map<String, CompletableFuture<URI>> uploads = new ConcurrentHashMap<>();
    private final Semaphore permits = new Semaphore(AT_ONCE, true);
    private final ReentrantLock listing = new ReentrantLock();
    private volatile @Nullable Map<String, Asset> elsewhere;

    /// The address of a picture: the known one, or that of an upload which another run has under way, or of a new
    /// one.
    ///
    /// @param sha256 of the picture as it is sent
    URI address(String sha256, Upload upload) throws ProblemException, InterruptedException {
        while (true) {
            CompletableFuture<URI> ours = new CompletableFuture<>();
            CompletableFuture<URI> theirs = uploads.putIfAbsent(sha256, ours);
            if (theirs == null) {
                return carryOut(sha256, upload, ours);
            }
            try {
                return theirs.get();
            } catch (CancellationException _) {
                // the other run failed or was stopped, so now it is our turn
            } catch (ExecutionException e) {
                throw new AssertionError("an upload ends with an address or is cancelled", e);
            }
        }
    }

    /// What the account has from elsewhere, by hash; listed once. A picture that was forgotten here is not taken from
    /// there.
    Map<String, Asset> elsewhere(Listing lists) throws InterruptedException {
        listing.lockInterruptibly();
        try {
            Map<String, Asset> found = elsewhere;
            if (found == null) {
                found = new ConcurrentHashMap<>(lists.list());
                elsewhere = found;
            }
            return found;
        } finally {
            listing.unlock();
        }
    }

    boolean has(String sha256) {
        CompletableFuture<URI> upload = uploads.get(sha256);
        return upload != null && upload.isDone();
    }

    /// To be called when a service no longer knows this address of a picture. One that another run has replaced
    /// meanwhile stays.
    ///
    /// @return whether it was still this one
    boolean forget(String sha256, URI address) {
        CompletableFuture<URI> upload = uploads.get(sha256);
        Map<String, Asset> found = elsewhere;
        if (found != null) {
            found.remove(sha256);
        }
        return upload != null
                && upload.isDone()
                && address.equals(upload.getNow(null))
                && uploads.remove(sha256, upload);
    }

    private URI carryOut(String sha256, Upload upload, CompletableFuture<URI> ours)
            throws ProblemException, InterruptedException {
        try {
            permits.acquire();
            try {
                URI address = upload.send();
                ours.complete(address);
                return address;
            } finally {
                permits.release();
            }
        } finally {
            if (!ours.isDone()) {
                uploads.remove(sha256, ours);
                ours.cancel(false);
            }
        }
    }

    /// Asks what the account has.
    @FunctionalInterface
    interface Listing {
        Map<String, Asset> list() throws InterruptedException;
    }

    /// Sends a picture to the service.
    @FunctionalInterface
    interface Upload {
        URI send() throws ProblemException, InterruptedException;
    }
}
