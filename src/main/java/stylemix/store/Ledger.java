// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import stylemix.model.Caps;
import stylemix.model.Price;
import stylemix.model.ProblemException;
import stylemix.model.Spending;

/// What was spent, as the journal has it, and how much may be. Days and months are those of the library's clock.
///
/// Blocks for milliseconds; never to be called on the UI thread.
public final class Ledger {

    /// Rows that are read at once for an export.
    private static final int PAGE = 1000;

    private static final List<String> COLUMNS = List.of(
            "id",
            "ordered_at",
            "submitted_at",
            "ended_at",
            "service",
            "host",
            "variant",
            "state",
            "money",
            "price_usd",
            "remote_id",
            "batch",
            "session");

    private final Library library;

    public Ledger(Library library) {
        this.library = library;
    }

    /// What today, this month and this start of the program cost.
    public Spending.Totals totals() throws ProblemException {
        return library.read(sql -> new Spending.Totals(
                Spent.since(sql, Spent.beginning(Caps.Period.DAY, library.clock())),
                Spent.since(sql, Spent.beginning(Caps.Period.MONTH, library.clock())),
                Spent.ofSession(sql, library.session())));
    }

    /// What was ever spent.
    public Spending total() throws ProblemException {
        return library.read(sql -> Spent.since(sql, Instant.EPOCH));
    }

    public Caps caps() throws ProblemException {
        return library.read(Spent::caps);
    }

    /// Sets the limits for all windows on this library; what waits and passes them is refused when its turn comes.
    public void setCaps(Caps caps) throws ProblemException {
        library.write(sql -> {
            Spent.put(sql, caps);
            return caps;
        });
    }

    /// Writes every job that has a price as comma-separated values with a header line, oldest first; lines end as RFC
    /// 4180 has it, times are those of the clock's zone.
    ///
    /// @param out is not closed
    /// @throws IOException if `out` fails
    public void export(Writer out) throws ProblemException, IOException {
        line(out, COLUMNS);
        long last = 0;
        List<Entry> page;
        do {
            page = page(last);
            for (Entry entry : page) {
                line(out, entry.cells());
                last = entry.id();
            }
        } while (page.size() == PAGE);
        out.flush();
    }

    private record Entry(long id, List<String> cells) {}

    private List<Entry> page(long after) throws ProblemException {
        return library.read(sql -> sql.list(
                row -> new Entry(
                        row.getLong("id"),
                        List.of(
                                row.getString("id"),
                                time(Sql.time(row, "ordered_at")),
                                time(Sql.time(row, "submitted_at")),
                                time(Sql.time(row, "ended_at")),
                                row.getString("service"),
                                String.valueOf(URI.create(row.getString("base")).getHost()),
                                row.getString("variant"),
                                row.getString("state"),
                                row.getString("money"),
                                Price.ofMicros(row.getLong("price")).usd().toPlainString(),
                                Sql.text(row, "remote").orElse(""),
                                row.getString("batch"),
                                row.getString("session"))),
                "SELECT * FROM job WHERE id > ? AND price > 0 ORDER BY id LIMIT ?",
                after,
                PAGE));
    }

    private String time(Optional<Instant> at) {
        return at.map(instant -> OffsetDateTime.ofInstant(
                                instant, library.clock().getZone())
                        .truncatedTo(ChronoUnit.MILLIS)
                        .toString())
                .orElse("");
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(String.join(",", cells.stream().map(Ledger::quoted).toList()) + "\r\n");
    }

    /// A spreadsheet must not take a cell for a formula, whatever a service called its job.
    private static String quoted(String cell) {
        String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
