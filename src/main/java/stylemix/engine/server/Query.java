// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The query of a request; names that we do not know are ignored.
record Query(Map<String, String> values) {

    static Query of(URI address) throws RefusedException {
        Map<String, String> values = new HashMap<>();
        String raw = address.getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return new Query(values);
    }

    Page page() throws RefusedException {
        return new Page(limit(), cursor());
    }

    /// The comma-separated values under a name; empty if it is not there.
    Optional<Set<String>> list(String name) {
        return Optional.ofNullable(values.get(name)).map(text -> Set.of(text.split(",", -1)));
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private int limit() throws RefusedException {
        String text = values.getOrDefault("limit", "100");
        if (text.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= 1000) {
                return limit;
            }
        }
        throw RefusedException.bad("limit must be a whole number from 1 to 1000");
    }

    private Optional<Instant> cursor() throws RefusedException {
        String text = values.get("cursor");
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new RefusedException(400, "cursor must be a date and time such as a next_cursor", e);
        }
    }

    private static String decode(String text) throws RefusedException {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "the query has a broken percent sign", e);
        }
    }
}
