// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// Where a job stands in the journal. It only ever moves down this list, and what happened on the way is kept with
/// its time.
public enum JobState {
    /// In the queue; nothing was sent.
    WAITING,
    /// Its references are uploaded and its order is sent; an attempt without an outcome means that the order is on
    /// its way now, or was when the program ended.
    SENDING,
    /// An order was sent and nobody knows whether it was taken. Nothing is sent until that is known.
    MAYBE_SUBMITTED,
    /// The service's list does not have the job, after a time in which it would have come up. The user may send it
    /// again, which is a new job.
    NOT_FOUND,
    /// The service has it; it is followed by its id.
    SUBMITTED,
    /// The service has made the picture, which is paid; it is fetched, as often as it takes, and no job comes of
    /// that.
    COMPLETED,
    /// The picture is on disk: complete, decoded, hashed, in its place and recorded.
    SAVED,
    /// It ended without a picture.
    FAILED,
    /// It was stopped before there was a picture.
    CANCELLED;

    public boolean isEnd() {
        return switch (this) {
            case WAITING, SENDING, MAYBE_SUBMITTED, NOT_FOUND, SUBMITTED, COMPLETED -> false;
            case SAVED, FAILED, CANCELLED -> true;
        };
    }

    /// Whether the service may be at it, or owe us a picture: what a restart has to go on with.
    public boolean inFlight() {
        return switch (this) {
            case SENDING, MAYBE_SUBMITTED, SUBMITTED, COMPLETED -> true;
            case WAITING, NOT_FOUND, SAVED, FAILED, CANCELLED -> false;
        };
    }

    /// Whether a job may go there from here.
    public boolean mayBecome(JobState next) {
        return switch (this) {
            case WAITING -> next == SENDING || next == FAILED || next == CANCELLED;
            case SENDING -> next == MAYBE_SUBMITTED || next == SUBMITTED || next == FAILED || next == CANCELLED;
            case MAYBE_SUBMITTED -> next == NOT_FOUND || next == SUBMITTED;
            case NOT_FOUND -> next == SUBMITTED || next == CANCELLED;
            case SUBMITTED -> next == COMPLETED || next == FAILED || next == CANCELLED;
            case COMPLETED -> next == SAVED;
            case SAVED, FAILED, CANCELLED -> false;
        };
    }
}
