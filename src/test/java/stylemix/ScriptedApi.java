// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import stylemix.api.GenerationApi;
import stylemix.api.Job;
import stylemix.api.JobStatus;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.ListedStyle;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

/// A service that plays what a test writes down and records what it is asked.
public final class ScriptedApi implements GenerationApi {

    public static final URI RESULT = URI.create("https://gen.example/result.png");

    private final Deque<Step> looks = new ArrayDeque<>();
    private final Deque<Problem> submitProblems = new ArrayDeque<>();
    private final Map<URI, Deque<byte[]>> pictures = new HashMap<>();
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger uploads = new AtomicInteger();
    private final AtomicInteger jobs = new AtomicInteger();
    private final Deque<JobPage> pages = new ArrayDeque<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private Optional<DraftReport> draft = Optional.empty();
    private Runnable meanwhile = () -> {};

    private interface Step {
        JobStatus play() throws ProblemException, InterruptedException;
    }

    /// The next look at the job sees this.
    public ScriptedApi then(JobStatus status) {
        looks.add(() -> status);
        return this;
    }

    /// The next look fails.
    public ScriptedApi thenFault(Problem problem) {
        looks.add(() -> {
            throw new ProblemException(problem);
        });
        return this;
    }

    /// The thread is interrupted while it looks.
    public ScriptedApi thenStop() {
        looks.add(() -> {
            throw new InterruptedException("stopped by the script");
        });
        return this;
    }

    public ScriptedApi thenCompleted() {
        return then(new JobStatus.Completed(List.of(RESULT)));
    }

    public static JobStatus working(double progress, URI... previews) {
        return new JobStatus.Working(OptionalDouble.of(progress), Optional.of("painting"), List.of(previews));
    }

    /// The next submit is refused.
    public ScriptedApi refuseSubmit(Problem problem) {
        submitProblems.add(problem);
        return this;
    }

    /// A download of this address brings these bytes; several are brought one after the other, the last for ever.
    public ScriptedApi serve(URI address, byte[]... bytes) {
        pictures.put(address, new ArrayDeque<>(List.of(bytes)));
        return this;
    }

    /// The list of jobs shows this; several are shown one after the other, the last for ever.
    public ScriptedApi list(JobPage page) {
        pages.add(page);
        return this;
    }

    /// Happens while a list of jobs is on its way here.
    public ScriptedApi meanwhile(Runnable event) {
        meanwhile = event;
        return this;
    }

    /// The account has this upload.
    public ScriptedApi has(Asset asset) {
        assets.put(asset.id(), asset);
        return this;
    }

    public ScriptedApi draft(DraftReport report) {
        draft = Optional.of(report);
        return this;
    }

    /// What was asked so far: `upload`, `submit 2`, `status`, `cancel`, `download name`.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void check() throws ProblemException {
        calls.add("check");
        if (!submitProblems.isEmpty()) {
            throw new ProblemException(submitProblems.remove());
        }
    }

    @Override
    public Asset upload(PictureFile picture, String description, ByteCount sent) {
        calls.add("upload");
        sent.at(picture.bytes() / 2);
        String id = "asset-" + uploads.incrementAndGet();
        return new Asset(id, URI.create("https://uploads.example/" + id), Instant.EPOCH, description);
    }

    @Override
    public Job submit(
            GenerationRequest request, List<URI> references, Optional<URI> content, Optional<URI> hook, String tag)
            throws ProblemException {
        calls.add("submit " + references.stream().map(ScriptedApi::name).toList());
        if (!submitProblems.isEmpty()) {
            throw new ProblemException(submitProblems.remove());
        }
        return job("job-" + jobs.incrementAndGet(), new JobStatus.Queued(), draft);
    }

    @Override
    public Job status(String jobId) throws ProblemException, InterruptedException {
        calls.add("status");
        return job(jobId, looks.remove().play(), draft);
    }

    @Override
    public JobPage jobs(int limit, Optional<String> cursor) throws ProblemException {
        calls.add("jobs");
        JobPage page = pages.size() > 1 ? pages.remove() : pages.peek();
        if (page == null) {
            throw new ProblemException(new Problem.Unreachable("script"));
        }
        meanwhile.run();
        return page;
    }

    @Override
    public Optional<Asset> asset(String assetId) {
        calls.add("asset " + assetId);
        return Optional.ofNullable(assets.get(assetId));
    }

    @Override
    public AssetPage assets(int limit, Optional<String> cursor) {
        return new AssetPage(List.copyOf(assets.values()), Optional.empty());
    }

    @Override
    public ListedStyle.Page styles(int limit, Optional<String> cursor) {
        throw new AssertionError("not in this script");
    }

    @Override
    public Job cancel(String jobId) {
        calls.add("cancel");
        return job(jobId, new JobStatus.Cancelled(), draft);
    }

    @Override
    public void download(URI picture, Path target, Progress received) throws ProblemException {
        calls.add("download " + name(picture));
        Deque<byte[]> served = pictures.get(picture);
        if (served == null) {
            throw new ProblemException(new Problem.Refused(404, "no such picture"));
        }
        byte[] bytes = served.size() > 1 ? served.remove() : served.getFirst();
        received.at(bytes.length, bytes.length);
        try {
            Files.write(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Job job(String id, JobStatus status, Optional<DraftReport> draft) {
        return new Job(
                id,
                Instant.EPOCH,
                Optional.empty(),
                status,
                status.isEnd() ? draft : Optional.empty(),
                Optional.empty());
    }

    private static String name(URI address) {
        return String.valueOf(Path.of(address.getPath()).getFileName());
    }
}
