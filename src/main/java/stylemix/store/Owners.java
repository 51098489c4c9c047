// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;

/// Tells which starts of the program still run: each holds a lock on a file of its own, which the system lets go when
/// the program ends, however it ends. So there is no heartbeat that a sleeping computer could miss.
final class Owners implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Owners.class.getName());

    /// Those within this program: on Unix a second look at a file of ours would let go of the lock.
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final String own;
    private final FileChannel file;

    private Owners(Path folder, String own, FileChannel file) {
        this.folder = folder;
        this.own = own;
        this.file = file;
    }

    /// Joins the owners of a folder, which is made if need be.
    static Owners in(Path folder, String own) throws ProblemException {
        try {
            Files.createDirectories(folder);
            FileChannel file =
                    FileChannel.open(place(folder, own), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileLock lock = file.tryLock();
            if (lock == null) {
                file.close();
                throw new IOException("a new file that someone else has locked");
            }
            OURS.add(own);
            return new Owners(folder, own, file);
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
    }

    /// Whether that start of the program has ended. Its file is removed then.
    boolean isDead(String other) {
        if (OURS.contains(other)) {
            return false;
        }
        Path place = place(folder, other);
        try (FileChannel theirs = FileChannel.open(place, StandardOpenOption.WRITE)) {
            if (theirs.tryLock() == null) {
                return false;
            }
            Files.deleteIfExists(place);
            return true;
        } catch (NoSuchFileException _) {
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot tell whether another Stylemix runs, so it is taken to", e);
            return false;
        }
    }

    @Override
    public void close() {
        OURS.remove(own);
        try {
            file.close();
            Files.deleteIfExists(place(folder, own));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot remove the sign of this start", e);
        }
    }

    private static Path place(Path folder, String owner) {
        return folder.resolve(owner + ".lock");
    }
}
