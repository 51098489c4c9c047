// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// What the draft engine is asked to draw.
///
/// @param prompt may be blank if there is a content picture
/// @param width of the result in pixels
/// @param height of the result in pixels
/// @param keepColours how much of the content's own colours stays, 0 to 1
/// @param styles the references, additive
/// @param content the picture to restyle, instead of a scene composed from the prompt
public record DraftRequest(
        String prompt,
        int width,
        int height,
        Creativity creativity,
        Seed seed,
        Tuning tuning,
        double keepColours,
        List<Style> styles,
        Optional<Source> content) {

    public DraftRequest {
        styles = List.copyOf(styles);
        if (!(keepColours >= 0 && keepColours <= 1)) {
            throw new IllegalArgumentException("keepColours must lie in [0, 1] but is " + keepColours);
        }
    }

    /// The same request without references of no strength, which have no say.
    DraftRequest effective() {
        return new DraftRequest(
                prompt,
                width,
                height,
                creativity,
                seed,
                tuning,
                keepColours,
                styles.stream().filter(style -> style.strength() != 0).toList(),
                content);
    }

    /// A reference: upright sRGB pixels, the hash of its file, and a strength of −2 to 2.
    public record Style(BufferedImage picture, String sha256, double strength) {}

    /// A content picture: upright sRGB pixels, and how much of it is changed, 0 to 1.
    public record Source(BufferedImage picture, String sha256, double change) {}
}
