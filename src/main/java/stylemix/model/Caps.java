// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Optional;

/// The most that may be spent, by the calendar of this computer.
///
/// @param perDay empty for no limit
/// @param perMonth empty for no limit
public record Caps(Optional<Price> perDay, Optional<Price> perMonth) {

    public static final Caps NONE = new Caps(Optional.empty(), Optional.empty());

    /// What a cap is for.
    public enum Period {
        DAY,
        MONTH
    }
}
