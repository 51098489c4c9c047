// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.GenerationRequest;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.PictureEdit;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;

/// What was asked for, as recipes and the journal keep it: pictures by their hash, no path.
///
/// @param keepColours left out when it is 0
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RequestBody(
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
        Optional<String> board) {

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

        Reference in(Function<PictureBody, PictureFile> pictures) {
            return new Reference(
                    pictures.apply(picture),
                    name,
                    new Strength(strength),
                    edit.map(e -> new Reference.Edited(pictures.apply(e.original()), e.done())));
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
    }

    static RequestBody of(GenerationRequest request) {
        return new RequestBody(
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
                request.board());
    }

    /// @param pictures finds the files; one that is gone keeps its facts and gets a path at which nothing is
    /// @throws IllegalArgumentException if it says something impossible
    GenerationRequest request(Function<PictureBody, PictureFile> pictures) {
        return new GenerationRequest(
                prompt,
                Variant.of(variant).orElseThrow(() -> unknown("variant", variant)),
                AspectRatio.of(aspectRatio).orElseThrow(() -> unknown("aspect ratio", aspectRatio)),
                Creativity.of(creativity).orElseThrow(() -> unknown("creativity", creativity)),
                new Seed(seed),
                tuning,
                keepColours.orElse(0.0),
                references.stream().map(r -> r.in(pictures)).toList(),
                content.map(c -> new Content(pictures.apply(c.picture()), c.name(), c.change())),
                moodboard.map(m -> new Moodboard(m.id(), m.strength())),
                styles.stream()
                        .map(s -> new LoraStyle(s.id(), s.title().orElse(s.id()), new Strength(s.strength())))
                        .toList(),
                board);
    }

    static IllegalArgumentException unknown(String what, String value) {
        return new IllegalArgumentException("unknown " + what + " " + value);
    }
}
