// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Reads a prompt: longest phrases first, whole words only, each word in one phrase.
final class PromptReader {

    /// A word, or an emoji with all that is joined to it.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*"
            + "|P(?:\\x{200D}P)*".replace("P", "\\p{IsExtended_Pictographic}[\\x{FE0F}\\p{IsEmoji_Modifier}]*"));

    private final Lexicon lexicon;
    private final DrawingLibrary library;

    PromptReader(Lexicon lexicon, DrawingLibrary library) {
        this.lexicon = lexicon;
        this.library = library;
    }

    /// Words `start` to `end` − 1 of the prompt, and what they mean together.
    record Phrase(int start, int end, Meaning meaning, boolean plural) {}

    /// @throws NothingMatchedException if no word names a figure or a scene
    Idea read(String prompt) throws NothingMatchedException {
        List<String> words = split(prompt);
        List<Phrase> phrases = phrases(words);
        Reading reading = new Reading(words, silent(words, phrases), library);
        phrases.forEach(reading::hear);
        return reading.end();
    }

    /// All words but those that only hold a sentence together, each once.
    List<String> tellingWords(String prompt) {
        List<String> words = split(prompt);
        BitSet silent = silent(words, phrases(words));
        return IntStream.range(0, words.size())
                .filter(i -> !silent.get(i))
                .mapToObj(words::get)
                .distinct()
                .toList();
    }

    private static List<String> split(String prompt) {
        return WORD.matcher(prompt).results().map(MatchResult::group).toList();
    }

    private BitSet silent(List<String> words, List<Phrase> phrases) {
        BitSet silent = new BitSet();
        for (int i = 0; i < words.size(); i++) {
            silent.set(
                    i,
                    lexicon.find(Lexicon.plain(words.get(i)))
                            .filter(entry -> isSilent(entry.meaning()))
                            .isPresent());
        }
        phrases.stream()
                .filter(phrase -> isSilent(phrase.meaning()))
                .forEach(phrase -> silent.set(phrase.start(), phrase.end()));
        return silent;
    }

    /// Prepositions tell only what other words are to each other.
    private static boolean isSilent(Meaning meaning) {
        return meaning instanceof Meaning.Function || meaning instanceof Meaning.Tie;
    }

    private List<Phrase> phrases(List<String> words) {
        TreeMap<Integer, Phrase> found = new TreeMap<>();
        boolean[] taken = new boolean[words.size()];
        for (int length = Lexicon.LONGEST; length >= 1; length--) {
            for (int start = 0; start + length <= words.size(); start++) {
                int end = start + length;
                if (IntStream.range(start, end).noneMatch(i -> taken[i])) {
                    String phrase = Lexicon.plain(String.join(" ", words.subList(start, end)));
                    Optional<Lexicon.Entry> entry = lexicon.find(phrase);
                    if (entry.isPresent()) {
                        found.put(
                                start,
                                new Phrase(
                                        start,
                                        end,
                                        entry.get().meaning(),
                                        entry.get().plural()));
                        IntStream.range(start, end).forEach(i -> taken[i] = true);
                    }
                }
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (!taken[i]) {
                found.put(i, new Phrase(i, i + 1, new Meaning.Unknown(), false));
            }
        }
        return List.copyOf(found.values());
    }
}
