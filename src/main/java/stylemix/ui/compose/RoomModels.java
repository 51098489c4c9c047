// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.nio.file.Path;
import java.util.function.Function;
import stylemix.model.TrayItem;
import stylemix.session.DoorWatch;
import stylemix.session.Presets;
import stylemix.session.Session;
import stylemix.session.StyleList;
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
        TrayViewModel tray,
        HintsViewModel hints,
        KreaOnlyViewModel kreaOnly,
        Presets presets,
        StyleList styles,
        Pictures pictures,
        Overlay overlay) {

    /// @param place where the file of a picture in the tray lies
    public static RoomModels of(
            Session session,
            Presets presets,
            StyleList styles,
            DoorWatch watch,
            Pictures pictures,
            Overlay overlay,
            Function<TrayItem, Path> place) {
        ReferencesViewModel board = new ReferencesViewModel(session);
        TileViewModel tile = new TileViewModel(session);
        SumViewModel sum = new SumViewModel(session);
        return new RoomModels(
                board,
                tile,
                sum,
                new MixPadViewModel(session),
                new TrayViewModel(session, board, place),
                new HintsViewModel(session, watch, board, tile, sum),
                new KreaOnlyViewModel(session),
                presets,
                styles,
                pictures,
                overlay);
    }
}
