// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.time.Instant;

/// Something that is kept as a JSON file under its id.
sealed interface Kept permits StoredAsset, StoredJob {

    /// A UUID.
    String id();

    /// Differs from that of every other of its kind.
    Instant createdAt();

    /// From when its age counts.
    Instant keptSince();
}
