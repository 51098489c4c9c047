// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Variant;

/// Values of the command line that are one of a few.
final class Choices {

    private Choices() {}

    /// By the name of its route.
    static final class OfVariant implements ITypeConverter<Variant> {
        @Override
        public Variant convert(String argument) {
            return chosen(Variant.of(argument), Variant.values(), Variant::slug);
        }
    }

    /// As width and height, `4:3`.
    static final class OfAspectRatio implements ITypeConverter<AspectRatio> {
        @Override
        public AspectRatio convert(String argument) {
            return chosen(AspectRatio.of(argument), AspectRatio.values(), AspectRatio::label);
        }
    }

    /// In small letters.
    static final class OfCreativity implements ITypeConverter<Creativity> {
        @Override
        public Creativity convert(String argument) {
            return chosen(Creativity.of(argument), Creativity.values(), Creativity::label);
        }
    }

    /// A whole number in [Seed]'s span.
    static final class OfSeed implements ITypeConverter<Seed> {
        @Override
        public Seed convert(String argument) {
            try {
                return new Seed(Integer.parseInt(argument));
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException("use a whole number from 0 to 2147483647");
            }
        }
    }

    private static <T> T chosen(Optional<T> found, T[] all, Function<T, String> label) {
        return found.orElseThrow(() -> new TypeConversionException(
                "use one of " + Stream.of(all).map(label).collect(Collectors.joining(", "))));
    }
}
