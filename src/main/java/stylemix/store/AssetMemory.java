// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import stylemix.model.Connection;
import stylemix.model.ProblemException;

/// What was uploaded to which account, so that a restart uploads nothing again. Blocks for milliseconds.
public final class AssetMemory {

    private final Library library;

    public AssetMemory(Library library) {
        this.library = library;
    }

    /// An uploaded picture.
    ///
    /// @param id the service's, by which a new address can be asked for
    /// @param url as it was told last
    public record Kept(String id, URI url) {}

    public Optional<Kept> find(Connection connection, String sha256) throws ProblemException {
        return library.write(sql -> sql.first(
                row -> new Kept(row.getString("asset"), URI.create(row.getString("url"))),
                "SELECT asset, url FROM asset WHERE account = ? AND sha256 = ?",
                Accounts.of(sql, connection),
                sha256));
    }

    /// Keeps where a picture is, in place of what was known of it.
    public void keep(Connection connection, String sha256, Kept asset, Instant uploadedAt) throws ProblemException {
        library.write(sql -> sql.run(
                "INSERT OR REPLACE INTO asset (account, sha256, asset, url, uploaded_at) VALUES (?, ?, ?, ?, ?)",
                Accounts.of(sql, connection),
                sha256,
                asset.id(),
                asset.url(),
                uploadedAt));
    }

    /// Forgets a picture that the service no longer has.
    public void forget(Connection connection, String sha256) throws ProblemException {
        library.write(sql ->
                sql.run("DELETE FROM asset WHERE account = ? AND sha256 = ?", Accounts.of(sql, connection), sha256));
    }
}
