// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import stylemix.model.Connection;
import stylemix.model.GenerationRequest;
import stylemix.model.Secret;
import stylemix.model.Seed;
import stylemix.model.Service;

/// Tells accounts apart without keeping a key: by a hash that is salted for each library.
final class Accounts {

    private static final String SALT = "salt";

    private Accounts() {}

    /// The account of a connection; the draft engine has one, whatever key this start gave it.
    static String of(Sql sql, Connection connection) throws SQLException {
        if (connection.service() == Service.DRAFT) {
            return "draft";
        }
        return hash(
                salt(sql),
                connection.base().toString(),
                connection.key().map(Secret::value).orElse(""));
    }

    /// Equal for what asks the same of the same account.
    ///
    /// @param seedDrawn whether the seed is left out, since it is another one every time
    static String fingerprint(String account, GenerationRequest request, boolean seedDrawn) {
        return hash(
                account, seedDrawn ? "any" : "this", JobRows.json(seedDrawn ? request.withSeed(new Seed(0)) : request));
    }

    private static String salt(Sql sql) throws SQLException {
        Optional<String> kept = sql.first(row -> row.getString(1), "SELECT value FROM fact WHERE name = ?", SALT);
        if (kept.isPresent()) {
            return kept.get();
        }
        String salt = UUID.randomUUID().toString();
        sql.run("INSERT INTO fact (name, value) VALUES (?, ?)", SALT, salt);
        return salt;
    }

    private static String hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
