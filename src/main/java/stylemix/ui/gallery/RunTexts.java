// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;
import stylemix.model.GenerationRequest;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.session.Run;
import stylemix.ui.Messages;

/// What a run's card says.
final class RunTexts {

    private static final double MEGA = 1e6;
    private static final double UPLOADED = 0.1, MADE = 0.95;

    private static final int LONGEST_TIP = 1000;

    private RunTexts() {}

    /// A word or two for where the run stands; at the end a sentence.
    static String stage(RunState state, Instant now) {
        return switch (state) {
            case RunState.Waiting _ -> Messages.text("run.waiting");
            case RunState.Starting _ -> Messages.text("run.starting");
            case RunState.Busy busy -> Messages.text("run.busy", roundedUp(Duration.between(now, busy.until())));
            case RunState.Uploading s -> Messages.text("run.uploading", amount(s.sent(), s.total()));
            case RunState.Searching _ -> Messages.text("run.searching");
            case RunState.Queued _ -> Messages.text("run.queued");
            case RunState.Backlogged _ -> Messages.text("run.backlogged");
            case RunState.Working s ->
                s.stage().filter(word -> !word.isBlank()).orElseGet(() -> Messages.text("run.working"));
            case RunState.Downloading s ->
                s.total().isPresent()
                        ? Messages.text(
                                "run.downloadingOf",
                                amount(s.received(), s.total().getAsLong()))
                        : Messages.text("run.downloading");
            case RunState.Saved _ -> Messages.text("run.saved");
            case RunState.Failed s -> Messages.advice(s.problem());
            case RunState.Cancelled _ -> Messages.text("run.cancelled");
        };
    }

    /// How far the run has come, 0 to 1, never falling from state to state; empty where nobody knows.
    ///
    /// Uploads are the first tenth and the download is the last twentieth of it.
    static OptionalDouble fraction(RunState state) {
        return switch (state) {
            case RunState.Waiting _, RunState.Starting _ -> OptionalDouble.of(0);
            case RunState.Uploading s -> between(0, UPLOADED, share(s.sent(), s.total()));
            case RunState.Working s -> between(UPLOADED, MADE, s.fraction());
            case RunState.Downloading s ->
                between(
                        MADE,
                        1,
                        s.total().isPresent() ? share(s.received(), s.total().getAsLong()) : OptionalDouble.empty());
            case RunState.Busy _, RunState.Searching _, RunState.Queued _, RunState.Backlogged _ ->
                OptionalDouble.empty();
            case RunState.Saved _, RunState.Failed _, RunState.Cancelled _ -> OptionalDouble.of(1);
        };
    }

    /// "2.1 s", "31 s", "1 min 05 s".
    static String elapsed(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return Messages.text("run.seconds", String.format(Locale.ENGLISH, "%.1f", time.toMillis() / 1000.0));
        }
        return seconds < 60
                ? Messages.text("run.seconds", seconds)
                : Messages.text("run.minutes", seconds / 60, String.format(Locale.ENGLISH, "%02d", seconds % 60));
    }

    /// What happened to a run, whether it cost anything, and what to do.
    static String sentence(Run run, Problem problem) {
        return Messages.advice(problem)
                + Messages.money(problem, run.money(), run.price())
                        .map(words -> " " + words)
                        .orElse("");
    }

    /// The time that a run has taken so far, and whether that is long.
    static String time(Run run) {
        return run.overdue() && !run.state().isEnd()
                ? elapsed(run.elapsed()) + ", " + Messages.text("run.long")
                : elapsed(run.elapsed());
    }

    /// The whole prompt, or much of it, and the seed.
    static String tip(GenerationRequest request) {
        return Messages.text(
                "run.tip",
                Messages.shortened(title(request), LONGEST_TIP),
                request.seed().value());
    }

    /// The prompt on one line, or the name of the picture that is changed where there is no prompt.
    static String title(GenerationRequest request) {
        String words = request.prompt().strip().replaceAll("\\s+", " ");
        return words.isEmpty()
                ? request.content().map(content -> content.name()).orElse("")
                : words;
    }

    private static long roundedUp(Duration wait) {
        return Math.max(0, wait.plusMillis(999).toSeconds());
    }

    private static OptionalDouble between(double from, double to, OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(from + share.getAsDouble() * (to - from)) : OptionalDouble.empty();
    }

    private static OptionalDouble share(long done, long total) {
        return total > 0 ? OptionalDouble.of(Math.clamp((double) done / total, 0, 1)) : OptionalDouble.empty();
    }

    private static String amount(long done, long total) {
        return total < MEGA
                ? Messages.text("run.kilobytes", done / 1000, Math.max(1, total / 1000))
                : Messages.text("run.megabytes", mega(done), mega(total));
    }

    private static String mega(long bytes) {
        return String.format(Locale.ENGLISH, "%.1f", bytes / MEGA);
    }
}
