// SPDX-License-Identifier: Apache-2.0
/// The seam to a generation service: a few blocking verbs, spoken by one client to every service.
@NullMarked
package stylemix.api;

import org.jspecify.annotations.NullMarked;
