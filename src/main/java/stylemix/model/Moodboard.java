// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A moodboard made in Krea's web app.
///
/// @param id from a share link's `?share=`
/// @param strength 0 to 1 in the served schema; always sent (krea-api.md, 9)
public record Moodboard(UUID id, double strength) {

    /// The newest schema's own default (krea-api.md, 9).
    public static final double START = 0.23;

    private static final String HEX = "[0-9a-fA-F]";

    private static final Pattern ID =
            Pattern.compile("(?:^|[?&]share=)(%1$s{8}-%1$s{4}-%1$s{4}-%1$s{4}-%1$s{12})(?:$|[&#])".formatted(HEX));

    public Moodboard {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("moodboard strength must lie in [0, 1] but is " + strength);
        }
    }

    /// The id in what a user pasted: the id itself, or a share link with it.
    public static Optional<UUID> idIn(String pasted) {
        Matcher matcher = ID.matcher(pasted.strip());
        return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }
}
