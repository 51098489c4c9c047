// SPDX-License-Identifier: Apache-2.0
/// The draft engine: pictures from a request, by classical means on the CPU; no HTTP and no window.
@NullMarked
package stylemix.engine;

import org.jspecify.annotations.NullMarked;
