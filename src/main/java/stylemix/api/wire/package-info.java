// SPDX-License-Identifier: Apache-2.0
/// The JSON of the HTTP contract as records, written once for both sides (krea-api.md, 2 to 6).
///
/// Names follow the contract through one snake_case strategy; unknown fields are ignored on reading, absent ones are
/// not written. Fields beyond the contract that our own engine adds to a job (`progress`, `stage`, `local`) are
/// allowed by its open job schema.
@NullMarked
package stylemix.api.wire;

import org.jspecify.annotations.NullMarked;
