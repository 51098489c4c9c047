// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

/// What a request still lacks before it can be sent.
public enum Missing {
    /// Neither a prompt nor, on the draft engine, a content picture.
    PROMPT,
    /// The service needs a key.
    KEY,
    /// A picture is still being opened.
    PICTURES_LOADING,
    /// A tile shows a picture that cannot be used.
    PICTURE_FAILED
}
