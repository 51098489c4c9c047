// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;

/// The pictures that were brought in, newest first.
///
/// @param open whether they are shown
public record TrayData(List<TrayItem> items, boolean open) {

    public static final TrayData EMPTY = new TrayData(List.of(), false);

    /// More are forgotten, the oldest first; their files stay.
    public static final int MOST = 1_000;

    public TrayData {
        items = List.copyOf(items);
    }
}
