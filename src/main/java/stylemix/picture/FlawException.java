// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.IOException;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// A fault of a picture's content that has a name.
final class FlawException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    FlawException(Flaw flaw) {
        super(flaw.name());
        this.flaw = flaw;
    }

    Flaw flaw() {
        return flaw;
    }
}
