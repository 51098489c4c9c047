// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.file.Path;
import stylemix.model.ProblemException;
import stylemix.model.SessionData;

/// The table as it was left, on disk.
public final class SessionFile {

    private final JsonFile<SessionData> file;

    public SessionFile(Path file) {
        this.file = new JsonFile<>(file, SessionData.EMPTY, SessionData.class);
    }

    /// What the file says, [SessionData#EMPTY] for the rest. A broken file is set aside as `….broken` and logged.
    public SessionData load() {
        return file.load();
    }

    /// Writes the whole file at once.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]; the former file is as it was
    public void save(SessionData session) throws ProblemException {
        file.save(session);
    }
}
