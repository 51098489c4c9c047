// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import stylemix.session.Session;
import stylemix.ui.Overlay;
import stylemix.ui.Pictures;

/// What the parts of the left room share.
///
/// @param overlay for what needs more room than the left one has
public record RoomModels(
        ReferencesViewModel board,
        TileViewModel tile,
        SumViewModel sum,
        MixPadViewModel pad,
        Pictures pictures,
        Overlay overlay) {

    public static RoomModels of(Session session, Pictures pictures, Overlay overlay) {
        return new RoomModels(
                new ReferencesViewModel(session),
                new TileViewModel(session),
                new SumViewModel(session),
                new MixPadViewModel(session),
                pictures,
                overlay);
    }
}
