// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stylemix.api.wire.PageBody;

/// Which part of a list is asked for (krea-api.md, 2.2 and 4.6).
///
/// @param limit 1 to 1000
/// @param before only what was created before this, if given
record Page(int limit, Optional<Instant> before) {

    /// Cuts the page out, newest first. Creation times are unique, so nothing is skipped or repeated.
    <T extends Kept, B> PageBody<B> of(Stream<T> all, Function<T, B> body) {
        List<T> found = all.filter(item -> before.isEmpty() || item.createdAt().isBefore(before.get()))
                .sorted(Comparator.comparing(Kept::createdAt).reversed())
                .limit(limit + 1L)
                .toList();
        List<T> page = found.subList(0, Math.min(limit, found.size()));
        return new PageBody<>(
                page.stream().map(body).toList(),
                found.size() > limit ? page.getLast().createdAt().toString() : null);
    }
}
