// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stylemix.model.Connection;
import stylemix.model.Content;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.picture.PictureReader;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.OnStop;
import stylemix.store.AppPaths;
import stylemix.store.FileSecretStore;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;
import stylemix.store.SettingsFile;
import stylemix.ui.Messages;

/// `stylemix mix`: one picture, without a window.
@Command(
        name = "mix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.ForCommands.class,
        sortOptions = false,
        description = "Mixes the styles of pictures into a new one and prints where it is saved.",
        footer = {
            "",
            "Exit code 2 means that the input cannot be used, 1 that the service failed.",
            "If the connection breaks, run the same mix again: it follows up what was ordered and pays nothing more.",
            "The key for Krea is taken from the settings, else from KREA_API_TOKEN, else from KREA_API_KEY;",
            "the key for another service from STYLEMIX_KEY."
        })
final class MixCommand implements Callable<Integer> {

    private final AppPaths paths;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--prompt", paramLabel = "TEXT", description = "What the picture shows.")
    private String prompt = "";

    @Option(
            names = "--reference",
            paramLabel = "FILE[=STRENGTH]",
            converter = WeighedFile.Converter.class,
            description = {
                "A picture whose style is mixed in, and how strongly, 0 to 1 (0.6). May be repeated.",
                "The draft engine takes -2 to 2: more than 1 is louder, less than 0 pushes away."
            })
    private List<WeighedFile> references = new ArrayList<>();

    @Option(
            names = "--content",
            paramLabel = "FILE[=STRENGTH]",
            converter = WeighedFile.Converter.class,
            description = "A picture to change instead of a scene made from the prompt, and how much, 0 to 1 (1).")
    private @Nullable WeighedFile content;

    @Mixin
    private MixSettings settings = new MixSettings();

    @Option(
            names = "--service",
            paramLabel = "draft|krea|URL",
            converter = ServiceChoice.Converter.class,
            description = "Who makes the picture (draft).")
    private ServiceChoice service = new ServiceChoice(Service.DRAFT, Optional.empty());

    @Option(
            names = "--send-again",
            description = "Sends an order again that the service did not take, as an earlier run of this mix told.")
    private boolean sendAgain;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to save (the studio's folder).")
    private @Nullable Path out;

    MixCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        checkInput();
        LogFile.start(paths.logs());
        return Stoppable.run(this::mix);
    }

    private int mix() throws Exception {
        Output output = output();
        tellIgnoredWords(output);
        PrintWriter terminal = specified().commandLine().getOut();
        terminal.println(output.picture().toAbsolutePath());
        terminal.flush();
        return 0;
    }

    private Output output() throws ProblemException, InterruptedException, IOException {
        ReferenceFolder kept = new ReferenceFolder(paths.references());
        GenerationRequest request = request(kept);
        try (Services services = new Services(paths, kept, outputs(kept), new PricesFile(paths.pricesFile())::load);
                TerminalProgress progress = TerminalProgress.of(err())) {
            services.openAhead();
            Connection connection = connection(services);
            GenerationPipeline pipeline = services.pipeline(connection);
            return pipeline.run(job(services, pipeline, connection, request), () -> OnStop.CANCEL, progress::at)
                    .output();
        }
    }

    /// The job that an earlier run of this mix left unfinished, else a new one. A draft costs nothing and is begun
    /// anew.
    private long job(Services services, GenerationPipeline pipeline, Connection connection, GenerationRequest request)
            throws ProblemException {
        Optional<JobEntry> left = service.service() == Service.DRAFT
                ? Optional.empty()
                : services.books().journal().same(connection, request, settings.seedDrawn());
        if (left.isEmpty()) {
            return pipeline.order(List.of(request), settings.seedDrawn())
                    .getFirst()
                    .id();
        }
        if (sendAgain && left.get().state() == JobState.NOT_FOUND) {
            return pipeline.again(left.get()).id();
        }
        err().println("Follows up job " + left.get().id() + " of an earlier run; nothing is ordered again.");
        err().flush();
        return left.get().id();
    }

