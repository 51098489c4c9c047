// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import stylemix.model.Strength;

/// `FILE[=STRENGTH]` of the command line.
///
/// @param strength −2 to 2, as wide as any service takes it; empty if none was given
record WeighedFile(Path file, OptionalDouble strength) {

    /// The name as people know it.
    String name() {
        return String.valueOf(file.getFileName());
    }

    /// Reads the argument. A file's name may itself contain `=`, so the whole is tried as a file first.
    static final class Converter implements ITypeConverter<WeighedFile> {

        @Override
        public WeighedFile convert(String argument) {
            int sign = argument.lastIndexOf('=');
            if (sign <= 0 || Files.exists(path(argument))) {
                return new WeighedFile(path(argument), OptionalDouble.empty());
            }
            try {
                return new WeighedFile(path(argument.substring(0, sign)), OptionalDouble.of(strength(argument, sign)));
            } catch (NumberFormatException _) {
                return new WeighedFile(path(argument), OptionalDouble.empty());
            }
        }

        private static double strength(String argument, int sign) {
            double strength = Double.parseDouble(argument.substring(sign + 1));
            if (!(strength >= Strength.MIN && strength <= Strength.MAX)) {
                throw new TypeConversionException("the strength in " + argument + " must lie between -2 and 2");
            }
            return strength;
        }

        private static Path path(String text) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new TypeConversionException("there can be no file named " + text);
            }
        }
    }
}
