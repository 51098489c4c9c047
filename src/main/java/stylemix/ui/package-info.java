// SPDX-License-Identifier: Apache-2.0
/// Controls and helpers that the feature packages share.
///
/// Every text that a user reads is in `messages.properties`; the command line reads the same sentences through
/// [stylemix.ui.Messages], which therefore stays free of JavaFX.
@NullMarked
package stylemix.ui;

import org.jspecify.annotations.NullMarked;