    /// Finds what is wrong before anything is written or sent.
    private void checkInput() throws ProblemException {
        if (prompt.isBlank() && (content == null || service.service() == Service.KREA)) {
            throw mistake("Say what the picture shows with --prompt"
                    + (content == null ? ", or name a picture to change with --content." : "."));
        }
        if (references.size() > Reference.MAX_COUNT) {
            throw mistake("A mix takes at most " + Reference.MAX_COUNT + " references, but there are "
                    + references.size() + ".");
        }
        checkAmounts();
        for (WeighedFile reference : references) {
            check(reference.file());
        }
        if (content != null) {
            check(content.file());
        }
        if (service.service() == Service.KREA
                && Services.kreaKey(new FileSecretStore(paths.keysFile())).isEmpty()) {
            throw mistake("Krea needs a key: set KREA_API_TOKEN, or enter it in the settings of the studio.");
        }
        outputs(new ReferenceFolder(paths.references())).requireRoom();
    }

    private void checkAmounts() {
        boolean narrow = service.service() == Service.KREA;
        for (WeighedFile file : references) {
            if (narrow && !isShare(file)) {
                throw mistake("Krea takes strengths between 0 and 1, but " + file.name() + " has "
                        + file.strength().orElseThrow() + ".");
            }
        }
        if (content != null && !isShare(content)) {
            throw mistake("How much of " + content.name() + " is changed must lie between 0 and 1.");
        }
        if (settings.keepColours() > 0 && service.service() != Service.DRAFT) {
            throw mistake("Only the draft engine keeps content colours: leave --keep-colours out.");
        }
    }

    private static boolean isShare(WeighedFile file) {
        double strength = file.strength().orElse(1);
        return strength >= 0 && strength <= 1;
    }

    private void check(Path file) throws ProblemException {
        if (Files.notExists(file)) {
            throw mistake("There is no file " + file + ".");
        }
        PictureReader.check(file);
        PictureReader.prove(file);
    }

    private GenerationRequest request(ReferenceFolder kept) throws ProblemException {
        List<Reference> mixed = new ArrayList<>();
        for (WeighedFile reference : references) {
            PictureFile picture = kept.keep(reference.file());
            double strength = reference.strength().orElse(Strength.START.value());
            mixed.add(new Reference(picture, reference.name(), new Strength(strength)));
        }
        Optional<Content> changed = content == null
                ? Optional.empty()
                : Optional.of(new Content(
                        kept.keep(content.file()),
                        content.name(),
                        content.strength().orElse(1)));
        return new GenerationRequest(
                prompt,
                settings.variant(),
                settings.aspectRatio(changed),
                settings.creativity(),
                settings.seed(),
                settings.tuning(),
                settings.keepColours(),
                mixed,
                changed,
                Optional.empty(),
                List.of());
    }

    /// A folder that was named here is where the picture goes; the studio's own has a folder for every day.
    private OutputFolder outputs(ReferenceFolder kept) {
        return out == null ? OutputFolder.byDay(this::studioFolder, kept) : OutputFolder.flat(out, kept);
    }

    private Path studioFolder() {
        return new SettingsFile(paths.settingsFile()).load().outputFolder().orElse(paths.outputs());
    }

    private Connection connection(Services services) throws ProblemException {
        return service.address().isPresent()
                ? new Connection(Service.CUSTOM, service.address().get(), Services.environmentKey("STYLEMIX_KEY"))
                : services.connection(service.service());
    }

    private void tellIgnoredWords(Output output) {
        output.recipe()
                .draft()
                .filter(report -> !report.ignored().isEmpty())
                .ifPresent(
                        report -> err().println((content == null ? "Not used: " : "Not used beside a content picture: ")
                                + Messages.quoted(report.ignored()) + "."));
        err().flush();
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(specified().commandLine(), sentence);
    }

    private PrintWriter err() {
        return specified().commandLine().getErr();
    }

    private CommandSpec specified() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec;
    }
}
