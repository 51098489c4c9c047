// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import stylemix.TestBooks;
import stylemix.api.Hooks;
import stylemix.api.Job;
import stylemix.api.http.HttpGenerationApi;
import stylemix.engine.DraftEngine;
import stylemix.engine.DraftRequest;
import stylemix.engine.LayerStore;
import stylemix.engine.Painter;
import stylemix.engine.scene.SceneComposer;
import stylemix.engine.server.EngineServer;
import stylemix.engine.server.ServerOptions;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.model.Strength;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.UploadMemory;
import stylemix.pipeline.Workplace;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;

/// The draft engine behind its real server, its real client and the real pipeline, with a painter of the test's
/// choice.
final class SmallDraft implements AutoCloseable {

    private static final int SMALLER = 8;

    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService paintings = Executors.newSingleThreadExecutor();
    private final EngineServer server;
    private final HttpGenerationApi api;
    private final GenerationPipeline pipeline;
    private final ReferenceFolder references;
    private final TestBooks books;

    SmallDraft(Path folder, Painter painter) throws IOException, ProblemException {
        references = new ReferenceFolder(folder.resolve("references"));
        books = new TestBooks(folder.resolve("library"), Clock.systemUTC(), references);
        server = EngineServer.start(ServerOptions.in(folder.resolve("draft")), painter, requests, paintings);
        api = HttpGenerationApi.of(server.connection(), Version.NUMBER);
        pipeline = new GenerationPipeline(
                server.connection(),
                api,
                new UploadMemory(),
                new Workplace(
                        references,
                        OutputFolder.flat(folder.resolve("out"), references),
                        books.books(),
                        () -> PricesFile.BUILT_IN,
                        folder.resolve("jobs"),
                        requests,
                        Clock.systemUTC(),
                        Version.PROGRAM,
                        wait -> Thread.sleep(wait.dividedBy(10)),
                        Hooks.NONE,
                        true));
    }

    /// The real engine, painting an eighth as wide and as high as the contract asks: the same ways at a 64th of the
    /// cost.
    static Painter engine() {
        SceneComposer scenes = new SceneComposer();
        DraftEngine engine = new DraftEngine(scenes::compose, scenes::tellingWords, LayerStore.inMemory(50_000_000));
        return (request, progress) -> engine.draw(
                new DraftRequest(
                        request.prompt(),
                        request.width() / SMALLER,
                        request.height() / SMALLER,
                        request.creativity(),
                        request.seed(),
                        request.tuning(),
                        request.keepColours(),
                        request.styles(),
                        request.content()),
                progress);
    }

    /// Checks a picture and keeps it, as the studio and the command line do.
    PictureFile keep(Path picture) throws ProblemException {
        return references.keep(picture);
    }

    Reference reference(Path picture, double strength) throws ProblemException {
        return new Reference(keep(picture), String.valueOf(picture.getFileName()), new Strength(strength));
    }

    Path make(GenerationRequest request, Consumer<RunState> report) throws ProblemException, InterruptedException {
        return TestBooks.make(pipeline, request, report).output().picture();
    }

    /// What the server knows, newest first.
    List<Job> jobs() throws ProblemException, InterruptedException {
        return api.jobs(100, java.util.Optional.empty()).jobs();
    }

    @Override
    public void close() throws IOException {
        api.close();
        server.close();
        requests.shutdownNow();
        paintings.shutdownNow();
        try {
            books.close();
        } catch (ProblemException e) {
            throw new IOException(e);
        }
    }
}
