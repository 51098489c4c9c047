// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native library, one file for all starts of the program.
///
/// Left alone, sqlite-jdbc unpacks it into the system's temporary folder at every start and takes it away at a clean
/// exit, so that every program that is killed leaves a megabyte there; its own sweep spares them, because the sign that
/// somebody uses them is left as well. It unpacks nothing if it is told where the library lies.
final class NativeSqlite {

    /// By this sqlite-jdbc is told.
    private static final String TOLD = "org.sqlite.lib.path";

    private static final System.Logger LOG = System.getLogger(NativeSqlite.class.getName());

    private NativeSqlite() {}

    /// Unpacks the library of this version into a folder, unless it lies there whole, and removes those of other
    /// versions. To be called before the first connection; later calls, or where somebody told another place, do
    /// nothing. If it cannot be unpacked, sqlite-jdbc does as it always does.
    static synchronized void unpack(Path folder) {
        if (System.getProperty(TOLD) != null) {
            return;
        }
        String packed = LibraryLoaderUtil.getNativeLibResourcePath();
        Path version = folder.resolve(SQLiteJDBCLoader.getVersion());
        Path place = version.resolve(packed.substring(packed.indexOf("/native/") + "/native/".length()));
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(packed + "/" + name)) {
            if (library == null) {
                return; // a system that sqlite-jdbc has none for: it says so
            }
            put(library.readAllBytes(), place.resolve(name));
            System.setProperty(TOLD, place.toAbsolutePath().toString());
            removeOthers(folder, version);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "SQLite's library goes to the temporary folder", e);
        }
    }

    /// A file that somebody has spoiled is not to be run.
    private static void put(byte[] library, Path file) throws IOException {
        if (Files.notExists(file) || !Arrays.equals(library, Files.readAllBytes(file))) {
            AtomicFile.write(file, library);
        }
    }

    private static void removeOthers(Path folder, Path version) throws IOException {
        try (Stream<Path> versions = Files.list(folder)) {
            for (Path other : versions.filter(path -> !path.equals(version)).toList()) {
                remove(other);
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inside) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "another Stylemix still uses {0}", folder);
        }
    }
}
