// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.List;

/// The prompt names nothing that the engine has a picture for, and there is no content picture.
public final class NothingMatchedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> ignored;

    public NothingMatchedException(List<String> ignored) {
        super("no picture for " + ignored);
        this.ignored = List.copyOf(ignored);
    }

    /// The words of the prompt, in its order.
    public List<String> ignored() {
        return ignored;
    }
}
