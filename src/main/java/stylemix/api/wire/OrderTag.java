// SPDX-License-Identifier: Apache-2.0
package stylemix.api.wire;

import java.util.regex.Pattern;

/// What the sender of an order calls it: the header by which the draft engine is told, on a submit, and says it again
/// with the job. By it an order whose answer was lost is known again.
///
/// It is ours, not the contract's; like [KeepColours] it is sent to the draft engine alone.
public final class OrderTag {

    /// 1 to 64 letters, digits, points and hyphens.
    public static final String HEADER = "X-Stylemix-Order";

    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private OrderTag() {}

    public static boolean isOne(String text) {
        return TAG.matcher(text).matches();
    }
}
