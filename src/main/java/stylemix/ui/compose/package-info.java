// SPDX-License-Identifier: Apache-2.0
/// What goes in: the reference board, the prompt and the settings of the next click.
@NullMarked
package stylemix.ui.compose;

import org.jspecify.annotations.NullMarked;
