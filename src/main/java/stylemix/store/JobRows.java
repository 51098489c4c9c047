// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.JobState;
import stylemix.model.MoneyState;
import stylemix.model.Price;
import stylemix.model.Problem;
import stylemix.model.Service;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Jobs as rows of the library.
///
/// @param references has the pictures of their requests
record JobRows(ReferenceFolder references) {

    private static final JsonMapper JSON = Json.MAPPER
            .rebuild()
            .disable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Problem.class, ProblemKind.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface ProblemKind {}

    static String json(GenerationRequest request) {
        return JSON.writeValueAsString(RequestBody.of(request));
    }

    static String json(Problem problem) {
        return JSON.writerFor(Problem.class).writeValueAsString(problem);
    }

    /// Reads a whole row; does not look at the disk.
    JobEntry read(ResultSet row) throws SQLException {
        return new JobEntry(
                row.getLong("id"),
                row.getString("batch"),
                row.getString("session"),
                Service.valueOf(row.getString("service")),
                URI.create(row.getString("base")),
                row.getString("account"),
                request(row.getString("request")),
                Price.ofMicros(row.getLong("price")),
                JobState.valueOf(row.getString("state")),
                MoneyState.valueOf(row.getString("money")),
                Sql.text(row, "remote"),
                Sql.text(row, "result").map(URI::create),
                Sql.text(row, "problem").map(text -> JSON.readValue(text, Problem.class)),
                Instant.ofEpochMilli(row.getLong("ordered_at")),
                Sql.time(row, "submitted_at"),
                Sql.time(row, "ended_at"),
                Sql.text(row, "output").map(Path::of),
                Sql.number(row, row.findColumn("retry_of")),
                Sql.text(row, "owner"),
                row.getBoolean("set_aside"),
                row.getBoolean("cancel_asked"));
    }

    private GenerationRequest request(String text) {
        return JSON.readValue(text, RequestBody.class)
                .request(body -> body.at(references.place(body.sha256(), body.format())));
    }
}
