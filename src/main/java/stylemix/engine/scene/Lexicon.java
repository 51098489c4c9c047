// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What phrases mean: our own `words.properties` first, then the drawings' labels, then their tags.
///
/// A tag counts only if a single drawing has it and it names a thing: Emojibase's tags are written for a search box,
/// where "good" may find a red envelope, and a picture of that would not be what a prompt asks for.
final class Lexicon {

    /// No phrase has more words.
    static final int LONGEST = 4;

    private static final Set<Integer> GROUPS_WITH_TRUSTED_TAGS = Set.of(3, 4, 5, 6, 7);

    /// Hands, eyes and other parts of a body are no subjects: a cat with green eyes is a cat.
    private static final Set<Integer> BODY_PARTS = Set.of(16, 17, 18, 19, 20, 21, 22);

    private static final Pattern EMOJI_VARIANT = Pattern.compile("[\\x{FE0E}\\x{FE0F}\\p{IsEmoji_Modifier}]");

    private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, String> singulars = new HashMap<>();

    /// A phrase's meaning, and whether it was written in the plural.
    record Entry(Meaning meaning, boolean plural) {}

    Lexicon(DrawingLibrary library) {
        Set<String> noise = new HashSet<>();
        Properties words = DrawingLibrary.properties("words.properties");
        // sorted, because the first meaning of a phrase wins and Properties has no order
        words.stringPropertyNames().stream().sorted().forEach(key -> {
            List<String> phrases = phrases(words.getProperty(key));
            String value = key.substring(key.indexOf('.') + 1);
            if (key.equals("noise")) {
                noise.addAll(phrases);
            } else if (key.startsWith("plural.")) {
                phrases.forEach(phrase -> singulars.put(phrase, value));
            } else {
                Meaning meaning = meaning(key, value, library);
                phrases.forEach(phrase -> meanings.putIfAbsent(phrase, meaning));
            }
        });
        library.all().stream()
                .filter(drawing -> !BODY_PARTS.contains(drawing.subgroup()))
                .forEach(drawing -> {
                    Meaning thing = new Meaning.Thing(library.whole(drawing));
                    meanings.putIfAbsent(plain(drawing.label()), thing);
                    meanings.putIfAbsent(plain(drawing.emoji()), thing);
                });
        addTags(library, noise);
    }

    /// @param phrase words in lower case with single spaces
    Optional<Entry> find(String phrase) {
        Meaning exact = meanings.get(phrase);
        if (exact != null && !singulars.containsKey(phrase)) {
            return Optional.of(new Entry(exact, false));
        }
        return singulars(phrase)
                .map(meanings::get)
                .filter(meaning -> meaning instanceof Meaning.Thing)
                .findFirst()
                .map(meaning -> new Entry(meaning, true));
    }

    /// Lower case, hyphens as spaces, no possessive, emoji without skin or variant.
    static String plain(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace('-', ' ').replace('’', '\'');
        return POSSESSIVE
                .matcher(EMOJI_VARIANT.matcher(plain).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    private void addTags(DrawingLibrary library, Set<String> noise) {
        Map<String, Drawing> owners = new HashMap<>();
        Set<String> shared = new HashSet<>();
        for (Drawing drawing : library.all()) {
            if (GROUPS_WITH_TRUSTED_TAGS.contains(drawing.group())) {
                for (String tag : drawing.tags()) {
                    if (owners.putIfAbsent(plain(tag), drawing) != null) {
                        shared.add(plain(tag));
                    }
                }
            }
        }
        owners.forEach((tag, drawing) -> {
            boolean plural = singulars(tag).anyMatch(meanings::containsKey);
            if (tag.length() > 2 && !plural && !shared.contains(tag) && !noise.contains(tag)) {
                meanings.putIfAbsent(tag, new Meaning.Thing(library.whole(drawing)));
            }
        });
    }

    private Stream<String> singulars(String phrase) {
        int last = phrase.lastIndexOf(' ') + 1;
        String before = phrase.substring(0, last);
        String word = phrase.substring(last);
        Stream<String> regular = Stream.of(
                        word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : "",
                        word.endsWith("es") ? word.substring(0, word.length() - 2) : "",
                        word.endsWith("s") ? word.substring(0, word.length() - 1) : "")
                .filter(singular -> singular.length() > 1);
        return Stream.concat(Stream.ofNullable(singulars.get(word)), regular).map(before::concat);
    }

    private static Meaning meaning(String key, String value, DrawingLibrary library) {
        return switch (key.substring(0, (key + ".").indexOf('.'))) {
            case "draw" ->
                new Meaning.Thing(
                        library.named(value).orElseThrow(() -> new IllegalStateException("no drawing for " + key)));
            case "place" -> new Meaning.Where(Place.valueOf(value));
            case "hour" -> new Meaning.When(Hour.valueOf(value));
            case "weather" -> new Meaning.Sky(Weather.valueOf(value));
            case "pose" -> new Meaning.Act(Pose.valueOf(value));
            case "material" -> new Meaning.Made(Material.valueOf(value));
            case "count" -> new Meaning.Many(Integer.parseInt(value));
            case "size" -> new Meaning.Size(Double.parseDouble(value));
            case "colour" -> new Meaning.Tint(Integer.parseInt(value, 16));
            case "mood" -> new Meaning.Feel(Mood.valueOf(value));
            case "relation" -> new Meaning.Tie(Relation.valueOf(value));
            case "closeup" -> new Meaning.CloseUp();
            case "together" -> new Meaning.Together();
            case "function" -> new Meaning.Function();
            default -> throw new IllegalStateException("unknown kind of word: " + key);
        };
    }

    private static List<String> phrases(String list) {
        return Arrays.stream(list.split(","))
                .map(Lexicon::plain)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }
}
