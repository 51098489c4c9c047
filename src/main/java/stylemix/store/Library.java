// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;

/// The database `library.db`, which outlives crashes: what [JobJournal], [Ledger] and [AssetMemory] read and write.
///
/// One connection for each start of the program, used by one thread at a time; several starts may have one library.
/// Everything blocks for milliseconds, or up to [#PATIENCE_MS] while another program writes; never call it on the UI
/// thread. What was written when a call returns is on the disk.
public final class Library implements AutoCloseable {

    /// How long a write waits for other programs.
    static final int PATIENCE_MS = 10_000;

    private final Path file;
    private final Connection connection;
    private final Owners owners;
    private final String session;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    /// What is asked of the database.
    @FunctionalInterface
    interface Work<T> {
        T in(Sql sql) throws SQLException, ProblemException;
    }

    private Library(Path file, Connection connection, Owners owners, String session, Clock clock) {
        this.file = file;
        this.connection = connection;
        this.owners = owners;
        this.session = session;
        this.clock = clock;
    }

    /// Opens the library of a folder, which is made if need be, brings it to this version, and takes the jobs from
    /// owners that are dead.
    ///
    /// @param clock for every time that is written
    /// @throws ProblemException [Problem.LibraryUnusable], or [Problem.CannotSave]
    public static Library open(Path folder, Clock clock) throws ProblemException {
        Path file = folder.resolve("library.db");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
        NativeSqlite.unpack(folder.resolve("native"));
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MS);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            try {
                String session = UUID.randomUUID().toString();
                Owners owners = Owners.in(folder.resolve("owners"), session);
                Library library = new Library(file, connection, owners, session, clock);
                library.begin();
                return library;
            } catch (ProblemException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw problem(file, e);
        }
    }

    /// This start of the program, as jobs name their owner.
    public String session() {
        return session;
    }

    Clock clock() {
        return clock;
    }

    /// Reads one state of the database.
    <T> T read(Work<T> work) throws ProblemException {
        return inTurn("BEGIN", work);
    }

    /// Reads and writes as one; nothing of it stays if it fails, and no other program gets in between.
    <T> T write(Work<T> work) throws ProblemException {
        return inTurn("BEGIN IMMEDIATE", work);
    }

    /// Gives back what this start owns: a clean exit.
    @Override
    public void close() throws ProblemException {
        turn.lock();
        try {
            if (connection.isClosed()) {
                return;
            }
            try {
                write(sql -> Ownership.release(sql, session, clock.instant()));
            } finally {
                connection.close();
                owners.close();
            }
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            turn.unlock();
        }
    }

    /// Takes the jobs from owners that have died since this was opened.
    void recover(Sql sql) throws SQLException {
        Ownership.recover(sql, owners, clock.instant());
    }

    private void begin() throws ProblemException {
        write(sql -> {
            if (!Schema.migrate(sql)) {
                throw new ProblemException(new Problem.LibraryUnusable(file, true));
            }
            recover(sql);
            Ownership.register(sql, session, clock.instant());
            return session;
        });
    }

    private <T> T inTurn(String begin, Work<T> work) throws ProblemException {
        turn.lock();
        try {
            Sql sql = new Sql(connection);
            sql.run(begin);
            boolean done = false;
            try {
                T result = work.in(sql);
                sql.run("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) {
                    sql.rollBack();
                }
            }
        } catch (SQLException e) {
            throw problem(file, e);
        } finally {
            turn.unlock();
        }
    }

    private static ProblemException problem(Path file, SQLException fault) {
        Path folder = AtomicFile.folder(file);
        int code = fault.getErrorCode() & 0xff; // the rest tells more than we need
        if (code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new ProblemException(new Problem.LibraryUnusable(file, false), fault);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return new ProblemException(new Problem.CannotSave(folder, Problem.CannotSave.Cause.FULL), fault);
        }
        return SaveFaults.problem(folder, new IOException(fault));
    }
}
