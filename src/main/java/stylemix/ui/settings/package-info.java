// SPDX-License-Identifier: Apache-2.0
/// Service, key, output folder and appearance.
@NullMarked
package stylemix.ui.settings;

import org.jspecify.annotations.NullMarked;
