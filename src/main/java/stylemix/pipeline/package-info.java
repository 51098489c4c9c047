// SPDX-License-Identifier: Apache-2.0
/// One generation from request to saved file, as blocking code that reads from top to bottom, and that can begin at
/// any of its lines: [JobRun] looks where the journal has the job and does what comes next, in whichever start of the
/// program the step before was done.
///
/// A pipeline belongs to one connection and is used by many threads at once. Interrupting the thread is the one way
/// to stop it, and [OnStop] says what that means. Faults of the network while a job runs never mean that the job
/// failed: it is followed for as long as it takes, and where the thread gives up, the job stays to be followed later.
///
/// The service has no key by which an order could be sent twice and count once (krea-api.md, 4.6). So an order is in
/// the
/// journal before its first byte leaves, and one whose fate is unknown is looked for and never repeated: [Reconciler]
/// adopts a job of the service's list only if its time fits, no row has it, and no other lost order could be it. It
/// would
/// rather ask the user than guess. The time is judged by the service's clock, as our own jobs or the date of the
/// answer tell it. What was not found after a while was not taken; sending it then is a new job, at the user's word.
///
/// A job is asked after at a pace that was measured ([PollSchedule]). Where the service may call, each attempt names a
/// path of its own for that, and looking is only a net below the calls while they come; the answer to "what happened"
/// is always the job as it is read, never the call.
///
/// Fetching a picture is a phase of its own that can be repeated at will: no job comes of it. What has come stays in
/// the
/// job's folder, goes on from there where the host allows it, and is saved in one place once, however often the
/// program dies meanwhile.
@NullMarked
package stylemix.pipeline;

import org.jspecify.annotations.NullMarked;
