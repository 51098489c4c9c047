// SPDX-License-Identifier: Apache-2.0
/// The composition root, the window, and the command line.
///
/// The only place that makes executors, reads the command line and writes to the terminal.
///
/// How the JVM is set (`packaging/common/java.options`, which may have no comments). A first picture was a matter of
/// the
/// memory that the system had to clear, and of the compiler, not of our code; each line was measured on cold mixes in
/// turn with and without it. Serial GC with a young generation that is small and stays where it is, in huge pages: half
/// the memory is touched, and the longest gap between two frames of the live mix is shorter as well. Methods are
/// compiled after eight times as many calls as usual, since what the JVM has learned makes it compile everything that
/// was ever busy; loops are still left for compiled code at once. Reflection by native code: the classes that it would
/// make otherwise are not kept. [Rehearsal] is what is learned.
@NullMarked
package stylemix.app;

import org.jspecify.annotations.NullMarked;
