// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import stylemix.model.Problem;

/// What live mixing is doing, or why it is not.
public sealed interface LiveState {

    /// The user does not want it with this service.
    record Off() implements LiveState {}

    /// There is no picture on the board whose style could be mixed in.
    record NoReference() implements LiveState {}

    /// There is neither a prompt nor a content picture.
    record NoPrompt() implements LiveState {}

    /// Something comes first: the hand that types, a picture that is being opened, a draft that is being made.
    record Waiting() implements LiveState {}

    /// The content is being made.
    record Composing() implements LiveState {}

    /// The picture follows the hand.
    record Mixing() implements LiveState {}

    /// There can be no picture of this.
    record Failed(Problem problem) implements LiveState {}
}
