// SPDX-License-Identifier: Apache-2.0
package art;

import java.awt.Color;

/// The limited palette of the cartoon.
final class Autumn {

    static final Color CREAM = new Color(0xfdefcf);
    static final Color BUTTER = new Color(0xfbd27a);
    static final Color AMBER = new Color(0xf2a13c);
    static final Color ORANGE = new Color(0xe9762f);
    static final Color CORAL = new Color(0xe2543a);
    static final Color CRIMSON = new Color(0xb52c45);
    static final Color PLUM = new Color(0x4f2348);
    static final Color ROSE = new Color(0xf1a08c);
    static final Color MIST = new Color(0x9cc3b4);
    static final Color TEAL = new Color(0x2f918d);
    static final Color DEEP = new Color(0x17566a);
    static final Color NIGHT = new Color(0x163a50);
    static final Color MOSS = new Color(0x8a9a3c);

    private Autumn() {}

    static Color veil(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
