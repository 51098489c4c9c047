// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import stylemix.api.hook.HookReceiver;
import stylemix.door.DoorCheck;
import stylemix.door.Look;
import stylemix.engine.Sight;
import stylemix.engine.SourcePicture;
import stylemix.model.HookSettings;
import stylemix.model.HookState;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Recipe;
import stylemix.model.SaveFaults;
import stylemix.model.Secret;
import stylemix.model.Service;
import stylemix.model.SessionData;
import stylemix.model.SettingsData;
import stylemix.offer.PictureFetch;
import stylemix.picture.PictureReader;
import stylemix.picture.Pixels;
import stylemix.session.Boards;
import stylemix.session.Composition;
import stylemix.session.DoorWatch;
import stylemix.session.Halt;
import stylemix.session.Insight;
import stylemix.session.JobDesk;
import stylemix.session.KeptPictures;
import stylemix.session.Keys;
import stylemix.session.LiveDraft;
import stylemix.session.Lookout;
import stylemix.session.Money;
import stylemix.session.Presets;
import stylemix.session.Recipes;
import stylemix.session.ReferenceImport;
import stylemix.session.RunQueue;
import stylemix.session.Session;
import stylemix.session.SessionSaver;
import stylemix.session.Settings;
import stylemix.session.StyleList;
import stylemix.session.Tray;
import stylemix.session.TraySaver;
import stylemix.session.Work;
import stylemix.store.AppPaths;
import stylemix.store.BoardFolder;
import stylemix.store.PresetFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;
import stylemix.store.SessionFile;
import stylemix.store.SettingsFile;
import stylemix.store.Thumbnails;
import stylemix.store.TrayFile;
import stylemix.ui.Messages;

/// The one place that makes what a window works with and hands it around; read it from top to bottom.
final class Wiring implements AutoCloseable {

    private static final long THUMBNAILS_BYTES = 200L << 20;

    private final ExecutorService io = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService decoders = Executors.newFixedThreadPool(
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
            Thread.ofPlatform().daemon().name("decoder-", 0).factory());

