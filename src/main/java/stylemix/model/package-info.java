// SPDX-License-Identifier: Apache-2.0
/// What the user speaks of, as immutable values that cannot be wrong.
@NullMarked
package stylemix.model;

import org.jspecify.annotations.NullMarked;
