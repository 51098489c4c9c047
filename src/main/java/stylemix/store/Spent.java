// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import stylemix.model.Caps;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.Spending;

/// Sums of money within a transaction, and the limits that they must not pass.
final class Spent {

    private static final String DAY = "cap_day";
    private static final String MONTH = "cap_month";

    private static final String WAITS =
            "ended_at IS NULL AND money = 'NOT_CHARGED' AND state IN ('WAITING', 'SENDING')";

    private Spent() {}

    /// When the calendar's day or month began, in the zone of the clock.
    static Instant beginning(Caps.Period period, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate first = switch (period) {
            case DAY -> today;
            case MONTH -> today.withDayOfMonth(1);
        };
        return first.atStartOfDay(clock.getZone()).toInstant();
    }

    /// What was spent since a moment, and what waits.
    static Spending since(Sql sql, Instant beginning) throws SQLException {
        return new Spending(
                total(sql, "money = 'CHARGED' AND submitted_at >= ?", beginning),
                total(sql, "money = 'UNKNOWN' AND submitted_at >= ?", beginning),
                total(sql, WAITS));
    }

    static Spending ofSession(Sql sql, String session) throws SQLException {
        return new Spending(
                total(sql, "money = 'CHARGED' AND session = ?", session),
                total(sql, "money = 'UNKNOWN' AND session = ?", session),
                total(sql, WAITS + " AND session = ?", session));
    }

    /// Refuses what would pass a cap.
    ///
    /// @param counted a job that is among what waits already and stands for `wanted`
    /// @throws ProblemException [Problem.CapReached]
    static void require(Sql sql, Price wanted, OptionalLong counted, Clock clock)
            throws SQLException, ProblemException {
        if (wanted.free()) {
            return;
        }
        for (Caps.Period period : Caps.Period.values()) {
            Optional<Price> cap = cap(sql, period);
            if (cap.isEmpty()) {
                continue;
            }
            Spending spent = since(sql, beginning(period, clock));
            // a job whose turn it is competes with what is spent; what waits behind it has to see for itself
            Price committed = counted.isPresent() ? spent.charged().plus(spent.unknown()) : spent.committed();
            if (committed.plus(wanted).usd().compareTo(cap.get().usd()) > 0) {
                throw new ProblemException(new Problem.CapReached(period, cap.get(), committed, wanted));
            }
        }
    }

    static Caps caps(Sql sql) throws SQLException {
        return new Caps(cap(sql, Caps.Period.DAY), cap(sql, Caps.Period.MONTH));
    }

    static void put(Sql sql, Caps caps) throws SQLException {
        put(sql, DAY, caps.perDay());
        put(sql, MONTH, caps.perMonth());
    }

    private static Optional<Price> cap(Sql sql, Caps.Period period) throws SQLException {
        String name = switch (period) {
            case DAY -> DAY;
            case MONTH -> MONTH;
        };
        return sql.first(row -> Price.ofMicros(row.getLong(1)), "SELECT value FROM fact WHERE name = ?", name);
    }

    private static void put(Sql sql, String name, Optional<Price> cap) throws SQLException {
        sql.run("DELETE FROM fact WHERE name = ?", name);
        if (cap.isPresent()) {
            sql.run("INSERT INTO fact (name, value) VALUES (?, ?)", name, cap.get());
        }
    }

    private static Price total(Sql sql, String which, Object... values) throws SQLException {
        return Price.ofMicros(sql.number("SELECT COALESCE(SUM(price), 0) FROM job WHERE " + which, values)
                .orElse(0));
    }
}
