// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;

/// What a person wears below the head.
///
/// @param hands skin or gloves
/// @param hold whether the library's drawing has a hand of its own on the right, which needs no other arm
record Outfit(Color top, Color trousers, Color shoes, Color hands, Style style, Cut cut, boolean hold) {

    /// How much of a person the library draws, and what we add.
    enum Style {
        /// A head: we add the trunk too.
        HEAD,
        /// A head that gets a cowboy hat, shirt, vest, neckerchief, belt and boots.
        COWBOY,
        /// Head and shoulders: we add what is below.
        BUST
    }

    /// What covers the legs.
    enum Cut {
        TROUSERS,
        /// To the knees.
        DRESS,
        /// To the ground.
        GOWN
    }
}
