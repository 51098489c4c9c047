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
    CHOOSE_FOLDER,
    OPEN_ACCOUNT;

    /// The remedy for a run that ended with a problem; empty if there is nothing to press.
    public static Optional<Remedy> of(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _, Problem.KeyRejected _ -> Optional.of(ENTER_KEY);
            case Problem.NoBalance _ -> Optional.of(TOP_UP);
            case Problem.MaybeSubmitted _ -> Optional.of(OPEN_ACCOUNT);
            case Problem.Moderated _, Problem.NothingMatched _, Problem.Refused _ -> Optional.of(CHANGE_PROMPT);
            case Problem.CannotSave _ -> Optional.of(CHOOSE_FOLDER);
            case Problem.Busy _,
                    Problem.ServiceFault _,
                    Problem.Unreachable _,
                    Problem.TooSlow _,
                    Problem.BadAnswer _,
                    Problem.JobFailed _,
                    Problem.NoPicture _,
                    Problem.Unexpected _ -> Optional.of(TRY_AGAIN);
            case Problem.Outdated _,
                    Problem.StrengthsRefused _,
                    Problem.MixUnreadable _,
                    Problem.PictureUnreadable _,
                    Problem.NoPicturesIn _,
                    Problem.AddressUnusable _,
                    Problem.NothingToUse _,
                    Problem.TooManyReferences _ -> Optional.empty();
        };
    }

    /// What its button says.
    public String text() {
        return Messages.text("remedy." + name());
    }
}
