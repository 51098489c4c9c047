// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.time.Instant;
import java.util.Optional;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.Recipe;
import stylemix.model.Service;

/// What is known of an output before it is on disk: a [Recipe] without its picture; the components are the same.
public record Provenance(
        String program,
        Service service,
        String host,
        GenerationRequest request,
        String jobId,
        Instant submittedAt,
        Optional<DraftReport> draft) {

    Recipe recipe(PictureFile picture, Instant savedAt) {
        return new Recipe(program, service, host, request, jobId, submittedAt, savedAt, picture, draft);
    }
}
