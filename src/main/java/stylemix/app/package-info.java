// SPDX-License-Identifier: Apache-2.0
/// The composition root, the window, and the command line.
///
/// The only place that makes executors, reads the command line and writes to the terminal.
@NullMarked
package stylemix.app;

import org.jspecify.annotations.NullMarked;
