// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import stylemix.FakeArrivals;
import stylemix.FakeDesk;
import stylemix.FakeLiveEngine;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.ProblemException;
import stylemix.model.Recipe;
import stylemix.model.Reference;
import stylemix.model.RunState;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;
import stylemix.session.Composition;
import stylemix.session.KeptPictures;
import stylemix.session.LiveDraft;
import stylemix.session.ReferenceSlot;
import stylemix.session.Run;
import stylemix.session.RunQueue;
import stylemix.session.Session;
import stylemix.session.Settings;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Remedy;

/// A session whose pictures are drawn by code and whose runs do what a test tells them, step by step.
final class GalleryFixture {

    /// What a run is told to do next: report a state, end with an output, or end with a problem.
    private record Step(RunState state) {}

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    final Path folder;
    final FakeDesk desk = new FakeDesk((job, _, report) -> generate(job.request(), report));
    final Session session;
    final FakeLiveEngine live = new FakeLiveEngine();
    final ViewerViewModel viewer;
    final OutputsViewModel outputs;
    final QueueViewModel jobs;
    final List<Remedy> remedies = new CopyOnWriteArrayList<>();
    private final List<BlockingQueue<Step>> scripts = new CopyOnWriteArrayList<>();
    private final List<GenerationRequest> started = new ArrayList<>();

    GalleryFixture(Path folder, Executor executor) {
        this(folder, executor, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    GalleryFixture(Path folder, Executor executor, Clock clock) {
        this.folder = folder;
        Composition composition = new Composition();
        Settings settings = new Settings(SettingsData.DEFAULT);
        RunQueue queue = new RunQueue(desk, Runnable::run, executor, clock);
        session = new Session(
                composition,
                FakeArrivals.imports(
                        composition,
                        new KeptPictures(new ReferenceFolder(folder.resolve("references"))),
                        folder.resolve("arriving"),
                        executor),
                queue,
                settings,
                new LiveDraft(
                        composition,
                        queue,
                        settings,
                        live,
                        executor,
                        new LiveDraft.Pace(Duration.millis(1), Duration.millis(1))),
                RandomGenerator.of("L64X128MixRandom"));
        viewer = new ViewerViewModel(session, new FileReveal("Linux"), executor);
        outputs = new OutputsViewModel(session, viewer);
        jobs = new QueueViewModel(session, (_, remedy) -> remedies.add(remedy));
    }

    /// Starts a run that waits for [#tell].
    Run start(Service service, GenerationRequest request) {
        session.settings().update(data -> data.withService(service));
        session.composition().promptProperty().set(request.prompt());
        session.composition().variantProperty().set(request.variant());
        session.composition().aspectRatioProperty().set(request.aspectRatio());
        session.composition().seedLockedProperty().set(true);
        session.composition().seedProperty().set(request.seed());
        session.keyPresentProperty().set(true);
        Run run = session.generate().getFirst();
        started.add(run.request());
        return run;
    }

    /// Makes the n-th started run, from 0, report a state; a failed or a saved one ends it.
    void tell(int run, RunState state) {
        script(started.get(run).seed().value()).add(new Step(state));
    }

    /// The first reference of an output whose picture is drawn by code, with a recipe.
    Output output(int number, AspectRatio ratio, GenerationRequest request, Service service) {
        Path path = folder.resolve("output-" + number + ".png");
        PictureFile file = draw(path, number, ratio.width(), ratio.height());
        Recipe recipe = new Recipe(
                "Stylemix 0.1.0",
                service,
                "api.krea.ai",
                request,
                "job-" + number,
                NOON.plusSeconds(number * 60L),
                NOON.plusSeconds(number * 60L + 9),
                file,
                service == Service.DRAFT
                        ? Optional.of(new DraftReport(List.of("cat", "sideways"), List.of("quiet")))
                        : Optional.empty());
        return new Output(path, folder.resolve("output-" + number + ".json"), recipe);
    }

    Output output(int number) {
        return output(number, AspectRatio.FOUR_THREE, request("a cat jumping sideways, quiet", 2), Service.DRAFT);
    }

    GenerationRequest request(String prompt, int references) {
        return request(prompt, references, Optional.empty());
    }

    GenerationRequest request(String prompt, int references, Optional<Content> content) {
        return new GenerationRequest(
                prompt,
                Variant.MEDIUM,
                AspectRatio.FOUR_THREE,
                Creativity.MEDIUM,
                new Seed(100 + started.size()),
                Tuning.OFF,
                0,
                IntStream.range(0, references).mapToObj(this::reference).toList(),
                content,
                Optional.empty(),
                List.of());
    }

    Reference reference(int number) {
        Path path = folder.resolve("reference-" + number + ".png");
        PictureFile file = Files.exists(path) ? file(path, 600, 400) : draw(path, 1000 + number, 600, 400);
        return new Reference(file, "safe-landing-" + number + ".jpg", new Strength(0.3 + 0.1 * (number % 6)));
    }

    /// Puts one reference on the board and writes a prompt.
    ReferenceSlot compose(String prompt) {
        Reference reference = reference(1);
        session.imports().example(reference.name(), reference.strength(), reference::picture, "Example");
        session.composition().promptProperty().set(prompt);
        return session.composition().references().getFirst();
    }

    /// Draws hills, a sun and some strokes in the colours of a number.
    static PictureFile draw(Path path, int number, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(number * 7_919L * 104_729L);
        float hue = random.nextFloat();
        g.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.35f, 0.95f), 0, height, Color.getHSBColor(hue + 0.12f, 0.6f, 0.8f)));
        g.fillRect(0, 0, width, height);
        g.setColor(Color.getHSBColor(hue + 0.5f, 0.7f, 1));
        int sun = Math.min(width, height) / 4;
        g.fillOval((int) (random.nextDouble() * (width - sun)), height / 8, sun, sun);
        for (int i = 0; i < 5; i++) {
            g.setColor(Color.getHSBColor(hue + 0.2f + i * 0.03f, 0.7f, 0.75f - i * 0.12f));
            int top = height / 2 + i * height / 11;
            g.fillOval((int) (random.nextDouble() * width) - width / 2, top, width, height);
        }
        g.dispose();
        try {
            Files.createDirectories(path.getParent());
            ImageIO.write(image, "png", path.toFile());
            return file(path, width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PictureFile file(Path path, int width, int height) {
        try {
            return new PictureFile(path, "0".repeat(64), PictureFormat.PNG, width, height, Files.size(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunState.Saved generate(GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        BlockingQueue<Step> script = script(request.seed().value());
        while (true) {
            switch (script.take().state()) {
                case RunState.Saved saved -> {
                    return saved;
                }
                case RunState.Failed failed -> throw new ProblemException(failed.problem());
                case RunState other -> report.accept(other);
            }
        }
    }

    private synchronized BlockingQueue<Step> script(int seed) {
        while (scripts.size() <= seed) {
            scripts.add(new LinkedBlockingQueue<>());
        }
        return scripts.get(seed);
    }
}
