// SPDX-License-Identifier: Apache-2.0
/// The composition root, the window, and the command line.
///
/// The only place that makes executors, reads the command line and writes to the terminal.
///
/// How the JVM is set (`packaging/common/java.options`, which may have no comments). The time of a first picture went
/// into memory that the system had to clear, and into the compiler, more than into our code. The options were tried on
/// cold mixes in turn. Regions of 16 MB, so that G1 takes a plane of a full picture for one object among others
/// and uses its place again: with smaller ones it counts as huge and has memory of its own each time, with larger ones
/// the young generation has too few. A young generation that is small and stays where it is, in huge pages. Serial GC
/// was no faster, let the heap grow to its limit, and paused for 220 ms where G1 pauses for 54. Methods are compiled
/// after eight times as many calls as usual, since what the JVM has learned makes it compile everything that was ever
/// busy; loops are still left for compiled code at once. Reflection by native code: the classes that it would make
/// otherwise are not kept. [Rehearsal] is what is learned.
@NullMarked
package stylemix.app;

import org.jspecify.annotations.NullMarked;
