// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;

/// What a person wears below the head.
///
/// @param hands skin or gloves
record Outfit(Color top, Color trousers, Color shoes, Color hands, Style style) {

    /// How much of a person the library draws, and what we add.
    enum Style {
        /// A head: we add the trunk too.
        HEAD,
        /// A head that wears a cowboy hat: shirt, vest, neckerchief, belt, boots and a lasso.
        COWBOY,
        /// Head and shoulders: we add what is below.
        BUST
    }
}
