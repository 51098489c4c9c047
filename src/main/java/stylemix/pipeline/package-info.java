// SPDX-License-Identifier: Apache-2.0
/// One generation from request to saved file, as blocking code that reads from top to bottom.
///
/// A pipeline belongs to one connection and is used by many threads at once. Interrupting the thread is the one way to
/// stop it, and stops the job at the service as well. Faults of the network while a job runs never mean that the job
/// failed: it is asked after until its time is up.
@NullMarked
package stylemix.pipeline;

import org.jspecify.annotations.NullMarked;
