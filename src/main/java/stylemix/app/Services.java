// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stylemix.api.Hooks;
import stylemix.api.http.HttpGenerationApi;
import stylemix.engine.DraftEngine;
import stylemix.engine.LayerStore;
import stylemix.engine.scene.SceneComposer;
import stylemix.engine.server.EngineServer;
import stylemix.engine.server.ServerOptions;
import stylemix.model.Connection;
import stylemix.model.JobEntry;
import stylemix.model.ListedStyle;
import stylemix.model.PriceList;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.pipeline.ConnectionProbe;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.UploadMemory;
import stylemix.pipeline.Workplace;
import stylemix.session.LiveEngine;
import stylemix.session.StyleList;
import stylemix.store.AppPaths;
import stylemix.store.Books;
import stylemix.store.FileSecretStore;
import stylemix.store.Library;
import stylemix.store.OutputFolder;
import stylemix.store.ReferenceFolder;
import stylemix.store.SecretStore;

/// What the window and the command line share: the folders, the keys, the draft engine's server, and a pipeline for
/// each connection. Safe for use by several threads.
final class Services implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Services.class.getName());

    private static final int STYLES_AT_ONCE = 50;

    private static final long LAYERS_IN_MEMORY_BYTES = 48L << 20;
    private static final long LAYERS_ON_DISK_BYTES = 512L << 20;

    /// One client and one memory of uploads for a connection.
    private record Line(HttpGenerationApi api, UploadMemory uploads) {}

    private final AppPaths paths;
    private final ReferenceFolder references;
    private final OutputFolder outputs;
    private final SecretStore secrets;
    private final Supplier<PriceList> prices;
    private final Hooks hooks;
    private final boolean window;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paintings = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("painter").factory());
    private final Map<Connection, Line> lines = new ConcurrentHashMap<>();
    private final DraftEngine engine;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Library library;
    private @Nullable Workplace workplace;
    private @Nullable EngineServer draft;
    private @Nullable Path temporaryDraftFolder;

    /// Of the window.
    ///
    /// @param outputFolder where results go at the time they arrive, in a folder for every day
    /// @param prices asked at every order
    /// @param hooks where services may call about jobs
    Services(AppPaths paths, Supplier<Path> outputFolder, Supplier<PriceList> prices, Hooks hooks) {
        ReferenceFolder kept = new ReferenceFolder(paths.references());
        this(paths, kept, OutputFolder.byDay(outputFolder, kept), prices, hooks, true);
    }

    /// Of the command line, which asks after its jobs, is never called, and shows no picture before it is done.
    Services(AppPaths paths, ReferenceFolder references, OutputFolder outputs, Supplier<PriceList> prices) {
        this(paths, references, outputs, prices, Hooks.NONE, false);
    }

    private Services(
            AppPaths paths,
            ReferenceFolder references,
            OutputFolder outputs,
            Supplier<PriceList> prices,
            Hooks hooks,
            boolean window) {
        this.paths = paths;
        this.references = references;
        this.outputs = outputs;
        this.secrets = new FileSecretStore(paths.keysFile());
        SceneComposer scenes = new SceneComposer();
        this.engine = new DraftEngine(
                scenes::compose,
                scenes::tellingWords,
                LayerStore.in(paths.layers(), LAYERS_IN_MEMORY_BYTES, LAYERS_ON_DISK_BYTES));
        this.prices = prices;
        this.hooks = hooks;
        this.window = window;
    }

    AppPaths paths() {
        return paths;
    }

    ReferenceFolder references() {
        return references;
    }

    OutputFolder outputs() {
        return outputs;
    }

    SecretStore secrets() {
        return secrets;
    }

    Optional<Secret> kreaKey() {
        return kreaKey(secrets);
    }

    /// The key for Krea: the one that was entered, else `KREA_API_TOKEN`, else `KREA_API_KEY` (krea-api.md, 1).
    static Optional<Secret> kreaKey(SecretStore secrets) {
        return secrets.find(Service.KREA)
                .or(() -> environmentKey("KREA_API_TOKEN"))
                .or(() -> environmentKey("KREA_API_KEY"));
    }

    /// A key from the environment, if there is one that can be a key.
    static Optional<Secret> environmentKey(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secret(value.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The draft engine for live mixing; its layers are those of its server.
    LiveEngine live() {
        return new LiveMixing(engine, references);
    }

    /// The connection to the draft engine; its server starts at the first call.
    ///
    /// @throws ProblemException if it cannot be started
    synchronized Connection draft() throws ProblemException {
        if (draft == null) {
            try {
                draft = serve(ServerOptions.in(paths.draftService()));
            } catch (IOException e) {
                throw SaveFaults.problem(paths.draftService(), e);
            }
        }
        return draft.connection();
    }

    /// Starts a server of the draft engine, in a temporary folder while another Stylemix has the one named; whoever
    /// starts it closes it, before this is closed.
    EngineServer serve(ServerOptions options) throws IOException {
        try {
            return start(options);
        } catch (FileSystemException e) {
            LOG.log(Level.INFO, "keeps jobs for this time only", e);
            temporaryDraftFolder = Files.createTempDirectory("stylemix-draft");
            return start(options.withFolder(temporaryDraftFolder));
        }
    }

    private EngineServer start(ServerOptions options) throws IOException {
        return EngineServer.start(options, engine, requests, paintings);
    }

    /// The connection to one of the two services.
    Connection connection(Service service) throws ProblemException {
        return switch (service) {
            case DRAFT -> draft();
            case KREA -> Connection.krea(kreaKey());
            case CUSTOM -> throw new IllegalArgumentException("a custom service has an address of its own");
        };
    }

    /// Carries out what is in the journal, through a connection. The journal is opened at the first call.
    GenerationPipeline pipeline(Connection connection) throws ProblemException {
        Line line = line(connection);
        return new GenerationPipeline(connection, line.api(), line.uploads(), workplace());
    }

    /// The journal and the ledger; opened at the first call, which takes a moment.
    ///
    /// @throws ProblemException if they cannot be opened, so that nothing may be ordered
    Books books() throws ProblemException {
        return workplace().books();
    }

    /// Opens the journal in the background, so that it is there when it is needed.
    void openAhead() {
        requests.execute(() -> {
            try {
                workplace();
            } catch (ProblemException e) {
                LOG.log(Level.DEBUG, "is told to whoever needs the journal", e);
            }
        });
    }

    private Workplace workplace() throws ProblemException {
        opening.lock();
        try {
            if (workplace == null) {
                library = Library.open(paths.data(), Clock.system(ZoneId.systemDefault()));
                Books books = new Books(library, references);
                GenerationPipeline.sweep(paths.jobs(), books.journal());
                workplace = new Workplace(
                        references,
                        outputs,
                        books,
                        prices,
                        paths.jobs(),
                        requests,
                        Clock.systemUTC(),
                        Version.PROGRAM,
                        Thread::sleep,
                        hooks,
                        window);
            }
            return workplace;
        } finally {
            opening.unlock();
        }
    }

    /// The connection by which a job of the journal is followed.
    Connection connection(JobEntry job) throws ProblemException {
        return job.service() == Service.CUSTOM
                ? new Connection(Service.CUSTOM, job.base(), environmentKey("STYLEMIX_KEY"))
                : connection(job.service());
    }

    /// The client of a connection.
    HttpGenerationApi api(Connection connection) {
        return line(connection).api();
    }

    /// Asks Krea whether it accepts the key; costs nothing.
    Optional<Problem> probeKrea() throws InterruptedException {
        Connection krea = Connection.krea(kreaKey());
        return new ConnectionProbe(krea, api(krea)).check();
    }

    /// The LoRA styles at Krea, and copies of their covers.
    StyleList.Source styles() {
        return new StyleList.Source() {
            @Override
            public ListedStyle.Page page(Optional<String> cursor) throws ProblemException, InterruptedException {
                return api(Connection.krea(kreaKey())).styles(STYLES_AT_ONCE, cursor);
            }

            @Override
            public Path cover(URI address) throws ProblemException, InterruptedException {
                Path file = paths.covers()
                        .resolve(UUID.nameUUIDFromBytes(address.toString().getBytes(StandardCharsets.UTF_8))
                                .toString());
                if (!Files.exists(file)) {
                    try {
                        Files.createDirectories(paths.covers());
                    } catch (IOException e) {
                        throw SaveFaults.problem(paths.covers(), e);
                    }
                    api(Connection.krea(kreaKey())).download(address, file, (_, _) -> {});
                }
                return file;
            }
        };
    }

    @Override
    public void close() throws IOException {
        lines.values().forEach(line -> line.api().close());
        synchronized (this) {
            if (draft != null) {
                draft.close();
            }
            if (temporaryDraftFolder != null) {
                delete(temporaryDraftFolder);
            }
        }
        paintings.shutdownNow();
        requests.shutdownNow();
        closeLibrary();
    }

    private void closeLibrary() throws IOException {
        opening.lock();
        try {
            if (library != null) {
                library.close();
            }
        } catch (ProblemException e) {
            throw new IOException(e);
        } finally {
            opening.unlock();
        }
    }

    private Line line(Connection connection) {
        return lines.computeIfAbsent(
                connection, c -> new Line(HttpGenerationApi.of(c, Version.NUMBER), new UploadMemory()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
