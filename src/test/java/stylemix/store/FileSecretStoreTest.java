// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.Secret;
import stylemix.model.Service;

class FileSecretStoreTest {

    @TempDir
    Path folder;

    @Test
    void keyComesBackUntilItIsForgotten() throws Exception {
        Path file = folder.resolve("config/keys.json");
        new FileSecretStore(file).keep(Service.KREA, new Secret("id:secret"));
        new FileSecretStore(file).keep(Service.CUSTOM, new Secret("other"));
        assertEquals(Optional.of(new Secret("id:secret")), new FileSecretStore(file).find(Service.KREA));
        new FileSecretStore(file).forget(Service.KREA);
        assertEquals(Optional.empty(), new FileSecretStore(file).find(Service.KREA));
        assertEquals(Optional.of(new Secret("other")), new FileSecretStore(file).find(Service.CUSTOM));
    }

    @Test
    void onlyTheOwnerCanReadIt() throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        new FileSecretStore(file).keep(Service.KREA, new Secret("id:secret"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void brokenFileHoldsNoKey() throws Exception {
        Path file = folder.resolve("keys.json");
        Files.writeString(file, "{\"KREA\": \"half");
        assertEquals(Optional.empty(), new FileSecretStore(file).find(Service.KREA));
    }
}
