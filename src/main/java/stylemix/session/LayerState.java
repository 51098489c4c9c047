// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.Problem;

/// How far a reference is prepared for live mixing.
public sealed interface LayerState {

    /// Nothing is to be prepared: live mixing is off, or there is nothing to mix.
    record None() implements LayerState {}

    /// Others come first.
    record Waiting() implements LayerState {}

    /// It is being prepared.
    ///
    /// @param fraction 0 to 1
    record Preparing(double fraction) implements LayerState {}

    /// It follows its slider.
    record Ready() implements LayerState {}

    /// The user has called it off.
    record CalledOff() implements LayerState {}

    record Failed(Problem problem) implements LayerState {}
}
