// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Recipe;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Service;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;

/// The recipe file, to be read by people as well: first what was asked for, then who made it and when.
///
/// @param format of this file; a reader refuses a higher one
/// @param keepColours left out when it is 0
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RecipeBody(
        int format,
        String prompt,
        List<ReferenceBody> references,
        Optional<ContentBody> content,
        String variant,
        String aspectRatio,
        String creativity,
        int seed,
        Tuning tuning,
        Optional<Double> keepColours,
        Optional<MoodboardBody> moodboard,
        List<StyleBody> styles,
        Optional<String> board,
        PictureBody picture,
        Optional<DraftReport> draft,
        Service service,
        String host,
        String job,
        Instant submittedAt,
        Instant savedAt,
        String program) {

    static final int FORMAT = 1;

    /// @param picture as it was used
    /// @param edit what that was made from, if it was turned, mirrored or cut out
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReferenceBody(String name, double strength, PictureBody picture, Optional<EditBody> edit) {

        static ReferenceBody of(Reference reference) {
            return new ReferenceBody(
                    reference.name(),
                    reference.strength().value(),
                    PictureBody.of(reference.picture(), Optional.empty()),
                    reference
                            .edited()
                            .map(e -> new EditBody(PictureBody.of(e.original(), Optional.empty()), e.edit())));
        }

        Reference in(ReferenceFolder kept) {
            return new Reference(
                    picture.in(kept),
                    name,
                    new Strength(strength),
                    edit.map(e -> new Reference.Edited(e.original().in(kept), e.done())));
        }
    }

    record EditBody(PictureBody original, PictureEdit done) {}

    /// @param change see [Content#change()]
    record ContentBody(String name, double change, PictureBody picture) {}

    record MoodboardBody(UUID id, double strength) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StyleBody(String id, Optional<String> title, double strength) {}

    /// @param file name, without a folder
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PictureBody(Optional<String> file, String sha256, String mediaType, int width, int height, long bytes) {

        static PictureBody of(PictureFile picture, Optional<String> file) {
            return new PictureBody(
                    file,
                    picture.sha256(),
                    picture.format().mediaType(),
                    picture.width(),
                    picture.height(),
                    picture.bytes());
        }

        PictureFile at(Path path) {
            return new PictureFile(path, sha256, format(), width, height, bytes);
        }

        PictureFormat format() {
            return PictureFormat.ofMediaType(mediaType).orElseThrow(() -> unknown("media type", mediaType));
        }

        PictureFile in(ReferenceFolder references) {
            return references.find(sha256).orElseGet(() -> at(references.place(sha256, format())));
        }
    }

    static RecipeBody of(Recipe recipe) {
        GenerationRequest request = recipe.request();
        return new RecipeBody(
                FORMAT,
                request.prompt(),
                request.references().stream().map(ReferenceBody::of).toList(),
                request.content()
                        .map(c -> new ContentBody(c.name(), c.change(), PictureBody.of(c.picture(), Optional.empty()))),
                request.variant().slug(),
                request.aspectRatio().label(),
                request.creativity().label(),
                request.seed().value(),
                request.tuning(),
                Optional.of(request.keepColours()).filter(keep -> keep > 0),
                request.moodboard().map(m -> new MoodboardBody(m.id(), m.strength())),
                request.styles().stream()
                        .map(s -> new StyleBody(
                                s.id(),
                                Optional.of(s.title()).filter(title -> !title.equals(s.id())),
                                s.strength().value()))
                        .toList(),
                request.board(),
                PictureBody.of(
                        recipe.picture(),
                        Optional.of(recipe.picture().path().getFileName().toString())),
                recipe.draft(),
                recipe.service(),
                recipe.host(),
                recipe.jobId(),
                recipe.submittedAt(),
                recipe.savedAt(),
                recipe.program());
    }

    /// @param folder in which the recipe lies
    /// @param kept has the pictures; one that is gone keeps its facts and gets a path at which nothing is
    /// @throws IllegalArgumentException if the file says something impossible
    Recipe recipe(Path folder, ReferenceFolder kept) {
        if (format > FORMAT) {
            throw unknown("recipe format", String.valueOf(format));
        }
        String file = picture.file().orElseThrow(() -> unknown("picture file", "missing"));
        if (!Path.of(file).equals(Path.of(file).getFileName())) {
            throw unknown("picture file", file); // a recipe from elsewhere must not reach out of its folder
        }
        return new Recipe(
                program,
                service,
                host,
                request(kept),
                job,
                submittedAt,
                savedAt,
                picture.at(folder.resolve(file)),
                draft);
    }

    private GenerationRequest request(ReferenceFolder kept) {
        return new GenerationRequest(
                prompt,
                Variant.of(variant).orElseThrow(() -> unknown("variant", variant)),
                AspectRatio.of(aspectRatio).orElseThrow(() -> unknown("aspect ratio", aspectRatio)),
                Creativity.of(creativity).orElseThrow(() -> unknown("creativity", creativity)),
                new Seed(seed),
                tuning,
                keepColours.orElse(0.0),
                references.stream().map(r -> r.in(kept)).toList(),
                content.map(c -> new Content(c.picture().in(kept), c.name(), c.change())),
                moodboard.map(m -> new Moodboard(m.id(), m.strength())),
                styles.stream()
                        .map(s -> new LoraStyle(s.id(), s.title().orElse(s.id()), new Strength(s.strength())))
                        .toList(),
                board);
    }

    private static IllegalArgumentException unknown(String what, String value) {
        return new IllegalArgumentException("unknown " + what + " " + value);
    }
}
