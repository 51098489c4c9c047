// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;

/// Small versions of pictures, kept on disk so that a gallery of thousands opens at once.
///
/// May be used by several threads and several programs on one folder. A cache that cannot be written only makes
/// things slower.
public final class Thumbnails {

    private static final System.Logger LOG = System.getLogger(Thumbnails.class.getName());

    /// Counting the folder is worth it only now and then.
    private static final int WRITES_BETWEEN_TRIMS = 64;

    private static final double JPEG_QUALITY = 0.88;

    private final Path folder;
    private final int maxFiles;
    private final Clock clock;
    private final AtomicInteger writes = new AtomicInteger();

    /// @param folder is created when it is first needed
    /// @param maxFiles about how many are kept, those used last; a thumbnail has 10 to 100 kB
    public Thumbnails(Path folder, int maxFiles, Clock clock) {
        this.folder = folder;
        this.maxFiles = maxFiles;
        this.clock = clock;
    }

    /// The picture with its longer side at most so long, from the cache or made now, which takes up to a second.
    ///
    /// @throws ProblemException if it is not in the cache and cannot be decoded
    public BufferedImage get(PictureFile picture, int longSidePx) throws ProblemException {
        String stem = picture.sha256() + "-" + longSidePx;
        for (Path cached : List.of(folder.resolve(stem + ".jpg"), folder.resolve(stem + ".png"))) {
            if (Files.exists(cached)) {
                try {
                    BufferedImage image = PictureReader.read(cached);
                    Files.setLastModifiedTime(cached, FileTime.from(clock.instant()));
                    return image;
                } catch (ProblemException | IOException e) {
                    LOG.log(Level.DEBUG, "makes anew " + cached.getFileName(), e);
                }
            }
        }
        BufferedImage image = PictureReader.readAtMost(picture.path(), longSidePx);
        keep(image, stem);
        return image;
    }

    private void keep(BufferedImage image, String stem) {
        boolean opaque = image.getType() == BufferedImage.TYPE_INT_RGB;
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "new-", ".tmp");
            try {
                Files.write(half, opaque ? PictureWriter.jpeg(image, JPEG_QUALITY) : PictureWriter.png(image));
                Files.setLastModifiedTime(half, FileTime.from(clock.instant()));
                Files.move(
                        half, folder.resolve(stem + (opaque ? ".jpg" : ".png")), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            if (writes.incrementAndGet() % WRITES_BETWEEN_TRIMS == 0) {
                trim();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot keep a thumbnail", e);
        }
    }

    /// Deletes those unused for longest beyond the limit.
    void trim() throws IOException {
        record Aged(Path file, FileTime used) {}
        List<Aged> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                try {
                    kept.add(new Aged(file, Files.getLastModifiedTime(file)));
                } catch (NoSuchFileException e) {
                    LOG.log(Level.DEBUG, "another program trimmed {0}", file.getFileName());
                }
            }
        }
        kept.sort(Comparator.comparing(Aged::used));
        for (Aged old : kept.subList(0, Math.max(0, kept.size() - maxFiles))) {
            Files.deleteIfExists(old.file());
        }
    }
}
