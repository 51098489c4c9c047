// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// The models of Krea 2; each is a route of its own (krea-api.md, 3.1).
public enum Variant {
    MEDIUM_TURBO("medium-turbo", Duration.ofSeconds(3)),
    MEDIUM("medium", Duration.ofSeconds(9)),
    LARGE("large", Duration.ofSeconds(25));

    private final String slug;
    private final Duration usualTime;

    Variant(String slug, Duration usualTime) {
        this.slug = slug;
        this.usualTime = usualTime;
    }

    /// The last part of the route.
    public String slug() {
        return slug;
    }

    /// How long a job usually runs, the middle of the reported spans (krea-api.md, 3.7).
    public Duration usualTime() {
        return usualTime;
    }

    public static Optional<Variant> of(String slug) {
        return Stream.of(values()).filter(v -> v.slug.equals(slug)).findFirst();
    }
}
