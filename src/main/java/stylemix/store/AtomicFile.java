// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/// Writes whole files: a reader, or a computer that lost its power, sees the old content or the new one.
public final class AtomicFile {

    private AtomicFile() {}

    /// Creates or replaces a file, and its folder if needed.
    public static void write(Path file, byte[] content) throws IOException {
        write(file, beside(file), content);
    }

    /// As [#write], for callers who clean up after a crash.
    ///
    /// @param half beside the file; all that a crash leaves
    static void write(Path file, Path half, byte[] content) throws IOException {
        replace(file, half, content);
    }

    /// As [#write], and nobody but its owner can read the file at any moment.
    public static void writePrivately(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder(file));
        replace(file, beside(file), content, ownerOnly(folder(file)));
    }

    /// A name beside the file for what is to become it; begins with a dot and ends in `.tmp`.
    static Path beside(Path file) {
        return file.resolveSibling("." + UUID.randomUUID() + ".tmp");
    }

    /// Waits until the disk has the bytes.
    static void force(Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.getFD().sync();
        }
    }

    private static void replace(Path file, Path half, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        Files.createDirectories(folder(file));
        try {
            Files.createFile(half, attributes);
            // not through a channel of Files: interrupting the thread would close it and look like a fault of the disk
            try (FileOutputStream out = new FileOutputStream(half.toFile())) {
                out.write(content);
                out.getFD().sync();
            }
            move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void move(Path half, Path file) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) { // some network folders
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<?> ownerOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        }
        AclEntry all = AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(Files.getOwner(folder))
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build();
        return new FileAttribute<List<AclEntry>>() {
            @Override
            public String name() {
                return "acl:acl";
            }

            @Override
            public List<AclEntry> value() {
                return List.of(all);
            }
        };
    }

    /// The folder in which a file lies, or would lie.
    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalArgumentException("a file lies in a folder, but " + file + " does not");
        }
        return folder;
    }
}
