// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import stylemix.model.ProblemException;

/// Remembers what was uploaded through one connection, so that ten runs with one reference upload it once, even if they
/// start together.
public final class UploadMemory {

    private final Map<String, CompletableFuture<URI>> uploads = new ConcurrentHashMap<>();

    /// The address of a picture: the known one, or that of an upload which another run has under way, or of a new one.
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

    boolean has(String sha256) {
        CompletableFuture<URI> upload = uploads.get(sha256);
        return upload != null && upload.isDone();
    }

    /// To be called when a service no longer knows these addresses.
    void forget(Collection<URI> addresses) {
        uploads.values().removeIf(upload -> upload.isDone() && addresses.contains(upload.getNow(null)));
    }

    private URI carryOut(String sha256, Upload upload, CompletableFuture<URI> ours)
            throws ProblemException, InterruptedException {
        try {
            URI address = upload.send();
            ours.complete(address);
            return address;
        } finally {
            if (!ours.isDone()) {
                uploads.remove(sha256, ours);
                ours.cancel(false);
            }
        }
    }

    /// Sends a picture to the service.
    @FunctionalInterface
    interface Upload {
        URI send() throws ProblemException, InterruptedException;
    }
}
