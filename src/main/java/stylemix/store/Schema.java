// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.sql.SQLException;
import java.util.List;

/// The tables of the library. A version is never changed once it was released: what is new is another version.
final class Schema {

    private static final List<String> FIRST = List.of(
            """
            CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID
            """,
            """
            CREATE TABLE owner (id TEXT PRIMARY KEY, pid INTEGER NOT NULL, started_at INTEGER NOT NULL) WITHOUT ROWID
            """,
            """
            CREATE TABLE job (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                batch TEXT NOT NULL,
                session TEXT NOT NULL,
                service TEXT NOT NULL,
                base TEXT NOT NULL,
                account TEXT NOT NULL,
                variant TEXT NOT NULL,
                request TEXT NOT NULL,
                fingerprint TEXT NOT NULL,
                price INTEGER NOT NULL,
                state TEXT NOT NULL,
                money TEXT NOT NULL,
                position INTEGER NOT NULL,
                ordered_at INTEGER NOT NULL,
                submitted_at INTEGER,
                ended_at INTEGER,
                took_ms INTEGER,
                remote TEXT,
                result TEXT,
                problem TEXT,
                place TEXT,
                output TEXT,
                retry_of INTEGER REFERENCES job,
                owner TEXT,
                crashes INTEGER NOT NULL DEFAULT 0,
                left_over INTEGER NOT NULL DEFAULT 0,
                set_aside INTEGER NOT NULL DEFAULT 0,
                cancel_asked INTEGER NOT NULL DEFAULT 0,
                cleared INTEGER NOT NULL DEFAULT 0)
            """,
            """
            CREATE TABLE attempt (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                job INTEGER NOT NULL REFERENCES job,
                started_at INTEGER NOT NULL,
                ended_at INTEGER,
                created_at INTEGER,
                outcome TEXT)
            """,
            """
            CREATE TABLE step (
                id INTEGER PRIMARY KEY,
                job INTEGER NOT NULL REFERENCES job,
                at INTEGER NOT NULL,
                state TEXT NOT NULL,
                money TEXT NOT NULL)
            """,
            """
            CREATE TABLE asset (
                account TEXT NOT NULL,
                sha256 TEXT NOT NULL,
                asset TEXT NOT NULL,
                url TEXT NOT NULL,
                uploaded_at INTEGER NOT NULL,
                PRIMARY KEY (account, sha256)) WITHOUT ROWID
            """,
            "CREATE UNIQUE INDEX job_remote ON job (account, remote) WHERE remote IS NOT NULL",
            "CREATE INDEX job_shown ON job (position, id) WHERE cleared = 0",
            "CREATE INDEX job_open ON job (owner, position) WHERE ended_at IS NULL",
            "CREATE INDEX job_same ON job (fingerprint) WHERE ended_at IS NULL",
            "CREATE INDEX job_spent ON job (submitted_at, money, price) WHERE money <> 'NOT_CHARGED'",
            "CREATE INDEX job_session ON job (session, money, price) WHERE money <> 'NOT_CHARGED'",
            "CREATE INDEX job_took ON job (service, variant, id) WHERE took_ms IS NOT NULL",
            "CREATE INDEX attempt_job ON attempt (job)",
            "CREATE INDEX step_job ON step (job)");

    private static final List<List<String>> VERSIONS = List.of(FIRST);

    private Schema() {}

    /// Brings a library to this version.
    ///
    /// @return false, having changed nothing, if a newer version wrote it
    static boolean migrate(Sql sql) throws SQLException {
        int version = (int) sql.number("PRAGMA user_version").orElse(0);
        if (version > VERSIONS.size()) {
            return false;
        }
        for (List<String> statements : VERSIONS.subList(version, VERSIONS.size())) {
            for (String statement : statements) {
                sql.run(statement);
            }
        }
        if (version < VERSIONS.size()) {
            sql.run("PRAGMA user_version = " + VERSIONS.size());
        }
        return true;
    }
}
