// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;

/// What the draft engine made of a prompt.
///
/// @param used the words that became part of the picture, as written in the prompt, in its order
/// @param ignored the words that it has no picture or meaning for, in the prompt's order
public record DraftReport(List<String> used, List<String> ignored) {

    public DraftReport {
        used = List.copyOf(used);
        ignored = List.copyOf(ignored);
    }
}
