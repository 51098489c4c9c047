// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.EnumMap;
import java.util.Map;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.model.Service;

/// Tells when the jobs that wait for a service must not be sent after those that failed there.
final class Strikes {

    /// So many faults in a row are no accident.
    private static final int MOST = 2;

    private enum Weight {
        /// The next job would end in the same way, or cost money for nothing.
        STOPS,
        /// It may pass; twice in a row it does not.
        COUNTS,
        /// It concerns this one job, and the service works.
        CLEARS
    }

    private final Map<Service, Integer> inARow = new EnumMap<>(Service.class);

    /// Counts how a job ended.
    ///
    /// @return whether the others have to wait
    boolean stop(Service service, RunState end) {
        if (end instanceof RunState.Cancelled) {
            return false;
        }
        Weight weight = end instanceof RunState.Failed failed ? weight(failed.problem()) : Weight.CLEARS;
        int faults = weight == Weight.CLEARS ? 0 : inARow.getOrDefault(service, 0) + 1;
        inARow.put(service, faults);
        return weight == Weight.STOPS || faults >= MOST;
    }

    void clear() {
        inARow.clear();
    }

    private static Weight weight(Problem problem) {
        return switch (problem) {
            case Problem.KeyMissing _,
                    Problem.KeyRejected _,
                    Problem.NoBalance _,
                    Problem.PlanTooLow _,
                    Problem.Outdated _,
                    Problem.Busy _,
                    Problem.MaybeSubmitted _,
                    Problem.SeveralJobs _,
                    Problem.CapReached _,
                    Problem.OtherAccount _,
                    Problem.LibraryUnusable _,
                    Problem.CannotSave _ -> Weight.STOPS;
            case Problem.ServiceFault _,
                    Problem.Unreachable _,
                    Problem.TooSlow _,
                    Problem.BadAnswer _,
                    Problem.WebPage _,
                    Problem.Unexpected _ -> Weight.COUNTS;
            case Problem.Refused _,
                    Problem.StrengthsRefused _,
                    Problem.MixUnreadable _,
                    Problem.Moderated _,
                    Problem.RightsHolder _,
                    Problem.JobFailed _,
                    Problem.NoPicture _,
                    Problem.NothingMatched _,
                    Problem.NotTaken _,
                    Problem.SetAside _,
                    Problem.OwnedElsewhere _,
                    Problem.PictureUnreadable _,
                    Problem.NoPicturesIn _,
                    Problem.AddressUnusable _,
                    Problem.NothingToUse _,
                    Problem.TooManyReferences _ -> Weight.CLEARS;
        };
    }
}
