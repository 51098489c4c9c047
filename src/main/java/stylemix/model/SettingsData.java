// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the user has chosen once and for all; never a key.
///
/// @param service who makes the pictures; the draft engine until she says otherwise
/// @param outputFolder empty for the usual place in the pictures folder
/// @param formerFolders earlier output folders, whose pictures stay in the gallery
/// @param welcomed whether the two services were explained
public record SettingsData(
        Service service, Optional<Path> outputFolder, List<Path> formerFolders, Theme theme, boolean welcomed) {

    public static final SettingsData DEFAULT =
            new SettingsData(Service.DRAFT, Optional.empty(), List.of(), Theme.SYSTEM, false);

    public SettingsData {
        formerFolders = List.copyOf(formerFolders);
    }

    /// How the window looks.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public SettingsData withService(Service next) {
        return new SettingsData(next, outputFolder, formerFolders, theme, welcomed);
    }

    /// Moves to another output folder; the former one is remembered.
    public SettingsData withOutputFolder(Path next, Path former) {
        List<Path> known = new ArrayList<>(formerFolders);
        known.remove(next);
        if (!former.equals(next) && !known.contains(former)) {
            known.add(former);
        }
        return new SettingsData(service, Optional.of(next), known, theme, welcomed);
    }

    public SettingsData withTheme(Theme next) {
        return new SettingsData(service, outputFolder, formerFolders, next, welcomed);
    }

    public SettingsData withWelcomed() {
        return new SettingsData(service, outputFolder, formerFolders, theme, true);
    }
}
