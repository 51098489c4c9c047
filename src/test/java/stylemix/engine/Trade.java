// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What giving one reference's strength to another does to one content.
///
/// @param near measured against the reference that it begins with, last step first, so that distances fall
/// @param far measured against the reference that it ends with, first step first
record Trade(String content, String from, String to, List<Measures> near, List<Measures> far) {

    int steps() {
        return 2 * (far.size() - 1);
    }

    /// The steps that lead the wrong way, in words.
    List<String> violations(ToDoubleFunction<Measures> distance) {
        List<String> found = new ArrayList<>();
        Response.rises(near, distance)
                .forEach(step -> found.add(
                        "%s from %s to %s: step %d from the end nears %s".formatted(content, from, to, step, from)));
        Response.rises(far, distance)
                .forEach(step ->
                        found.add("%s from %s to %s: step %d leaves %s".formatted(content, from, to, step, to)));
        return found;
    }
}
