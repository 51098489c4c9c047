// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.model.Secret;
import stylemix.model.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Keys in one small file that only its owner can read.
public final class FileSecretStore implements SecretStore {

    private static final System.Logger LOG = System.getLogger(FileSecretStore.class.getName());

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();

    public FileSecretStore(Path file) {
        this.file = file;
    }

    @Override
    public Optional<Secret> find(Service service) {
        return Optional.ofNullable(read().get(service));
    }

    @Override
    public void keep(Service service, Secret key) throws ProblemException {
        change(service, Optional.of(key));
    }

    @Override
    public void forget(Service service) throws ProblemException {
        change(service, Optional.empty());
    }

    private void change(Service service, Optional<Secret> key) throws ProblemException {
        writing.lock();
        try {
            Map<Service, Secret> keys = read();
            keys.remove(service);
            key.ifPresent(k -> keys.put(service, k));
            Map<Service, String> plain = new EnumMap<>(Service.class);
            keys.forEach((s, k) -> plain.put(s, k.value()));
            AtomicFile.writePrivately(file, Json.MAPPER.writeValueAsBytes(plain));
        } catch (IOException e) {
            throw SaveFaults.problem(AtomicFile.folder(file), e);
        } finally {
            writing.unlock();
        }
    }

    private Map<Service, Secret> read() {
        Map<Service, Secret> keys = new EnumMap<>(Service.class);
        try {
            Json.MAPPER
                    .readValue(Files.readAllBytes(file), new TypeReference<Map<Service, String>>() {})
                    .forEach((service, key) -> keys.put(service, new Secret(key)));
        } catch (NoSuchFileException _) {
            return keys;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            // not the exception itself: its text may quote the file
            LOG.log(Level.WARNING, "cannot read {0}: {1}", file.getFileName(), e.getClass());
        }
        return keys;
    }
}
