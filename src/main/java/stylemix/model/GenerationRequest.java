// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.util.List;
import java.util.Optional;

/// Everything that one generation is made from; enough to repeat it.
///
/// @param prompt what to show; may be blank only with a content picture on the draft engine
/// @param keepColours how much of the content's own colours stays, 0 to 1; heard by the draft engine alone
/// @param references at most [Reference#MAX_COUNT], only those that are not muted, in the order of their tiles
/// @param content a picture to change, instead of a scene made from the prompt alone
/// @param moodboard at most one
/// @param styles LoRA styles, Krea 2 only
public record GenerationRequest(
        String prompt,
        Variant variant,
        AspectRatio aspectRatio,
        Creativity creativity,
        Seed seed,
        Tuning tuning,
        double keepColours,
        List<Reference> references,
        Optional<Content> content,
        Optional<Moodboard> moodboard,
        List<LoraStyle> styles) {

    public GenerationRequest {
        references = List.copyOf(references);
        styles = List.copyOf(styles);
        if (!(keepColours >= 0 && keepColours <= 1)) {
            throw new IllegalArgumentException("keepColours must lie in [0, 1] but is " + keepColours);
        }
        if (references.size() > Reference.MAX_COUNT) {
            throw new IllegalArgumentException("at most 10 references but there are " + references.size());
        }
        if (prompt.isBlank() && content.isEmpty()) {
            throw new IllegalArgumentException("a request needs a prompt or a content picture");
        }
    }

    public GenerationRequest withSeed(Seed next) {
        return with(next, keepColours);
    }

    /// @param next 0 to 1
    public GenerationRequest withKeepColours(double next) {
        return with(seed, next);
    }

    private GenerationRequest with(Seed nextSeed, double nextKeepColours) {
        return new GenerationRequest(
                prompt,
                variant,
                aspectRatio,
                creativity,
                nextSeed,
                tuning,
                nextKeepColours,
                references,
                content,
                moodboard,
                styles);
    }
}
