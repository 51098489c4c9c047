// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Color;

/// Muted colours of dyed wool.
final class Dye {

    static final Color SKY = new Color(0x8b9fa4);
    static final Color CREAM = new Color(0xe9dcc3);
    static final Color GREY = new Color(0x9a9794);
    static final Color SMOKE = new Color(0xb9b4ad);
    static final Color PINK = new Color(0xcf9890);
    static final Color RUST = new Color(0xb36c46);
    static final Color MUSTARD = new Color(0xc79b4b);
    static final Color BRICK = new Color(0x9e5148);
    static final Color SAGE = new Color(0x8a9a6b);
    static final Color MOSS = new Color(0x6c7752);
    static final Color PINE = new Color(0x4c6357);
    static final Color PLUM = new Color(0x6d4a5c);
    static final Color BROWN = new Color(0x6b4a37);

    private Dye() {}
}
