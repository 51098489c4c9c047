// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.io.FileNotFoundException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import stylemix.api.GenerationApi;
import stylemix.api.Job;
import stylemix.api.Sleeper;
import stylemix.api.http.ApiCalls.Call;
import stylemix.api.http.Fault.Kind;
import stylemix.api.wire.AssetBody;
import stylemix.api.wire.JobBody;
import stylemix.api.wire.PageBody;
import stylemix.api.wire.StyleBody;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.ListedStyle;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Service;
import tools.jackson.core.type.TypeReference;

/// Speaks the contract over HTTP, with whatever service the connection names. Safe for use by many threads.
public final class HttpGenerationApi implements GenerationApi, AutoCloseable {

    /// The largest picture that is downloaded.
    public static final long LONGEST_DOWNLOAD = 200_000_000;

    /// After these a question is asked again: it changes nothing to ask twice.
    private static final Set<Kind> HARMLESS = EnumSet.of(Kind.NOT_SENT, Kind.BUSY, Kind.PASSING);

    /// After these an order is sent again at once: it is certain that none was taken. While the service is busy that is
    /// the caller's affair, who has to write every order down.
    private static final Set<Kind> NOT_ORDERED = EnumSet.of(Kind.NOT_SENT);

    private static final Set<Kind> NEVER = EnumSet.noneOf(Kind.class);

    private static final int NOT_FOUND = 404;

    /// The most that one page may have.
    private static final int LONGEST_PAGE = 1000;

    private static final TypeReference<AssetBody> ASSET = new TypeReference<>() {};
    private static final TypeReference<JobBody> JOB = new TypeReference<>() {};
    private static final TypeReference<PageBody<JobBody>> JOBS = new TypeReference<>() {};
    private static final TypeReference<PageBody<AssetBody>> ASSETS = new TypeReference<>() {};
    private static final TypeReference<PageBody<StyleBody>> STYLES = new TypeReference<>() {};

    private final Connection connection;
    private final HttpClient client;
    private final Timeouts timeouts;
    private final Repeater repeater;
    private final ApiCalls api;
    private final PictureDownload downloads;
    private final JobReader jobs;

    /// @param connection whom to talk to
    /// @param version of Stylemix, told to the service
    /// @param sleeper waits between attempts
    public HttpGenerationApi(
            Connection connection, String version, Timeouts timeouts, RetryPolicy retry, Sleeper sleeper) {
        this.connection = connection;
        HttpClient.Builder builder =
                HttpClient.newBuilder().connectTimeout(timeouts.connect()).followRedirects(HttpClient.Redirect.NEVER);
        this.client = (connection.service() == Service.DRAFT ? builder.sslContext(Trust.none()) : builder).build();
        this.timeouts = timeouts;
        this.repeater = new Repeater(retry, sleeper);
        Exchange exchange = new Exchange(client);
        String userAgent = "Stylemix/" + version;
        this.api = new ApiCalls(connection, exchange, userAgent);
        this.downloads = new PictureDownload(exchange, userAgent, timeouts.stall(), LONGEST_DOWNLOAD);
        this.jobs = new JobReader(api.host(), api::redacted);
    }

    /// The client as it is used every day.
    ///
    /// @param version of Stylemix, told to the service
    public static HttpGenerationApi of(Connection connection, String version) {
        return new HttpGenerationApi(connection, version, Timeouts.USUAL, RetryPolicy.USUAL, Thread::sleep);
    }

    /// Asks once: whoever asks wants to know how things stand now.
    @Override
    public void check() throws ProblemException, InterruptedException {
        repeater.call(NEVER, () -> list("/jobs", 1, Optional.empty(), JOBS));
    }

    @Override
    public Asset upload(PictureFile picture, String description, ByteCount sent)
            throws ProblemException, InterruptedException {
        if (!picture.format().sendable()) {
            throw new IllegalArgumentException("convert before upload: " + picture.format());
        }
        return repeater.call(HARMLESS, () -> {
            MultipartUpload upload = body(picture, description, sent);
            Duration patience = timeouts.upload(picture.bytes());
            return asset(api.read(
                    new Call("POST", "/assets", upload.contentType(), Map.of(), upload.body(), patience, false),
                    ASSET));
        });
    }

