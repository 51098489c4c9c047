// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

/// What an interrupt of a run means.
public enum OnStop {
    /// The user does not want the picture: the service is told.
    CANCEL,
    /// The program ends: the job goes on at the service, and is followed again by whoever takes it up.
    LEAVE
}
