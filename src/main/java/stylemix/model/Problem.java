// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What can happen to the user, named by what she can do about it rather than by its cause.
///
/// The sentences are in the message bundle of the `ui` package; texts from a service are carried as they came.
public sealed interface Problem {

    // ---- the key and the account

    /// No key has been entered for a service that needs one.
    record KeyMissing() implements Problem {}

    /// The service does not accept the key (401).
    record KeyRejected(String host) implements Problem {}

    /// The prepaid balance is used up (402).
    record NoBalance(String reason) implements Problem {}

    /// The workspace's plan does not include what was asked for (402).
    record PlanTooLow(String reason) implements Problem {}

    // ---- the service

    /// The request itself was not accepted (400, 403, 404, 413, 422); sending it again unchanged is useless.
    record Refused(int status, String reason) implements Problem {}

    /// The service does not take strengths outside 0 to 1 (400, 422), which the experimental range offers.
    record StrengthsRefused(String reason) implements Problem {}

    /// The route was switched off (410): this version of Stylemix is too old.
    record Outdated() implements Problem {}

    /// Too many requests (429), and waiting did not help.
    record Busy(Optional<Duration> retryAfter) implements Problem {}

    /// The service answered with a fault of its own (5xx).
    record ServiceFault(String host, int status) implements Problem {}

    /// No connection, or it broke.
    record Unreachable(String host) implements Problem {}

    /// No answer in time; `after` is how long we waited.
    record TooSlow(String host, Duration after) implements Problem {}

    /// An answer that is not what the contract says: half a body, no picture where one should be.
    record BadAnswer(String host, String what) implements Problem {}

    /// A web page came in place of the service's answer: a network's login page, a proxy, or a service under repair.
    record WebPage(String host, int status) implements Problem {}

    /// A job may be running that nobody follows: the submit may have arrived, or cancelling did not. Sending it again
    /// could pay twice.
    record MaybeSubmitted(String host) implements Problem {}

    /// The order is not in the service's list, after a time in which it would have come up: it was not taken.
    record NotTaken(String host) implements Problem {}

    /// The order may be one of several jobs that nobody owns; the user has to choose.
    record SeveralJobs(String host, int candidates) implements Problem {}

    /// The job was ordered with a key of another account, which alone can ask after it.
    record OtherAccount(String host) implements Problem {}

    // ---- what is spent

    /// The order would go beyond what may be spent.
    ///
    /// @param cap the limit for that period
    /// @param committed what is charged, may be charged or waits, in that period
    /// @param wanted the price of this click
    record CapReached(Caps.Period period, Price cap, Price committed, Price wanted) implements Problem {}

    // ---- the journal

    /// The job was there in two crashes, so nothing is done about it until the user says so.
    record SetAside() implements Problem {}

    /// Another Stylemix works on this job.
    record OwnedElsewhere() implements Problem {}

    /// The journal cannot be read, so nothing may be ordered.
    ///
    /// @param newer whether a newer version of Stylemix wrote it; otherwise it is damaged
    record LibraryUnusable(Path file, boolean newer) implements Problem {}

    // ---- the job

    /// A content filter refused the prompt, a reference or the result.
    record Moderated(String reason) implements Problem {}

    /// A content filter found a protected character, brand or work (`ip_detected`).
    record RightsHolder(String reason) implements Problem {}

    /// The job failed at the service; the reason may be empty.
    record JobFailed(String reason) implements Problem {}

    /// The job completed without a picture.
    record NoPicture() implements Problem {}

    /// The draft engine has no picture for any word of the prompt.
    record NothingMatched(List<String> ignored) implements Problem {
        public NothingMatched {
            ignored = List.copyOf(ignored);
        }
    }

    // ---- pictures and files

    /// A file that cannot be used as a picture.
    record PictureUnreadable(String name, PictureUnreadable.Flaw flaw) implements Problem {

        /// What is wrong with it.
        public enum Flaw {
            NOT_A_PICTURE,
            UNSUPPORTED,
            /// A JPEG with 12 bits for each colour.
            TWELVE_BITS,
            /// Sensor data of a camera, in the dress of a TIFF.
            CAMERA_RAW,
            /// HEIC or AVIF, and this system has no libheif or none that can decode it.
            NEEDS_LIBHEIF,
            /// An SVG whose pictures lie elsewhere.
            POINTS_ELSEWHERE,
            /// A drawing that takes too long to draw or nests too deep.
            TOO_COMPLEX,
            EMPTY,
            BROKEN,
            NO_PIXELS,
            TOO_MANY_PIXELS,
            TOO_MANY_BYTES,
            GONE,
            NOT_ALLOWED
        }
    }

    /// A file that is no mix of Stylemix, or not a whole one.
    record MixUnreadable(String name) implements Problem {}

    /// A folder in which no picture was found.
    record NoPicturesIn(String folder) implements Problem {}

    /// A picture that could not be fetched from the address that was dropped or pasted.
    ///
    /// @param address as it can be shown: without what follows a question mark
    record AddressUnusable(String address, AddressUnusable.Flaw flaw) implements Problem {

        /// What is wrong with it.
        public enum Flaw {
            NO_WEB_ADDRESS,
            PRIVATE,
            UNREACHABLE,
            NOT_SECURE,
            NOT_ALLOWED,
            NOT_FOUND,
            WEB_PAGE,
            NO_PICTURE,
            BROKEN,
            TOO_LARGE,
            TOO_SLOW,
            TOO_MANY_REDIRECTS,
            BAD_REDIRECT
        }
    }

    /// A drop or a paste that brings neither a picture nor an address of one.
    record NothingToUse() implements Problem {}

    /// More references than a request can carry; `left` went to the tray.
    record TooManyReferences(int left) implements Problem {}

    /// A file could not be written.
    record CannotSave(Path folder, Cause cause) implements Problem {

        /// What is wrong with the place.
        public enum Cause {
            NOT_ALLOWED,
            FULL,
            GONE,
            OTHER
        }
    }

    // ---- everything else

    /// What nobody foresaw; the code is stable for one place in the program and stands in the log.
    record Unexpected(String code) implements Problem {}
}
