// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the user has chosen once and for all; never a key.
///
/// @param service who makes the pictures; the draft engine until she says otherwise
/// @param outputFolder empty for the usual place in the pictures folder
/// @param formerFolders earlier output folders, whose pictures stay in the gallery
/// @param welcomed whether the two services were explained
/// @param liveWithDraft whether live mixing is on while the draft engine makes the pictures
/// @param liveBesideOthers whether it is on while another service makes them
/// @param paused whether the user has paused the queue
/// @param atOnce how many jobs talk to one service at the same time, [#LEAST_AT_ONCE] to [#MOST_AT_ONCE]
/// @param privateAddresses whether pictures are fetched from addresses of this computer and its network as well
/// @param hook whether Krea may call when a job has ended
public record SettingsData(
        Service service,
        Optional<Path> outputFolder,
        List<Path> formerFolders,
        Theme theme,
        boolean welcomed,
        boolean liveWithDraft,
        boolean liveBesideOthers,
        boolean paused,
        int atOnce,
        boolean privateAddresses,
        HookSettings hook) {

    public static final int LEAST_AT_ONCE = 1, MOST_AT_ONCE = 8;

    /// Below the limit that a peer set itself after measuring (krea-api.md, 6.1).
    public static final int USUAL_AT_ONCE = 4;

    public static final SettingsData DEFAULT = new SettingsData(
            Service.DRAFT,
            Optional.empty(),
            List.of(),
            Theme.SYSTEM,
            false,
            true,
            false,
            false,
            USUAL_AT_ONCE,
            false,
            HookSettings.OFF);

    public SettingsData {
        formerFolders = List.copyOf(formerFolders);
        if (atOnce < LEAST_AT_ONCE || atOnce > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to 8 jobs run at once but " + atOnce + " were asked for");
        }
    }

    /// How the window looks.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public SettingsData withService(Service next) {
        return with(fields -> fields.service = next);
    }

    /// Moves to another output folder; the former one is remembered.
    public SettingsData withOutputFolder(Path next, Path former) {
        List<Path> known = new ArrayList<>(formerFolders);
        known.remove(next);
        if (!former.equals(next) && !known.contains(former)) {
            known.add(former);
        }
        return with(fields -> {
            fields.outputFolder = Optional.of(next);
            fields.formerFolders = known;
        });
    }

    public SettingsData withTheme(Theme next) {
        return with(fields -> fields.theme = next);
    }

    public SettingsData withWelcomed() {
        return with(fields -> fields.welcomed = true);
    }

    /// Whether live mixing is on with the service that makes the pictures.
    public boolean live() {
        return service == Service.DRAFT ? liveWithDraft : liveBesideOthers;
    }

    /// Switches live mixing for the service that makes the pictures; the other keeps its own choice.
    public SettingsData withLive(boolean on) {
        return with(fields -> {
            if (service == Service.DRAFT) {
                fields.liveWithDraft = on;
            } else {
                fields.liveBesideOthers = on;
            }
        });
    }

    /// @param next [#LEAST_AT_ONCE] to [#MOST_AT_ONCE]
    public SettingsData withAtOnce(int next) {
        return with(fields -> fields.atOnce = next);
    }

    public SettingsData withPaused(boolean next) {
        return with(fields -> fields.paused = next);
    }

    public SettingsData withPrivateAddresses(boolean allowed) {
        return with(fields -> fields.privateAddresses = allowed);
    }

    public SettingsData withHook(HookSettings next) {
        return with(fields -> fields.hook = next);
    }

    private SettingsData with(Consumer<Fields> change) {
        Fields fields = new Fields(this);
        change.accept(fields);
        return fields.settings();
    }

    /// The same, to be changed before they are settings again.
    private static final class Fields {

        private Service service;
        private Optional<Path> outputFolder;
        private List<Path> formerFolders;
        private Theme theme;
        private boolean welcomed;
        private boolean liveWithDraft;
        private boolean liveBesideOthers;
        private boolean paused;
        private int atOnce;
        private boolean privateAddresses;
        private HookSettings hook;

        private Fields(SettingsData data) {
            service = data.service;
            outputFolder = data.outputFolder;
            formerFolders = data.formerFolders;
            theme = data.theme;
            welcomed = data.welcomed;
            liveWithDraft = data.liveWithDraft;
            liveBesideOthers = data.liveBesideOthers;
            paused = data.paused;
            atOnce = data.atOnce;
            privateAddresses = data.privateAddresses;
            hook = data.hook;
        }

        private SettingsData settings() {
            return new SettingsData(
                    service,
                    outputFolder,
                    formerFolders,
                    theme,
                    welcomed,
                    liveWithDraft,
                    liveBesideOthers,
                    paused,
                    atOnce,
                    privateAddresses,
                    hook);
        }
    }
}
