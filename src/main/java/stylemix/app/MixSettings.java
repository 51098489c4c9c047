// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import stylemix.api.wire.KeepColours;
import stylemix.model.AspectRatio;
import stylemix.model.Content;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;
import stylemix.model.Variant;

/// How a mix is made, beside what it is made from.
final class MixSettings {

    private Tuning tuning = Tuning.OFF;
    private double keepColours;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            converter = Choices.OfVariant.class,
            description = "medium-turbo, medium or large (medium).")
    private Variant variant = Variant.MEDIUM;

    @Option(
            names = "--aspect",
            paramLabel = "RATIO",
            converter = Choices.OfAspectRatio.class,
            description = {
                "1:1, 4:3, 3:2, 16:9, 2.35:1, 4:5, 3:4, 2:3 or 9:16",
                "(the nearest to the content picture, else 4:3)."
            })
    private @Nullable AspectRatio aspectRatio;

    @Option(
            names = "--creativity",
            paramLabel = "LEVEL",
            converter = Choices.OfCreativity.class,
            description = "raw, low, medium or high (medium).")
    private Creativity creativity = Creativity.MEDIUM;

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = Choices.OfSeed.class,
            description = "0 to 2147483647; repeats a picture (drawn).")
    private @Nullable Seed seed;

    Variant variant() {
        return variant;
    }

    /// The one that was named, else the one that cuts the least from the content picture.
    AspectRatio aspectRatio(Optional<Content> content) {
        if (aspectRatio != null) {
            return aspectRatio;
        }
        return content.map(Content::picture)
                .map(picture -> AspectRatio.nearest(picture.width(), picture.height()))
                .orElse(AspectRatio.FOUR_THREE);
    }

    Creativity creativity() {
        return creativity;
    }

    /// The one that was named, else another one every time.
    Seed seed() {
        return seed == null ? Seed.draw(RandomGenerator.getDefault()) : seed;
    }

    /// Whether no seed was named.
    boolean seedDrawn() {
        return seed == null;
    }

    Tuning tuning() {
        return tuning;
    }

    /// 0 to 1.
    double keepColours() {
        return keepColours;
    }

    @Option(names = "--intensity", paramLabel = "N", description = "How stylised, -100 to 100 (0).")
    void setIntensity(int value) {
        tuning = new Tuning(checked("--intensity", value), tuning.complexity(), tuning.movement());
    }

    @Option(names = "--complexity", paramLabel = "N", description = "How dense, -100 to 100 (0).")
    void setComplexity(int value) {
        tuning = new Tuning(tuning.intensity(), checked("--complexity", value), tuning.movement());
    }

    @Option(names = "--movement", paramLabel = "N", description = "How energetic, -100 to 100 (0).")
    void setMovement(int value) {
        tuning = new Tuning(tuning.intensity(), tuning.complexity(), checked("--movement", value));
    }

    @Option(
            names = "--keep-colours",
            paramLabel = "SHARE",
            description = "How much of the content's own colours stays, 0 to 1 (0). Draft engine only.")
    void setKeepColours(String value) {
        keepColours = KeepColours.read(value)
                .orElseThrow(() -> mistake("--keep-colours takes a number from 0 to 1, but not " + value + "."));
    }

    private int checked(String option, int value) {
        if (value < Tuning.MIN || value > Tuning.MAX) {
            throw mistake(option + " takes a whole number from -100 to 100, but not " + value + ".");
        }
        return value;
    }

    private ParameterException mistake(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the spec before it sets the options");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
