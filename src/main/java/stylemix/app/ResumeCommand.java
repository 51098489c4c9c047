// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.ProblemException;
import stylemix.pipeline.OnStop;
import stylemix.session.Problems;
import stylemix.store.AppPaths;
import stylemix.store.OutputFolder;
import stylemix.store.PricesFile;
import stylemix.store.ReferenceFolder;
import stylemix.store.SettingsFile;
import stylemix.ui.Messages;

/// `stylemix resume`: finishes what was in flight when a program ended. It orders nothing that was ordered, and
/// leaves alone what only waits in the queue.
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        versionProvider = Version.ForCommands.class,
        sortOptions = false,
        description = "Finishes jobs that were left in flight, without a window, and prints where it saves them.",
        footer = {"", "Exit code 1 means that some of them could not be finished; the reason stands on stderr."})
final class ResumeCommand implements Callable<Integer> {

    /// Jobs that are followed beside each other.
    private static final int AT_ONCE = 4;

    private final AppPaths paths;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--all", description = "Also those that were set aside because they were there in two crashes.")
    private boolean all;

    ResumeCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        LogFile.start(paths.logs());
        return Stoppable.run(this::resume);
    }

    private int resume() throws Exception {
        ReferenceFolder kept = new ReferenceFolder(paths.references());
        OutputFolder outputs = OutputFolder.byDay(
                () -> new SettingsFile(paths.settingsFile())
                        .load()
                        .outputFolder()
                        .orElse(paths.outputs()),
                kept);
        try (Services services = new Services(paths, kept, outputs, new PricesFile(paths.pricesFile())::load)) {
            List<JobEntry> jobs = services.books().journal().leftOver().jobs().stream()
                    .filter(job -> job.state().inFlight() || job.state() == JobState.NOT_FOUND)
                    .toList();
            long aside = jobs.stream().filter(JobEntry::setAside).count();
            if (aside > 0 && !all) {
                tell("Leaves out " + aside + " that were there in two crashes; --all takes them too.");
            }
            return finish(
                    services,
                    jobs.stream().filter(job -> all || !job.setAside()).toList());
        }
    }

    private int finish(Services services, List<JobEntry> jobs) throws InterruptedException {
        Semaphore permits = new Semaphore(AT_ONCE);
        List<Future<Boolean>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (JobEntry job : jobs) {
                ends.add(threads.submit(() -> {
                    permits.acquire();
                    try {
                        return finish(services, job);
                    } finally {
                        permits.release();
                    }
                }));
            }
            try {
                int code = 0;
                for (Future<Boolean> end : ends) {
                    code = isDone(end) ? code : ExitCode.SERVICE;
                }
                return code;
            } catch (InterruptedException stop) {
                threads.shutdownNow(); // the jobs go on at the service
                throw stop;
            }
        }
    }

    private boolean isDone(Future<Boolean> end) throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            tell(Messages.advice(Problems.of(Objects.requireNonNullElse(e.getCause(), e))));
            return false;
        }
    }

    /// @return whether its picture is on disk
    private boolean finish(Services services, JobEntry job) throws InterruptedException {
        try {
            var saved = services.pipeline(services.connection(job)).run(job.id(), () -> OnStop.LEAVE, _ -> {});
            PrintWriter out = command().getOut();
            out.println(saved.output().picture().toAbsolutePath());
            out.flush();
            return true;
        } catch (ProblemException e) {
            tell("Job " + job.id() + ": " + Messages.advice(e.problem()));
            return false;
        }
    }

    private void tell(String sentence) {
        command().getErr().println(sentence.replaceAll("[\\s\\p{Cc}]+", " "));
        command().getErr().flush();
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine();
    }
}
