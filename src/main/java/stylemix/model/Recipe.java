// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.time.Instant;
import java.util.Optional;

/// How an output was made: everything needed to repeat it, and nothing secret.
///
/// @param program `Stylemix 0.1.0`
/// @param service who made it
/// @param host of the service, for the reader's information
/// @param request as it was sent; pictures are known by their hash, their paths may be gone
/// @param jobId the service's id of the job
/// @param submittedAt when the job was submitted
/// @param savedAt when the picture was on disk
/// @param picture the downloaded file
/// @param draft what the draft engine made of the prompt; empty for other services
public record Recipe(
        String program,
        Service service,
        String host,
        GenerationRequest request,
        String jobId,
        Instant submittedAt,
        Instant savedAt,
        PictureFile picture,
        Optional<DraftReport> draft) {}
