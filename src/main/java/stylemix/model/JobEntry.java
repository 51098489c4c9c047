// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// One job as the journal has it at one moment.
///
/// @param id in this library, growing; not the service's
/// @param batch what one click made together
/// @param session the start of the program in which it was ordered
/// @param service who makes it
/// @param base the service's address; that of the draft engine changes with every start
/// @param account tells accounts apart without telling a key
/// @param request immutable; a picture that is gone has a path at which nothing is
/// @param price as it was when it was ordered
/// @param remoteId the service's id, once it is known
/// @param result where the picture is fetched, once it is made
/// @param problem what went wrong last; one that has not ended may go on all the same
/// @param orderedAt when the button was pressed
/// @param submittedAt when the order was sent, which is the day on which it is paid
/// @param endedAt when it came to its end
/// @param output the recipe file of the picture on disk
/// @param retryOf the job that this one repeats
/// @param owner the start of the program that works on it now, if any
/// @param setAside whether it was there in two crashes, so that it goes on only when someone says so
/// @param cancelAsked whether the user wants it stopped
public record JobEntry(
        long id,
        String batch,
        String session,
        Service service,
        URI base,
        String account,
        GenerationRequest request,
        Price price,
        JobState state,
        MoneyState money,
        Optional<String> remoteId,
        Optional<URI> result,
        Optional<Problem> problem,
        Instant orderedAt,
        Optional<Instant> submittedAt,
        Optional<Instant> endedAt,
        Optional<Path> output,
        OptionalLong retryOf,
        Optional<String> owner,
        boolean setAside,
        boolean cancelAsked) {

    public String host() {
        return base.getHost();
    }

    /// What the order is called where a service keeps such a name: another one for each job of every journal.
    public String tag() {
        return id + "-" + orderedAt.toEpochMilli();
    }
}
