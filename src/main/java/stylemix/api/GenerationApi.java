// SPDX-License-Identifier: Apache-2.0
package stylemix.api;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stylemix.model.GenerationRequest;
import stylemix.model.ListedStyle;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// What Stylemix asks of a generation service.
///
/// Every verb blocks the calling thread, for milliseconds to minutes. Interrupting the thread ends it with an
/// [InterruptedException]. Each throws a [ProblemException] that is ready to be shown.
public interface GenerationApi {

    /// Asks whether the service is there and accepts the key, without side effects (lists one job).
    void check() throws ProblemException, InterruptedException;

    /// Uploads a picture, streamed from disk. May be repeated by the client after faults that pass.
    ///
    /// @param picture in a format that is [sendable][stylemix.model.PictureFormat#sendable()]
    /// @param description free text that the service keeps with the asset
    /// @param sent told the bytes of this file that are on their way so far, on some thread
    Asset upload(PictureFile picture, String description, ByteCount sent) throws ProblemException, InterruptedException;

    /// Reads an uploaded picture; its address may be another one by now. May be repeated by the client.
    ///
    /// @return empty if the service has it no more
    Optional<Asset> asset(String assetId) throws ProblemException, InterruptedException;

    /// Reads one page of the account's uploads. May be repeated by the client.
    ///
    /// @param limit 1 to 1000
    /// @param cursor the [AssetPage#next()] of the page before; empty for the first
    AssetPage assets(int limit, Optional<String> cursor) throws ProblemException, InterruptedException;

    /// Orders a picture. Costs money on a hosted service, so it is sent at most once: if its fate is unknown this
    /// ends with [stylemix.model.Problem.MaybeSubmitted]. An interrupt does not break off an order that is on its
    /// way: the job is returned with the thread's interrupt standing, so that the caller can cancel it.
    ///
    /// @param request what to make
    /// @param references the addresses of `request.references()`, in their order
    /// @param content the address of the content picture, if the request has one
    /// @param hook where the service is asked to call when the job has ended
    /// @param tag what we call the order, another for each; only the draft engine is told
    Job submit(GenerationRequest request, List<URI> references, Optional<URI> content, Optional<URI> hook, String tag)
            throws ProblemException, InterruptedException;

    /// Reads a job. May be repeated by the client.
    Job status(String jobId) throws ProblemException, InterruptedException;

    /// Reads one page of the account's jobs, newest first.
    ///
    /// @param limit 1 to 1000
    /// @param cursor the [JobPage#next()] of the page before; empty for the first
    JobPage jobs(int limit, Optional<String> cursor) throws ProblemException, InterruptedException;

    /// Reads one page of the LoRA styles that the account may use. May be repeated by the client.
    ///
    /// @param limit 1 to 1000
    /// @param cursor the [ListedStyle.Page#next()] of the page before; empty for the first
    ListedStyle.Page styles(int limit, Optional<String> cursor) throws ProblemException, InterruptedException;

    /// Asks the service to stop a job, then reads it once more, since cancelling races with completing.
    Job cancel(String jobId) throws ProblemException, InterruptedException;

    /// Fetches a result or a preview, without the key and without following it to another scheme.
    ///
    /// May be repeated by the client. The file is complete when this returns: the length matches what the host
    /// promised and the first bytes are those of a picture. On any failure there is no such file. What has come is
    /// kept beside it as `….part` if the host allows to go on from there, and the next call for the same target
    /// does.
    ///
    /// @param target is created or replaced; its folder exists
    /// @param received told the bytes so far and the total, or -1 if the host does not tell it
    void download(URI picture, Path target, Progress received) throws ProblemException, InterruptedException;

    /// An uploaded picture.
    ///
    /// @param id of the asset
    /// @param url to name in a request
    /// @param description as it was given at the upload
    record Asset(String id, URI url, Instant uploadedAt, String description) {}

    /// @param assets in the service's order
    /// @param next cursor of the following page; empty on the last
    record AssetPage(List<Asset> assets, Optional<String> next) {
        public AssetPage {
            assets = List.copyOf(assets);
        }
    }

    /// @param jobs newest first
    /// @param next cursor of the following page; empty on the last
    /// @param asOf the service's clock at the answer, where it tells it
    record JobPage(List<Job> jobs, Optional<String> next, Optional<Instant> asOf) {
        public JobPage {
            jobs = List.copyOf(jobs);
        }
    }

    /// Told how far a transfer is.
    @FunctionalInterface
    interface ByteCount {
        void at(long bytes);
    }

    /// Told how far a transfer with a total is.
    @FunctionalInterface
    interface Progress {
        void at(long bytes, long total);
    }
}
