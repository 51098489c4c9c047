// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.session.Halt;
import stylemix.ui.Messages;

/// What the head of the queue says.
final class QueueTexts {

    private QueueTexts() {}

    /// "2 running · 31 waiting · 3 failed", without what there is none of.
    static String counts(QueueViewModel model) {
        return Stream.of(
                        count("queue.running", model.running()),
                        count("queue.waiting", model.waiting()),
                        count("queue.failed", model.failed()),
                        count("queue.cancelled", model.cancelled()),
                        count("queue.done", model.done()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// A verb with what it costs: "Resume $0.35"; only the verb where it is free.
    static String priced(String verb, Price price) {
        return price.free() ? verb : Messages.text("queue.priced", verb, Messages.price(price));
    }

    /// Why nothing is started.
    static String halt(Halt halt, int waiting) {
        return switch (halt) {
            case Halt.ByUser _ -> Messages.text("queue.paused", waiting);
            case Halt.AfterCrash crash -> Messages.text("queue.crashed", crash.inFlight(), waiting);
            case Halt.Stopped stopped ->
                Messages.text("queue.stopped", Messages.text("queue.stopped." + reason(stopped.problem())), waiting);
        };
    }

    private static String reason(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _, Problem.KeyRejected _, Problem.OtherAccount _ -> "key";
            case Problem.CapReached _ -> "cap";
            case Problem.NoBalance _ -> "balance";
            case Problem.PlanTooLow _ -> "plan";
            case Problem.Outdated _ -> "outdated";
            case Problem.Busy _ -> "busy";
            case Problem.MaybeSubmitted _, Problem.SeveralJobs _ -> "unknown";
            case Problem.CannotSave _, Problem.LibraryUnusable _ -> "save";
            case Problem.Unreachable _, Problem.TooSlow _ -> "unreachable";
            case Problem.ServiceFault _,
                    Problem.BadAnswer _,
                    Problem.WebPage _,
                    Problem.NotTaken _,
                    Problem.SetAside _,
                    Problem.OwnedElsewhere _,
                    Problem.Unexpected _,
                    Problem.Refused _,
                    Problem.StrengthsRefused _,
                    Problem.MixUnreadable _,
                    Problem.Moderated _,
                    Problem.RightsHolder _,
                    Problem.JobFailed _,
                    Problem.NoPicture _,
                    Problem.NothingMatched _,
                    Problem.PictureUnreadable _,
                    Problem.NoPicturesIn _,
                    Problem.AddressUnusable _,
                    Problem.NothingToUse _,
                    Problem.TooManyReferences _ -> "fault";
        };
    }

    private static String count(String key, List<?> runs) {
        return runs.isEmpty() ? "" : Messages.text(key, runs.size());
    }
}
