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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stylemix.model.ProblemException;
import stylemix.session.Problems;
import stylemix.store.AppPaths;
import stylemix.ui.Messages;

/// The command `stylemix`; without a subcommand it opens the studio.
///
/// Exit codes: 0 for done, 2 for input that cannot be used, 1 for everything that went wrong after that. Whatever goes
/// wrong is one sentence on stderr; the stack is in the log.
@Command(
        name = "stylemix",
        mixinStandardHelpOptions = true,
        versionProvider = Version.ForCommands.class,
        description = "Mixes the styles of pictures into new ones. Without a command it opens the studio.")
public final class Main implements Callable<Integer> {

    private final Function<Opening, String> studio;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--first-run", hidden = true, paramLabel = "FOLDER")
    private @Nullable Path firstRun;

    @Option(names = "--rehearsal", hidden = true, paramLabel = "FOLDER")
    private @Nullable Path rehearsal;

    @Parameters(paramLabel = "FILE", description = "Pictures, folders and recipes to open in the studio.")
    private List<Path> files = new ArrayList<>();

    /// @param studio opens the window; answers with what went wrong, blank if nothing did
    private Main(Function<Opening, String> studio) {
        this.studio = studio;
    }

    public static void main(String[] args) {
        System.exit(
                args.length == 0
                        ? openEmpty()
                        : commands(AppPaths.ofThisComputer(), Main::open).execute(args));
    }

    /// Nothing needs to be parsed, so the parser is not loaded: the JVM cannot keep its classes (they are of Java 5) in
    /// what it learned, and the window would open a third of a second later.
    private static int openEmpty() {
        PrintWriter err = new PrintWriter(System.err, false, System.err.charset());
        try {
            String complaint = open(new Opening(Optional.empty(), List.of()));
            return complaint.isBlank() ? 0 : complain(err, complaint, ExitCode.SERVICE);
        } catch (RuntimeException thrown) {
            return answer(err, thrown);
        }
    }

    /// Files go to the window that is open, if there is one; without files every start has a window of its own.
    private static String open(Opening opening) {
        return !opening.files().isEmpty()
                        && Handover.give(AppPaths.ofThisComputer().handover(), opening.files())
                ? ""
                : StudioApp.launch(opening);
    }

    /// The command with its subcommands, ready to execute.
    static CommandLine commands(AppPaths paths, Function<Opening, String> studio) {
        return new CommandLine(new Main(studio))
                .addSubcommand(new MixCommand(paths))
                .addSubcommand(new JobsCommand(paths))
                .addSubcommand(new ResumeCommand(paths))
                .addSubcommand(new ServeCommand(paths))
                .setParameterExceptionHandler((mistake, _) -> complain(
                        mistake.getCommandLine().getErr(), String.valueOf(mistake.getMessage()), ExitCode.INPUT))
                .setExecutionExceptionHandler((thrown, command, _) -> answer(command.getErr(), thrown));
    }

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.exists(file)) {
                return spec == null
                        ? ExitCode.INPUT
                        : complain(spec.commandLine().getErr(), "There is no file " + file + ".", ExitCode.INPUT);
            }
        }
        if (rehearsal != null) {
            return Rehearsal.in(rehearsal, studio);
        }
        String complaint = studio.apply(new Opening(Optional.ofNullable(firstRun), files));
        return complaint.isBlank() || spec == null
                ? 0
                : complain(spec.commandLine().getErr(), complaint, ExitCode.SERVICE);
    }

    private static int answer(PrintWriter err, Exception thrown) {
        if (thrown instanceof ProblemException carried) {
            return complain(err, Messages.advice(carried.problem()), ExitCode.of(carried.problem()));
        }
        if (thrown instanceof InterruptedException) {
            return ExitCode.STOPPED; // whoever stopped it knows
        }
        return complain(err, Messages.advice(Problems.of(thrown)), ExitCode.SERVICE);
    }

    /// One line, whatever a service or a file's name put into it, and nothing that a terminal would obey.
    private static int complain(PrintWriter err, String sentence, int code) {
        err.println(sentence.replaceAll("[\\s\\p{Cc}]+", " "));
        err.flush();
        return code;
    }
}
