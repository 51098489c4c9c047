// SPDX-License-Identifier: Apache-2.0
package stylemix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stylemix.model.Creativity;
import stylemix.model.Problem;
import stylemix.model.Service;
import stylemix.model.SettingsData;
import stylemix.model.Strength;
import stylemix.model.Variant;
import stylemix.session.Missing;
import stylemix.ui.Remedy;

/// Every text that the program asks for is there, and every text that is there is asked for.
class MessagesTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z_]+)+)\"");
    private static final Pattern ASKED = Pattern.compile("(?:Messages\\.)?text\\(\\s*\"([a-z]+(?:\\.[A-Za-z_]+)+)\"");
    private static final Pattern CONTROL = Pattern.compile(
            "(?:button|link|iconButton|iconToggle)\\(\\s*(?:[A-Z][A-Za-z]+\\.[A-Z_]+,\\s*)?\"([a-z][A-Za-z.]+)\"");
    private static final Pattern STEM = Pattern.compile("\"([a-z]+\\.(?:[a-zA-Z]+\\.)*)\" \\+");

    private final ResourceBundle bundle = ResourceBundle.getBundle("stylemix.ui.messages");

    @Test
    void everyTextThatIsAskedForIsThere() {
        Set<String> asked = new TreeSet<>(found(ASKED));
        found(CONTROL).forEach(key -> asked.add(key + ".tip"));
        asked.addAll(keys("strength.band.", Strength.Band.class));
        asked.addAll(keys("missing.", Missing.class));
        asked.addAll(keys("remedy.", Remedy.class));
        asked.addAll(keys("variant.", Variant.class));
        asked.addAll(keys("creativity.", Creativity.class));
        asked.addAll(keys("service.", Service.class));
        asked.addAll(keys("theme.", SettingsData.Theme.class));
        asked.addAll(keys("problem.picture.", Problem.PictureUnreadable.Flaw.class));
        asked.addAll(keys("problem.address.", Problem.AddressUnusable.Flaw.class));
        asked.addAll(keys("problem.save.", Problem.CannotSave.Cause.class));
        asked.removeAll(bundle.keySet());
        assertEquals(Set.of(), asked, "add to messages.properties");
    }

    @Test
    void everyTextThatIsThereIsAskedFor() {
        Set<String> literals = found(LITERAL);
        Set<String> stems = found(STEM);
        Set<String> unused = bundle.keySet().stream()
                .filter(key -> !literals.contains(key) && !literals.contains(key.replaceFirst("\\.(tip|what)$", "")))
                .filter(key -> stems.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused, "remove from messages.properties");
    }

    private static Set<String> keys(String stem, Class<? extends Enum<?>> names) {
        return Stream.of(names.getEnumConstants())
                .map(name -> stem + name.name())
                .collect(Collectors.toSet());
    }

    private static Set<String> found(Pattern pattern) {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> pattern.matcher(read(path)).results())
                    .map((MatchResult match) -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
