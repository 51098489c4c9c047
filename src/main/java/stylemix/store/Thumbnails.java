// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import stylemix.model.ProblemException;
import stylemix.picture.PictureReader;
import stylemix.picture.PictureWriter;

/// Small versions of pictures on disk, so that a gallery of large ones need not be decoded anew at every start.
///
/// Known by the place, the size and the time of the picture's file: one that was changed is decoded again. What has not
/// been looked at for longest goes first once there are too many. May be used by several threads; a cache that cannot
/// be written costs time and nothing else.
public final class Thumbnails {

    private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());

    private static final double JPEG_QUALITY = 0.92;

    /// After so many bytes written it is looked how many there are.
    private static final long LOOK_BYTES = 8L << 20;

    private final Path folder;
    private final long mostBytes;
    private final AtomicLong written = new AtomicLong(LOOK_BYTES);

    /// @param folder is created when it is first needed
    /// @param mostBytes how much of the disk may be used, give or take [#LOOK_BYTES]
    public Thumbnails(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /// The picture made smaller, as [PictureReader#readAtMost] makes it; blocks while it is decoded.
    ///
    /// @param longSidePx the longer side is at most so many pixels long
    public BufferedImage read(Path picture, int longSidePx) throws ProblemException {
        Path place;
        try {
            place = place(picture, longSidePx);
        } catch (IOException _) {
            return PictureReader.readAtMost(picture, longSidePx); // which names the fault
        }
        if (Files.exists(place)) {
            try {
                BufferedImage small = PictureReader.read(place);
                touch(place);
                return small;
            } catch (ProblemException _) {
                // damaged since: made anew
            }
        }
        BufferedImage small = PictureReader.readAtMost(picture, longSidePx);
        keep(small, place);
        return small;
    }

    private Path place(Path picture, int longSidePx) throws IOException {
        BasicFileAttributes file = Files.readAttributes(picture, BasicFileAttributes.class);
        String key = picture.toAbsolutePath() + "\n" + file.size() + "\n"
                + file.lastModifiedTime().toMillis() + "\n" + longSidePx;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private void keep(BufferedImage small, Path place) {
        byte[] bytes =
                small.getColorModel().hasAlpha() ? PictureWriter.png(small) : PictureWriter.jpeg(small, JPEG_QUALITY);
        try {
            Files.createDirectories(folder);
            Path half = AtomicFile.beside(place);
            try {
                Files.write(half, bytes); // no need to force it to the disk: what gets lost is made again
                Files.move(half, place, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            if (written.addAndGet(bytes.length) >= LOOK_BYTES) {
                written.set(0);
                trim();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "keeps no small version", e);
        }
    }

    private void trim() throws IOException {
        record Small(Path file, long bytes, FileTime seen) {}
        List<Small> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.flatMap(file -> {
                        try {
                            return Stream.of(new Small(file, Files.size(file), Files.getLastModifiedTime(file)));
                        } catch (IOException _) {
                            return Stream.of(); // another thread was quicker
                        }
                    })
                    .sorted(Comparator.comparing(Small::seen).reversed())
                    .toList();
        }
        long sum = 0;
        for (Small small : all) {
            sum += small.bytes();
            if (sum > mostBytes) {
                Files.deleteIfExists(small.file());
            }
        }
    }

    private static void touch(Path place) {
        try {
            Files.setLastModifiedTime(place, FileTime.from(Instant.now()));
        } catch (IOException _) {
            // then it goes a little earlier
        }
    }
}
