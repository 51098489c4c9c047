// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Optional;
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
    OPEN_ACCOUNT;
    private static final int FORBIDDEN = 403, NOT_FOUND = 404, TOO_LARGE = 413;

    /// The remedy for a run that ended with a problem; empty if there is nothing to press.
    public static Optional<Remedy> of(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _, Problem.KeyRejected _ -> Optional.of(ENTER_KEY);
            case Problem.NoBalance _ -> Optional.of(TOP_UP);
            case Problem.MaybeSubmitted _, Problem.PlanTooLow _ -> Optional.of(OPEN_ACCOUNT);
            case Problem.Refused refused -> Optional.of(of(refused));
            case Problem.Moderated _, Problem.RightsHolder _, Problem.NothingMatched _, Problem.NoPicture _ ->
                Optional.of(CHANGE_PROMPT);
            case Problem.PictureUnreadable _ -> Optional.of(CHANGE_REFERENCES);
            case Problem.Outdated _ -> Optional.of(USE_DRAFTS);
            case Problem.CannotSave _ -> Optional.of(CHOOSE_FOLDER);
            case Problem.Busy _,
                    Problem.ServiceFault _,
                    Problem.Unreachable _,
                    Problem.TooSlow _,
                    Problem.BadAnswer _,
                    Problem.WebPage _,
                    Problem.JobFailed _,
                    Problem.Unexpected _ -> Optional.of(TRY_AGAIN);
            case Problem.NoPicturesIn _, Problem.TooManyReferences _ -> Optional.empty();
        };
    }

    /// Whether to send the same once more makes sense as soon as this remedy has been taken.
    public boolean invitesAnotherTry() {
        return switch (this) {
            case ENTER_KEY, TOP_UP, CHOOSE_FOLDER, OPEN_ACCOUNT, TRY_AGAIN -> true;
            case CHANGE_PROMPT, CHANGE_REFERENCES, USE_DRAFTS -> false;
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

    /// What its button says.
    public String text() {
        return Messages.text("remedy." + name());
    }
}
