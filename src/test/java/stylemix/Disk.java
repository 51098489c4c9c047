// SPDX-License-Identifier: Apache-2.0
package stylemix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small disk of its own in memory, which can be filled up and made read-only: root is stopped by nothing less.
/// Where the test may not mount one it is skipped.
public final class Disk implements AutoCloseable {

    private final Path folder;

    /// @param folder is made, and is where the disk appears
    public Disk(Path folder, String size) throws IOException, InterruptedException {
        this.folder = Files.createDirectory(folder);
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/mount"))
                        && did("mount", "-t", "tmpfs", "-o", "size=" + size, "none", folder.toString()),
                "only root on Linux may mount a disk");
    }

    public Path folder() {
        return folder;
    }

    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException full) {
            // that is what was wanted
        }
    }

    /// Makes room again.
    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    public void makeReadOnly() throws IOException, InterruptedException {
        if (!did("mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("cannot make read-only " + folder);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (!did("umount", folder.toString())) {
                throw new IOException("cannot unmount " + folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while unmounting " + folder, e);
        }
    }

    private static boolean did(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
