// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import stylemix.model.JobEntry;
import stylemix.model.MoneyState;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.Spending;
import stylemix.store.AppPaths;
import stylemix.store.JobJournal;
import stylemix.store.Ledger;
import stylemix.store.Library;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;

/// `stylemix jobs`: what was ordered, and what it cost.
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        versionProvider = Version.ForCommands.class,
        sortOptions = false,
        description = "Lists the last jobs and what was spent.")
final class JobsCommand implements Callable<Integer> {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final int LONGEST_TITLE = 40;

    private final AppPaths paths;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--limit", paramLabel = "N", description = "How many jobs are listed, newest first (20).")
    private int limit = 20;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the whole ledger to a file instead.")
    private @Nullable Path csv;

    JobsCommand(AppPaths paths) {
        this.paths = paths;
    }

    @Override
    public Integer call() throws Exception {
        if (limit < 0) {
            throw new CommandLine.ParameterException(
                    command(), "--limit takes a number of jobs, but not " + limit + ".");
        }
        LogFile.start(paths.logs());
        try (Library library = Library.open(paths.data(), Clock.system(ZoneId.systemDefault()))) {
            Ledger ledger = new Ledger(library);
            if (csv != null) {
                export(ledger, csv);
            } else {
                list(new JobJournal(library, new ReferenceFolder(paths.references())), ledger);
            }
        }
        return 0;
    }

    private static void export(Ledger ledger, Path file) throws ProblemException {
        try (Writer out = Files.newBufferedWriter(file)) {
            ledger.export(out);
        } catch (IOException e) {
            throw SaveFaults.problem(file, e);
        }
    }

    private void list(JobJournal journal, Ledger ledger) throws ProblemException {
        PrintWriter out = command().getOut();
        List<JobEntry> jobs = journal.page(OptionalLong.empty(), limit);
        jobs.forEach(job -> out.println(line(job)));
        Spending.Totals totals = ledger.totals();
        out.println("Today: " + sentence(totals.today()));
        out.println("This month: " + sentence(totals.month()));
        out.flush();
    }

    private static String line(JobEntry job) {
        String title = job.request().prompt().strip().replaceAll("[\\s\\p{Cc}]+", " ");
        return String.format(
                Locale.ENGLISH,
                "%5d  %s  %-15s  %-11s  %8s  %-12s  %s",
                job.id(),
                WHEN.format(job.orderedAt().atZone(ZoneId.systemDefault())),
                word(job.state()),
                job.price().free() ? "" : word(job.money()),
                Messages.price(job.price()),
                job.request().variant().slug(),
                Messages.shortened(title, LONGEST_TITLE));
    }

    private static String sentence(Spending spent) {
        return Messages.price(spent.charged()) + " charged, " + Messages.price(spent.unknown()) + " "
                + word(MoneyState.UNKNOWN) + ", " + Messages.price(spent.waiting()) + " waiting";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private CommandLine command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it calls");
        }
        return spec.commandLine();
    }
}
