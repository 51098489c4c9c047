// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// How it stands with the calls of a service.
public sealed interface HookState {

    /// Nobody is to call.
    record Off() implements HookState {}

    /// The port cannot be had, so jobs are asked after.
    ///
    /// @param taken whether another program has it; otherwise the system refuses it
    record Deaf(int port, boolean taken) implements HookState {}

    record Listening(int port, Heard heard) implements HookState {}

    /// What came of it so far.
    enum Heard {
        /// No job has ended yet since it listens.
        NOTHING_YET,
        /// The last job's call came.
        ARRIVING,
        /// The last job ended without a call.
        MISSING
    }
}