    @Override
    public Optional<Asset> asset(String assetId) throws ProblemException, InterruptedException {
        try {
            return Optional.of(repeater.call(
                    HARMLESS, () -> asset(api.read(question("GET", "/assets/" + encoded(assetId)), ASSET))));
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.Refused refused && refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public AssetPage assets(int limit, Optional<String> cursor) throws ProblemException, InterruptedException {
        return repeater.call(HARMLESS, () -> {
            PageBody<AssetBody> page = list("/assets", limit, cursor, ASSETS).body();
            return new AssetPage(
                    page.items().stream()
                            .map(HttpGenerationApi::readable)
                            .flatMap(Optional::stream)
                            .toList(),
                    next(page));
        });
    }

    @Override
    public Job submit(
            GenerationRequest request, List<URI> references, Optional<URI> content, Optional<URI> hook, String tag)
            throws ProblemException, InterruptedException {
        byte[] body = ApiCalls.json(RequestBodies.submit(request, references, content));
        Call call = new Call(
                "POST",
                "/generate/image/krea/krea-2/" + request.variant().slug(),
                "application/json",
                RequestBodies.headers(request, connection.service(), hook, tag),
                BodyPublishers.ofByteArray(body),
                timeouts.submit(),
                true);
        return repeater.call(NOT_ORDERED, () -> {
            try {
                return job(call);
            } catch (Fault fault) {
                throw switch (fault.kind()) {
                    case REFUSED -> Refusals.ofOrder(fault, request);
                    case NOT_SENT, BUSY -> fault;
                    case PASSING, LASTING ->
                        new Fault(Kind.LASTING, new Problem.MaybeSubmitted(api.host()), Optional.empty(), fault);
                };
            }
        });
    }

    @Override
    public Job status(String jobId) throws ProblemException, InterruptedException {
        return repeater.call(HARMLESS, () -> job(question("GET", path(jobId))));
    }

    @Override
    public JobPage jobs(int limit, Optional<String> cursor) throws ProblemException, InterruptedException {
        return repeater.call(HARMLESS, () -> {
            ApiCalls.Answer<PageBody<JobBody>> answer = list("/jobs", limit, cursor, JOBS);
            return new JobPage(
                    answer.body().items().stream()
                            .map(jobs::read)
                            .flatMap(Optional::stream)
                            .toList(),
                    next(answer.body()),
                    answer.at());
        });
    }

    @Override
    public ListedStyle.Page styles(int limit, Optional<String> cursor) throws ProblemException, InterruptedException {
        return repeater.call(HARMLESS, () -> {
            PageBody<StyleBody> page = list("/styles", limit, cursor, STYLES).body();
            return new ListedStyle.Page(
                    page.items().stream().flatMap(body -> style(body).stream()).toList(), next(page));
        });
    }

    /// A refusal is no failure here: when it is too late to cancel, the job tells so itself.
    @Override
    public Job cancel(String jobId) throws ProblemException, InterruptedException {
        try {
            repeater.call(HARMLESS, () -> {
                api.send(question("DELETE", path(jobId)));
                return jobId;
            });
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.Refused)) {
                throw e;
            }
        }
        return status(jobId);
    }

    @Override
    public void download(URI picture, Path target, Progress received) throws ProblemException, InterruptedException {
        repeater.call(HARMLESS, () -> {
            downloads.fetch(picture, target, received);
            return target;
        });
    }

    /// Breaks off what is still going on.
    @Override
    public void close() {
        client.shutdownNow();
    }

    private static MultipartUpload body(PictureFile picture, String description, ByteCount sent) throws Fault {
        try {
            UploadFile.requireSendable(picture);
            return MultipartUpload.of(picture, description, sent);
        } catch (FileNotFoundException e) {
            throw UploadFile.unreadable(picture, Problem.PictureUnreadable.Flaw.GONE);
        }
    }

    private Asset asset(AssetBody body) throws Fault {
        return readable(body)
                .orElseThrow(() -> Fault.badAnswer(api.host(), "an upload without a usable address", null));
    }

    private static Optional<Asset> readable(AssetBody body) {
        return Optional.ofNullable(body.imageUrl())
                .flatMap(PictureAddress::of)
                .filter(PictureAddress::isSendable)
                .map(url -> new Asset(
                        Objects.requireNonNullElse(body.id(), ""),
                        url,
                        ContractTime.of(body.uploadedAt()).orElseGet(Instant::now),
                        Objects.requireNonNullElse(body.description(), "")));
    }

    private Job job(Call call) throws Fault, InterruptedException {
        return jobs.read(api.read(call, JOB))
                .orElseThrow(() -> Fault.badAnswer(api.host(), "a job without an id", null));
    }

    private <T> ApiCalls.Answer<PageBody<T>> list(
            String path, int limit, Optional<String> cursor, TypeReference<PageBody<T>> type)
            throws Fault, InterruptedException {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page has 1 to 1000 items but asked for " + limit);
        }
        String query = "?limit=" + limit
                + cursor.map(next -> "&cursor=" + encoded(next)).orElse("");
        ApiCalls.Answer<PageBody<T>> answer = api.readTimed(question("GET", path + query), type);
        if (answer.body().items() == null) {
            throw Fault.badAnswer(api.host(), "a list without items", null);
        }
        return answer;
    }

    private static Optional<String> next(PageBody<?> page) {
        return Optional.ofNullable(page.nextCursor()).filter(next -> !next.isBlank());
    }

    /// Empty if it has no id; an address that is none is no cover.
    private static Optional<ListedStyle> style(StyleBody body) {
        return Optional.ofNullable(body.id())
                .filter(id -> !id.isBlank())
                .map(id -> new ListedStyle(
                        id,
                        Optional.ofNullable(body.title())
                                .filter(title -> !title.isBlank())
                                .orElse(id),
                        Optional.ofNullable(body.coverUrl()).flatMap(PictureAddress::of),
                        Objects.requireNonNullElse(body.models(), List.of())));
    }

    private Call question(String method, String path) {
        return new Call(method, path, "", Map.of(), BodyPublishers.noBody(), timeouts.answer(), false);
    }

    private static String path(String jobId) {
        return "/jobs/" + encoded(jobId);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
