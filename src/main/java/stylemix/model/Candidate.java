// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A job at the service that nobody owns and that may be the one whose order got lost.
///
/// @param remoteId the service's id
/// @param createdAt by this computer's clock
/// @param pictures its results as far as there are any, to be told apart by
public record Candidate(String remoteId, Instant createdAt, List<URI> pictures) {

    public Candidate {
        pictures = List.copyOf(pictures);
    }
}
