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
/// @param board the name of the board that it was composed on; told to no service
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
        List<LoraStyle> styles,
        Optional<String> board) {

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

    /// A request that was composed on no board.
    public GenerationRequest(
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
        this(
                prompt,
                variant,
                aspectRatio,
                creativity,
                seed,
                tuning,
                keepColours,
                references,
                content,
                moodboard,
                styles,
                Optional.empty());
    }

    public GenerationRequest withSeed(Seed next) {
        return with(next, keepColours, moodboard, styles);
    }

    /// @param next 0 to 1
    public GenerationRequest withKeepColours(double next) {
        return with(seed, next, moodboard, styles);
    }

    /// Without what a service has no ear for: moodboards and styles live at Krea, kept colours in the draft engine.
    public GenerationRequest heardBy(Service service) {
        return service == Service.DRAFT
                ? with(seed, keepColours, Optional.empty(), List.of())
                : with(seed, 0, moodboard, styles);
    }

    /// Whether a strength lies outside 0 to 1, which the service may refuse (krea-api.md, 9).
    public boolean experimental() {
        return references.stream().anyMatch(reference -> reference.strength().experimental());
    }

    private GenerationRequest with(
            Seed nextSeed, double nextKeepColours, Optional<Moodboard> nextMoodboard, List<LoraStyle> nextStyles) {
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
                nextMoodboard,
                nextStyles,
                board);
    }
}