    private final ExecutorService saving =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("saver").factory());

    /// Writes the journal in the order of the clicks.
    private final ExecutorService journal = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("journal").factory());

    /// Live mixing computes on two threads at most: one that prepares and one that mixes.
    private final ExecutorService live = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("live-", 0).factory());

    private final ReadOnlyObjectWrapper<HookState> hookState =
            new ReadOnlyObjectWrapper<>(this, "hookState", new HookState.Off());

    private final HookReceiver hooks;
    private final Services services;
    private final Settings settings;
    private final SessionFile sessionFile;
    private final TrayFile trayFile;
    private final Thumbnails thumbnails;
    private final BoardFolder boardFolder;
    private final Session session;
    private final Desk desk;
    private final Money money;
    private final Boards boards;
    private final Presets presets;
    private final StyleList styles;

    /// Looks at what comes onto the board.
    private final DoorWatch doorWatch;

    /// Blocks for the two small files that say how the window looks.
    Wiring(AppPaths paths) {
        SettingsFile settingsFile = new SettingsFile(paths.settingsFile());
        settings = new Settings(settingsFile.load());
        hooks = new HookReceiver(io, now -> Platform.runLater(() -> hookState.set(now)));
        services = new Services(paths, this::outputFolder, settings::prices, hooks);
        sessionFile = new SessionFile(paths.sessionFile());
        trayFile = new TrayFile(paths.trayFile());
        thumbnails = new Thumbnails(paths.thumbnails(), THUMBNAILS_BYTES);
        boardFolder = new BoardFolder(paths.boards());
        Composition composition = new Composition();
        PricesFile prices = new PricesFile(paths.pricesFile());
        settings.pricesProperty().set(prices.load());
        Clock clock = Clock.system(ZoneId.systemDefault());
        desk = new Desk(services);
        RunQueue queue = new RunQueue(desk, journal, io, clock);
        new Lookout(queue, desk, wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, io));
        settings.dataProperty().subscribe(data -> queue.setAtOnce(data.atOnce()));
        ReferenceImport imports = new ReferenceImport(
                composition,
                new KeptPictures(services.references()),
                new PictureFetch(
                        "Stylemix/" + Version.NUMBER, () -> settings.data().privateAddresses())::fetch,
                recipes(),
                paths.arriving(),
                new ReferenceImport.Crew(io, decoders),
                Clock.systemUTC());
        new Insight(
                composition,
                picture -> Sight.of(SourcePicture.read(picture.path())),
                services.references()::plan,
                decoders);
        doorWatch = new DoorWatch(
                composition,
                picture -> Look.of(
                        Pixels.onWhite(PictureReader.readAtMost(picture.path(), Look.PX)),
                        picture.width(),
                        picture.height()),
                DoorCheck::ofAll,
                decoders);
        if (settings.data().paused()) {
            queue.pause();
        }
        queue.haltProperty().subscribe(now -> {
            boolean paused = now.filter(halt -> halt instanceof Halt.ByUser).isPresent();
            if (paused != settings.data().paused()) {
                settings.update(data -> data.withPaused(paused));
            }
        });
        session = new Session(
                composition,
                imports,
                queue,
                settings,
                new LiveDraft(composition, queue, settings, services.live(), live, LiveDraft.Pace.USUAL),
                RandomGenerator.getDefault());
        boards = new Boards(composition, imports, boardFolder, saving, imports::complain);
        presets = new Presets(
                composition,
                imports,
                new PresetFolder(paths.presets()),
                services.references(),
                saving,
                Clock.systemUTC());
        styles = new StyleList(services.styles(), io);
        settings.dataProperty()
                .subscribe((_, next) ->
                        Work.start(saving, () -> save(settingsFile, next), _ -> {}, session.imports()::complain));
        settings.dataProperty()
                .map(SettingsData::hook)
                .subscribe(next -> Work.start(saving, () -> listen(next), _ -> {}, session.imports()::complain));
        money = new Money(new CashDesk(services, prices), settings, queue, journal, clock);
    }

    Session session() {
        return session;
    }

    Money money() {
        return money;
    }

    JobDesk desk() {
        return desk;
    }

    Boards boards() {
        return boards;
    }

    Presets presets() {
        return presets;
    }

    StyleList styles() {
        return styles;
    }

    /// How it stands with the calls of services.
    ObservableValue<HookState> hookState() {
        return hookState.getReadOnlyProperty();
    }

    Executor io() {
        return io;
    }

    Executor decoders() {
        return decoders;
    }

    ReferenceFolder references() {
        return services.references();
    }

    /// Where outputs go while no other folder is chosen.
    Path usualOutputs() {
        return services.paths().outputs();
    }

    Keys keys() {
        return new Keys() {
            @Override
            public boolean present() {
                return services.kreaKey().isPresent();
            }

            @Override
            public void keep(Secret key) throws ProblemException {
                services.secrets().keep(Service.KREA, key);
            }

            @Override
            public void forget() throws ProblemException {
                services.secrets().forget(Service.KREA);
            }
        };
    }

    Optional<Problem> probeKrea() throws InterruptedException {
        return services.probeKrea();
    }

    /// @param longSidePx 0 for all of it
    BufferedImage decode(Path picture, int longSidePx) throws ProblemException {
        return longSidePx == 0 ? PictureReader.read(picture) : thumbnails.read(picture, longSidePx);
    }

    /// Makes sure that a file can be written to a folder, which is made if need be.
    void checkFolder(Path folder) throws ProblemException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".stylemix", ".test"));
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
    }

    /// Brings back what was on the table and fills the gallery; the pictures follow as they are read.
    ///
    /// @return what was on the table
    SessionData restore() {
        SessionData last = sessionFile.load();
        session.composition().restore(last);
        session.imports().restore(last);
        boards.begin(Messages.text("board.untitled"));
        List<Path> folders = new ArrayList<>(settings.data().formerFolders());
        folders.addFirst(outputFolder());
        Work.start(io, () -> services.outputs().scan(folders), this::fill, _ -> {});
        Work.start(io, services::draft, _ -> {}, _ -> {});
        Work.start(journal, desk::takeOver, session.queue()::restore, session.imports()::complain);
        return last;
    }

    SessionSaver saver(Supplier<Optional<SessionData.Window>> window) {
        return new SessionSaver(session.composition(), window, this::save, saving, session.imports()::complain);
    }

    /// Writes down what is in the tray, and shows what was there.
    TraySaver tray() {
        Tray tray = session.imports().tray();
        Work.start(io, trayFile::load, tray::restore, _ -> {});
        return new TraySaver(tray, trayFile::save, saving, session.imports()::complain);
    }

    DoorWatch doorWatch() {
        return doorWatch;
    }

    private Recipes recipes() {
        return new Recipes() {
            @Override
            public Optional<Recipe> of(Path file) {
                return services.outputs().recipe(file);
            }

            @Override
            public Optional<Recipe> ofOutput(String sha256) {
                return session.outputs().stream()
                        .map(Output::recipe)
                        .filter(recipe -> recipe.picture().sha256().equals(sha256))
                        .findFirst();
            }
        };
    }

    static URL example(String picture) {
        return Objects.requireNonNull(Wiring.class.getResource("examples/" + picture), picture);
    }

    @Override
    public void close() throws IOException {
        session.live().close();
        live.shutdownNow();
        session.queue().leave();
        doorWatch.close();
        decoders.shutdownNow();
        saving.shutdown();
        journal.shutdown();
        io.shutdown(); // a second interrupt would break off what tells the service to stop
        try {
            boolean _ = saving.awaitTermination(5, TimeUnit.SECONDS)
                    && journal.awaitTermination(5, TimeUnit.SECONDS)
                    && io.awaitTermination(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        io.shutdownNow();
        hooks.close();
        services.close();
    }

    /// Outputs that arrived while the folders were read stay in front.
    private void fill(List<Output> found) {
        List<Path> known = session.outputs().stream().map(Output::recipeFile).toList();
        session.outputs()
                .addAll(found.stream()
                        .filter(output -> !known.contains(output.recipeFile()))
                        .toList());
        if (session.selectedProperty().get().isEmpty()) {
            session.follow();
        }
    }

    private Path outputFolder() {
        return settings.data().outputFolder().orElseGet(this::usualOutputs);
    }

    private void save(SessionData table) throws ProblemException {
        sessionFile.save(table);
        boardFolder.save(table);
    }

    private HookSettings listen(HookSettings next) {
        hooks.follow(next);
        return next;
    }

    private static SettingsData save(SettingsFile file, SettingsData data) throws ProblemException {
        file.save(data);
        return data;
    }
}
