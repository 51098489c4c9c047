// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stylemix.TestPictures;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.GenerationRequest;
import stylemix.model.LoraStyle;
import stylemix.model.Moodboard;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;
import stylemix.picture.PictureReader;

/// Pictures and requests for the tests of the client.
final class Samples {

    static final UUID BOARD = UUID.fromString("11111111-2222-4333-8444-555555555555");

    private Samples() {}

    /// A small PNG in this folder, under a name that tells nothing of its format.
    static PictureFile picture(Path folder) {
        try {
            return PictureReader.check(TestPictures.png(folder.resolve("my secret name.jpg"), 64, 48, 1));
        } catch (ProblemException e) {
            throw new AssertionError(e);
        }
    }

    /// A prompt and one reference.
    static GenerationRequest plain(PictureFile picture) {
        return prompted(picture, "a polar bear");
    }

    /// This prompt and one reference.
    static GenerationRequest prompted(PictureFile picture, String prompt) {
        return of(picture, prompt, new Strength(0.6));
    }

    /// One reference with this strength.
    static GenerationRequest mixed(PictureFile picture, Strength strength) {
        return of(picture, "a polar bear", strength);
    }

    private static GenerationRequest of(PictureFile picture, String prompt, Strength strength) {
        return new GenerationRequest(
                prompt,
                Variant.MEDIUM,
                AspectRatio.FOUR_THREE,
                Creativity.MEDIUM,
                new Seed(7),
                Tuning.OFF,
                0,
                List.of(new Reference(picture, "a", strength)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// The same with this prompt.
    static GenerationRequest prompted(GenerationRequest request, String prompt) {
        return new GenerationRequest(
                prompt,
                request.variant(),
                request.aspectRatio(),
                request.creativity(),
                request.seed(),
                request.tuning(),
                request.keepColours(),
                request.references(),
                request.content(),
                request.moodboard(),
                request.styles());
    }

    /// Every field that all services take: two references and a content picture.
    static GenerationRequest shared(PictureFile picture, Variant variant) {
        return with(picture, variant, Optional.empty(), List.of());
    }

    /// Every field that a request can have.
    static GenerationRequest full(PictureFile picture, Variant variant) {
        return with(
                picture,
                variant,
                Optional.of(new Moodboard(BOARD, 0.23)),
                List.of(new LoraStyle("style-1", new Strength(-1.5))));
    }

    private static GenerationRequest with(
            PictureFile picture, Variant variant, Optional<Moodboard> moodboard, List<LoraStyle> styles) {
        return new GenerationRequest(
                "a polar bear “ü”",
                variant,
                AspectRatio.CINEMA,
                Creativity.RAW,
                new Seed(2147483647),
                new Tuning(-100, 20, 100),
                0.25,
                List.of(new Reference(picture, "a", new Strength(0)), new Reference(picture, "b", new Strength(0.65))),
                Optional.of(new Content(picture, "c", 0.4)),
                moodboard,
                styles);
    }
}
