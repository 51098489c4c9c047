// SPDX-License-Identifier: Apache-2.0
/// The door at which a service may call when a job has ended, so that it need not be asked all the time
/// (krea-api.md, 5).
///
/// No signature of a call is documented. So a call is a hint and nothing more: what happened is read from the job
/// itself, by its id, through the usual client. Each order has a path of 160 random bits; whoever does not know it
/// gets a 404, and whoever does can make us look three times. Nothing of a call is kept or logged, and the paths
/// live as long as the program: a job that is taken up after a restart is asked after.
///
/// The door is on loopback; a tunnel or a relay of the user's choice leads there from outside. A caller may be slow,
/// huge or many: one call has ten seconds from its first byte and 64 KiB, and there are sixteen at once.
///
/// Calls are trusted while they come. A job that ended without one takes the trust away, and every job that waits is
/// asked after at the usual pace again; the next call that does come brings it back.
@NullMarked
package stylemix.api.hook;

import org.jspecify.annotations.NullMarked;
