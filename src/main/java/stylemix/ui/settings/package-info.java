// SPDX-License-Identifier: Apache-2.0
/// Service, key, output folder and appearance; what was spent, what may be spent, and what pictures cost; whether Krea
/// may call.
@NullMarked
package stylemix.ui.settings;

import org.jspecify.annotations.NullMarked;
