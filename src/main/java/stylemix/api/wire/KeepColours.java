// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// How much of the content's own colours stays: the header by which the draft engine is told, on a submit.
///
/// It is ours, not the contract's, and Krea's body is closed; so it is a header, and only the draft engine of this
/// Stylemix is sent it.
public final class KeepColours {

    /// A decimal number from 0 to 1; where it is absent all colours are the references'.
    public static final String HEADER = "X-Stylemix-Keep-Colours";

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");

    private KeepColours() {}

    /// @param share 0 to 1
    public static String text(double share) {
        return BigDecimal.valueOf(share).toPlainString();
    }

    /// Empty unless the text is such a number.
    public static OptionalDouble read(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double share = Double.parseDouble(text);
        return share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
