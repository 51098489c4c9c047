// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Optional;
import stylemix.model.JobState;
import stylemix.model.Problem;

/// The one thing to do about a problem that gets a button.
public enum Remedy {
    ENTER_KEY,
    TOP_UP,
    TRY_AGAIN,
    CHANGE_PROMPT,
    CHANGE_REFERENCES,
    USE_DRAFTS,
    CHOOSE_FOLDER,
    OPEN_ACCOUNT,
    RAISE_LIMIT,
    /// Go on with a job that was left alone.
    GO_ON,
    /// Ask the service what became of a job that it has, or may have; sends nothing.
    LOOK_AGAIN,
    /// Fetch a picture that is made; can never order one.
    DOWNLOAD_AGAIN,
    /// Order once more what was not taken.
    SEND_AGAIN,
    /// Say which of several jobs it is.
    CHOOSE_JOB;
    private static final int FORBIDDEN = 403, NOT_FOUND = 404, TOO_LARGE = 413;

    /// The remedy for a job that came to a problem; empty if there is nothing to press.
    ///
    /// @param at where the journal has it: one that has not ended there must not be sent again
    public static Optional<Remedy> of(Problem problem, JobState at) {
        return switch (at) {
            case NOT_FOUND -> Optional.of(SEND_AGAIN);
            case MAYBE_SUBMITTED, SUBMITTED -> Optional.of(inFlight(problem));
            case COMPLETED -> Optional.of(made(problem));
            case WAITING, SENDING, SAVED, FAILED, CANCELLED -> of(problem);
        };
    }

    /// The remedy for a problem of a job that has ended, or of an order that was never written down.
    public static Optional<Remedy> of(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _, Problem.KeyRejected _, Problem.OtherAccount _ -> Optional.of(ENTER_KEY);
            case Problem.NoBalance _ -> Optional.of(TOP_UP);
            case Problem.PlanTooLow _ -> Optional.of(OPEN_ACCOUNT);
            case Problem.CapReached _ -> Optional.of(RAISE_LIMIT);
            case Problem.Refused refused -> Optional.of(of(refused));
            case Problem.Moderated _, Problem.RightsHolder _, Problem.NothingMatched _, Problem.NoPicture _ ->
                Optional.of(CHANGE_PROMPT);
            case Problem.PictureUnreadable _, Problem.StrengthsRefused _ -> Optional.of(CHANGE_REFERENCES);
            case Problem.Outdated _ -> Optional.of(USE_DRAFTS);
            case Problem.CannotSave _ -> Optional.of(CHOOSE_FOLDER);
            case Problem.SetAside _, Problem.OwnedElsewhere _ -> Optional.of(GO_ON);
            case Problem.MaybeSubmitted _ -> Optional.of(LOOK_AGAIN);
            case Problem.SeveralJobs _ -> Optional.of(CHOOSE_JOB);
            case Problem.NotTaken _ -> Optional.of(SEND_AGAIN);
            case Problem.Busy _,
                    Problem.ServiceFault _,
                    Problem.Unreachable _,
                    Problem.TooSlow _,
                    Problem.BadAnswer _,
                    Problem.WebPage _,
                    Problem.JobFailed _,
                    Problem.Unexpected _ -> Optional.of(TRY_AGAIN);
            case Problem.NoPicturesIn _,
                    Problem.TooManyReferences _,
                    Problem.MixUnreadable _,
                    Problem.AddressUnusable _,
                    Problem.NothingToUse _,
                    Problem.LibraryUnusable _ -> Optional.empty();
        };
    }

    /// Whether to send the same once more makes sense as soon as this remedy has been taken.
    public boolean invitesAnotherTry() {
        return switch (this) {
            case ENTER_KEY, TOP_UP, CHOOSE_FOLDER, OPEN_ACCOUNT, RAISE_LIMIT -> true;
            case TRY_AGAIN,
                    CHANGE_PROMPT,
                    CHANGE_REFERENCES,
                    USE_DRAFTS,
                    GO_ON,
                    LOOK_AGAIN,
                    DOWNLOAD_AGAIN,
                    SEND_AGAIN,
                    CHOOSE_JOB -> false;
        };
    }

    /// Whether it is taken in the settings.
    public boolean isInSettings() {
        return switch (this) {
            case ENTER_KEY, CHOOSE_FOLDER, RAISE_LIMIT -> true;
            case TOP_UP,
                    TRY_AGAIN,
                    CHANGE_PROMPT,
                    CHANGE_REFERENCES,
                    USE_DRAFTS,
                    OPEN_ACCOUNT,
                    GO_ON,
                    LOOK_AGAIN,
                    DOWNLOAD_AGAIN,
                    SEND_AGAIN,
                    CHOOSE_JOB -> false;
        };
    }

    /// What its button says.
    public String text() {
        return Messages.text("remedy." + name());
    }

    /// Of a job that the service has or may have.
    private static Remedy inFlight(Problem problem) {
        return switch (problem) {
            case Problem.SeveralJobs _ -> CHOOSE_JOB;
            case Problem.SetAside _, Problem.OwnedElsewhere _ -> GO_ON;
            case Problem.KeyMissing _, Problem.KeyRejected _, Problem.OtherAccount _ -> ENTER_KEY;
            default -> LOOK_AGAIN;
        };
    }

    /// Of a picture that is made and not here.
    private static Remedy made(Problem problem) {
        return switch (problem) {
            case Problem.SetAside _, Problem.OwnedElsewhere _ -> GO_ON;
            case Problem.CannotSave _ -> CHOOSE_FOLDER;
            default -> DOWNLOAD_AGAIN;
        };
    }

    private static Remedy of(Problem.Refused refused) {
        return switch (refused.status()) {
            case FORBIDDEN -> ENTER_KEY;
            case NOT_FOUND -> TRY_AGAIN;
            case TOO_LARGE -> CHANGE_REFERENCES;
            default -> CHANGE_PROMPT;
        };
    }
}
