// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import stylemix.model.MixData;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Preset;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.SessionData;
import stylemix.picture.PictureReader;
import tools.jackson.core.JacksonException;

/// A saved mix as one file that can be given away: a zip of `mix.json` and `pictures/<sha256>.<extension>`.
///
/// Reading trusts nothing: only entries whose names follow from the hashes in `mix.json` are looked at, no name of an
/// entry becomes a path, sizes are bounded while unpacking, and a picture counts only if it is sound and has the hash
/// that it is called by.
public final class MixFile {

    /// What such files are called.
    public static final String EXTENSION = "stylemix";

    private static final String MIX = "mix.json", PICTURES = "pictures/";
    private static final int LONGEST_MIX = 1_000_000, MOST_ENTRIES = 100;

    private MixFile() {}

    /// Writes the whole file at once; where it comes from on this computer is left out.
    ///
    /// @throws ProblemException [PictureUnreadable] if a picture is gone, or [Problem.CannotSave]
    public static void write(Path target, Preset preset, ReferenceFolder kept) throws ProblemException {
        Preset shared = withoutOrigins(preset);
        Path half = AtomicFile.beside(target.toAbsolutePath());
        try {
            try {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half))) {
                    zip.putNextEntry(new ZipEntry(MIX));
                    zip.write(Json.MAPPER.writeValueAsBytes(shared));
                    zip.closeEntry();
                    for (String hash : hashes(shared)) {
                        PictureFile picture = kept.find(hash)
                                .orElseThrow(() -> new ProblemException(
                                        new PictureUnreadable(preset.name(), PictureUnreadable.Flaw.GONE)));
                        zip.putNextEntry(new ZipEntry(entry(hash, picture.format())));
                        Files.copy(picture.path(), zip);
                        zip.closeEntry();
                    }
                }
                Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw SaveFaults.problem(AtomicFile.folder(target), e);
        }
    }

    /// Reads a file that [#write] wrote, and keeps its pictures.
    ///
    /// @return under an id of its own
    /// @throws ProblemException [Problem.MixUnreadable], or [Problem.CannotSave] if a picture cannot be kept
    public static Preset read(Path file, ReferenceFolder kept) throws ProblemException {
        String name = String.valueOf(file.getFileName());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw unreadable(name, null);
            }
            Preset preset = Json.MAPPER.readValue(bytes(zip, MIX, LONGEST_MIX, name), Preset.class);
            for (String hash : hashes(preset)) {
                if (kept.find(hash).isEmpty()) {
                    keep(zip, hash, kept, name);
                }
            }
            return new Preset(UUID.randomUUID(), preset.name(), preset.saved(), preset.mix());
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw unreadable(name, e);
        }
    }

    private static void keep(ZipFile zip, String hash, ReferenceFolder kept, String name)
            throws IOException, ProblemException {
        String entry = Stream.of(PictureFormat.values())
                .map(format -> entry(hash, format))
                .filter(place -> zip.getEntry(place) != null)
                .findFirst()
                .orElseThrow(() -> unreadable(name, null));
        Path unpacked = Files.createTempFile("stylemix", ".picture");
        try {
            try (OutputStream out = Files.newOutputStream(unpacked)) {
                copy(zip, entry, PictureFile.MAX_BYTES, name, out);
            }
            if (!PictureReader.check(unpacked).sha256().equals(hash)) {
                throw unreadable(name, null);
            }
            kept.keep(unpacked);
        } catch (ProblemException e) {
            throw e.problem() instanceof PictureUnreadable ? unreadable(name, e) : e;
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private static byte[] bytes(ZipFile zip, String entry, long most, String name)
            throws IOException, ProblemException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy(zip, entry, most, name, out);
        return out.toByteArray();
    }

    /// Copies while it counts: what an entry says of its own size may be a lie.
    private static void copy(ZipFile zip, String entry, long most, String name, OutputStream out)
            throws IOException, ProblemException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw unreadable(name, null);
        }
        try (InputStream in = zip.getInputStream(found)) {
            byte[] part = new byte[1 << 16];
            long left = most;
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                left -= read;
                if (left < 0) {
                    throw unreadable(name, null);
                }
                out.write(part, 0, read);
            }
        }
    }

    private static Preset withoutOrigins(Preset preset) {
        MixData mix = preset.mix();
        return new Preset(
                preset.id(),
                preset.name(),
                preset.saved(),
                new MixData(
                        mix.tiles().stream()
                                .map(SessionData.Tile::withoutOrigin)
                                .toList(),
                        mix.keepColours(),
                        mix.moodboard(),
                        mix.styles(),
                        mix.experimental()));
    }

    /// The pictures of a mix, those before an edit too.
    private static Set<String> hashes(Preset preset) {
        Set<String> hashes = new LinkedHashSet<>();
        for (SessionData.Tile tile : preset.mix().tiles()) {
            hashes.add(tile.sha256());
            tile.details().flatMap(SessionData.Details::edit).ifPresent(edit -> hashes.add(edit.original()));
        }
        return hashes;
    }

    private static String entry(String hash, PictureFormat format) {
        return PICTURES + hash + "." + format.extension();
    }

    private static ProblemException unreadable(String name, @Nullable Exception cause) {
        Problem problem = new Problem.MixUnreadable(name);
        return cause == null ? new ProblemException(problem) : new ProblemException(problem, cause);
    }
}
