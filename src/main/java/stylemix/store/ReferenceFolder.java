// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stylemix.model.Backdrop;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.SendPlan;
import stylemix.picture.Edits;
import stylemix.picture.Outgoing;
import stylemix.picture.PictureReader;
import stylemix.picture.PictureWriter;

/// Copies of all pictures that were ever used, by hash, so that a mix can be repeated when the original is gone.
///
/// May be used by several threads, and by several programs on one folder.
public final class ReferenceFolder {

    /// Where what is sent is kept. The number changes when the same picture would be made into other bytes.
    private static final String SENT = "sent-2";

    /// Of a part of a JPEG, which has lost what it had to lose: finer than the eye sees.
    private static final double EDITED_QUALITY = 0.95;

    private record Sending(PictureFile picture, Backdrop backdrop) {}

    private final Path folder;
    private final Path sent;

    /// Pictures that were found here; the files never change, so their facts do not either.
    private final Map<Path, PictureFile> known = new ConcurrentHashMap<>();

    private final Map<Sending, SendPlan> plans = new ConcurrentHashMap<>();

    /// @param folder is created when it is first needed
    public ReferenceFolder(Path folder) {
        this.folder = folder;
        this.sent = folder.resolve(SENT);
    }

    /// Keeps a copy of a picture, if it is sound from its first byte to its last; reads it up to three times.
    ///
    /// @return the copy
    /// @throws ProblemException [PictureUnreadable], or [stylemix.model.Problem.CannotSave]
    public PictureFile keep(Path source) throws ProblemException {
        PictureFile checked = PictureReader.check(source);
        Optional<PictureFile> kept = find(checked.sha256());
        if (kept.isPresent()) {
            return kept.get();
        }
        PictureReader.prove(source);
        Path place = place(folder, checked.sha256(), checked.format());
        try {
            Files.createDirectories(folder);
            Path half = AtomicFile.beside(place);
            try {
                Files.copy(source, half);
                if (!PictureReader.check(half).sha256().equals(checked.sha256())) {
                    // it changed under our hands, so nothing that was proved holds
                    throw new ProblemException(
                            new PictureUnreadable(String.valueOf(source.getFileName()), PictureUnreadable.Flaw.BROKEN));
                }
                AtomicFile.force(half);
                Files.move(half, place, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            PictureReader.sniff(source); // it may have gone meanwhile, which is no fault of our folder
            throw SaveFaults.problem(folder, e);
        }
        return at(place);
    }

    /// As [#keep(Path)], for a picture that is not a file yet, such as one from the clipboard.
    public PictureFile keep(byte[] picture) throws ProblemException {
        Path pasted = AtomicFile.beside(folder.resolve("pasted"));
        try {
            Files.createDirectories(folder);
            try {
                Files.write(pasted, picture);
                return keep(pasted);
            } finally {
                Files.deleteIfExists(pasted);
            }
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
    }

    /// A picture as it looks after an edit, kept as a picture of its own: whoever uses it need not know of the edit.
    ///
    /// @return the same for the same original and edit
    /// @throws ProblemException [PictureUnreadable], or [stylemix.model.Problem.CannotSave]
    public PictureFile edited(PictureFile original, PictureEdit edit) throws ProblemException {
        var pixels = Edits.apply(PictureReader.read(original.path()), edit);
        return keep(
                original.format() == PictureFormat.JPEG
                        ? PictureWriter.jpeg(pixels, EDITED_QUALITY)
                        : PictureWriter.png(pixels));
    }

    /// The kept picture with this hash, if it is still there.
    public Optional<PictureFile> find(String sha256) {
        return find(folder, sha256);
    }

    /// Where the picture with this hash lies, or would lie if it were kept.
    public Path place(String sha256, PictureFormat format) {
        return place(folder, sha256, format);
    }

    /// The picture as a service gets it, on white where it is transparent; see [#plan(PictureFile, Backdrop)].
    public PictureFile sendable(PictureFile picture) throws ProblemException {
        return plan(picture).sent();
    }

    /// As [#plan(PictureFile, Backdrop)], on white.
    public SendPlan plan(PictureFile picture) throws ProblemException {
        return plan(picture, Backdrop.WHITE);
    }

    /// What a service gets of a picture, made and kept here when it is first asked for: JPEG, PNG or WebP, upright,
    /// opaque, in sRGB, no larger than needed, and with nothing beside its pixels. Blocks for up to seconds.
    ///
    /// @param backdrop the colour behind a transparent picture
    /// @throws ProblemException [PictureUnreadable], or [stylemix.model.Problem.CannotSave]
    public SendPlan plan(PictureFile picture, Backdrop backdrop) throws ProblemException {
        Sending sending = new Sending(picture, backdrop);
        SendPlan plan = plans.get(sending);
        if (plan == null || !Files.exists(plan.sent().path())) {
            plan = made(picture, backdrop);
            plans.put(sending, plan);
        }
        return plan;
    }

    private SendPlan made(PictureFile picture, Backdrop backdrop) throws ProblemException {
        Optional<PictureFile> opaque = find(sent, picture.sha256());
        if (opaque.isPresent()) {
            return Outgoing.plan(picture, opaque.get(), false);
        }
        String onBackdrop = picture.sha256() + "-" + backdrop.hex();
        Optional<PictureFile> flat = find(sent, onBackdrop);
        if (flat.isPresent()) {
            return Outgoing.plan(picture, flat.get(), true);
        }
        Optional<Outgoing.Made> made = Outgoing.make(picture, backdrop);
        if (made.isEmpty()) {
            return SendPlan.unchanged(picture);
        }
        boolean flattened = made.get().flattened();
        Path place = place(
                sent, flattened ? onBackdrop : picture.sha256(), made.get().format());
        try {
            AtomicFile.write(place, made.get().bytes());
        } catch (IOException e) {
            throw SaveFaults.problem(sent, e);
        }
        return Outgoing.plan(picture, at(place), flattened);
    }

    private Optional<PictureFile> find(Path in, String name) {
        for (PictureFormat format : PictureFormat.values()) {
            Path place = place(in, name, format);
            if (Files.exists(place)) {
                try {
                    return Optional.of(at(place));
                } catch (ProblemException _) {
                    return Optional.empty(); // damaged since: as good as gone, and kept anew if it comes again
                }
            }
        }
        return Optional.empty();
    }

    private PictureFile at(Path place) throws ProblemException {
        PictureFile picture = known.get(place);
        if (picture == null) {
            picture = PictureReader.check(place);
            known.put(place, picture);
        }
        return picture;
    }

    private static Path place(Path in, String name, PictureFormat format) {
        return in.resolve(name + "." + format.extension());
    }
}
