// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stylemix.model.Price;

/// One transaction's statements. Times are milliseconds of the epoch, prices millionths of a dollar, enums their
/// names.
final class Sql {

    private static final System.Logger LOG = System.getLogger(Sql.class.getName());

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /// Makes something of one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @return how many rows were changed
    int run(String text, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(text, values)) {
            return statement.executeUpdate();
        }
    }

    /// Adds a row.
    ///
    /// @return its id
    long insert(String text, @Nullable Object... values) throws SQLException {
        run(text, values);
        return number("SELECT last_insert_rowid()").orElseThrow();
    }

    <T> List<T> list(Row<T> row, String text, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = prepared(text, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    <T> Optional<T> first(Row<T> row, String text, @Nullable Object... values) throws SQLException {
        return list(row, text, values).stream().findFirst();
    }

    /// The first column of the first row, unless it is null.
    OptionalLong number(String text, @Nullable Object... values) throws SQLException {
        return first(row -> number(row, 1), text, values).orElse(OptionalLong.empty());
    }

    /// For each of these.
    void each(String text, List<List<Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            for (List<Object> row : rows) {
                bind(statement, row.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void rollBack() {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "was rolled back already", e); // some faults do that by themselves
        }
    }

    static OptionalLong number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i]));
        }
    }

    /// A switch over types is made at run time, which costs each start some 20 ms: the JVM does not keep it.
    @SuppressWarnings("IfChainToSwitch")
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> maybe) {
            return plain(maybe.orElse(null));
        } else if (value instanceof OptionalLong maybe) {
            return maybe.isPresent() ? (Object) maybe.getAsLong() : null;
        } else if (value instanceof Instant time) {
            return time.toEpochMilli();
        } else if (value instanceof Price price) {
            return price.micros();
        } else if (value instanceof Enum<?> constant) {
            return constant.name();
        } else if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof Path || value instanceof URI) {
            return value.toString();
        }
        return value;
    }
}
