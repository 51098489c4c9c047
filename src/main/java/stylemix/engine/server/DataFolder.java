// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder in which one server keeps its things; a lock keeps a second one out.
///
/// @param lock held until this is closed
record DataFolder(Path root, FileChannel lock) implements AutoCloseable {

    /// Makes the folder, readable by its owner only where the file system knows owners, and locks it.
    ///
    /// @throws FileSystemException if another server uses it
    static DataFolder open(Path root) throws IOException {
        FileAttribute<?>[] ownerOnly =
                root.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        for (String name : new String[] {"assets", "jobs", "files"}) {
            Files.createDirectories(root.resolve(name), ownerOnly);
        }
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            channel.close();
            throw new FileSystemException(root.toString(), null, "another draft engine keeps its jobs here");
        }
        return new DataFolder(root, channel);
    }

    /// Records of the uploads.
    Path assets() {
        return root.resolve("assets");
    }

    /// Records of the jobs.
    Path jobs() {
        return root.resolve("jobs");
    }

    /// All pictures.
    Path files() {
        return root.resolve("files");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very program
        }
    }
}
