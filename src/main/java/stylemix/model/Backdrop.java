// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.HexFormat;

/// The colour on which a transparent picture is laid before it is sent.
///
/// @param rgb in sRGB, 0x000000 to 0xffffff
public record Backdrop(int rgb) {

    public static final Backdrop WHITE = new Backdrop(0xffffff);

    public Backdrop {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("a colour lies in [0, 0xffffff] but is " + rgb);
        }
    }

    /// Six lower-case hex digits.
    public String hex() {
        return HexFormat.of().toHexDigits(rgb, 6);
    }
}
