// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import stylemix.model.Problem;

/// Whose turn it is after a command failed.
final class ExitCode {

    static final int SERVICE = 1;
    static final int INPUT = 2;

    /// As shells report a program that Ctrl-C ended.
    static final int STOPPED = 130;

    private ExitCode() {}

    static int of(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _,
                    Problem.NothingMatched _,
                    Problem.MixUnreadable _,
                    Problem.PictureUnreadable _,
                    Problem.NoPicturesIn _,
                    Problem.AddressUnusable _,
                    Problem.NothingToUse _,
                    Problem.TooManyReferences _,
                    Problem.CannotSave _,
                    Problem.CapReached _ -> INPUT;
            case Problem.KeyRejected _,
                    Problem.NoBalance _,
                    Problem.PlanTooLow _,
                    Problem.Refused _,
                    Problem.StrengthsRefused _,
                    Problem.Outdated _,
                    Problem.Busy _,
                    Problem.ServiceFault _,
                    Problem.Unreachable _,
                    Problem.TooSlow _,
                    Problem.BadAnswer _,
                    Problem.WebPage _,
                    Problem.MaybeSubmitted _,
                    Problem.NotTaken _,
                    Problem.SeveralJobs _,
                    Problem.OtherAccount _,
                    Problem.SetAside _,
                    Problem.OwnedElsewhere _,
                    Problem.LibraryUnusable _,
                    Problem.Moderated _,
                    Problem.RightsHolder _,
                    Problem.JobFailed _,
                    Problem.NoPicture _,
                    Problem.Unexpected _ -> SERVICE;
        };
    }
}
