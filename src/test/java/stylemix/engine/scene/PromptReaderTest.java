// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stylemix.model.DraftReport;

class PromptReaderTest {

    private static final DrawingLibrary LIBRARY = DrawingLibrary.load();
    private static final PromptReader READER = new PromptReader(new Lexicon(LIBRARY), LIBRARY);

    @ParameterizedTest(name = "{0} is {1} in {2} at {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a cat                                        | cat                        | -          | -      | cat                           | -
            A Polar BEAR!                                | polar-bear                 | -          | -      | Polar BEAR                    | -
            a cowboy                                     | cowboy-hat-face            | -          | -      | cowboy                        | -
            a cat jumping sideways                       | cat                        | -          | -      | cat jumping sideways          | -
            a grey felt puppet cat and his dog friend    | cat, dog                   | -          | -      | grey felt puppet cat dog friend | -
            the sea                                      | -                          | SEA        | -      | sea                           | -
            a seal by the sea                            | seal                       | SEA        | -      | seal sea                      | -
            a dancer in a quiet studio                   | woman-dancing              | INDOOR     | -      | dancer quiet studio           | -
            three birds                                  | bird*3                     | -          | -      | three birds                   | -
            birds                                        | bird*3                     | -          | -      | birds                         | -
            two men and a horse                          | man-standing*2, horse      | -          | -      | two men horse                 | -
            a small red boat on the sea at sunset        | sailboat                   | SEA        | SUNSET | small red boat sea sunset     | -
            a desert at night                            | -                          | DESERT     | NIGHT  | desert night                  | -
            a desert island                              | desert-island              | -          | -      | desert island                 | -
            ice cream on the ice                         | ice-cream                  | ARCTIC     | -      | ice cream                     | -
            a cup of coffee                              | hot-beverage               | -          | -      | cup coffee                    | -
            a kitten under the stars                     | cat                        | -          | NIGHT  | kitten stars                  | -
            a woman climbing a mountain                  | woman-climbing             | MOUNTAINS  | -      | woman climbing mountain       | -
            a vorpal cat, a bandersnatch                 | cat                        | -          | -      | cat                           | vorpal bandersnatch
            a cat with green eyes                        | cat                        | -          | -      | green cat                     | eyes
            wolves in a snowy forest                     | wolf*3                     | FOREST     | -      | wolves snowy forest           | -
            catalogue of a dogma in space                | -                          | SPACE      | -      | space                         | catalogue dogma
            a t-rex and an ice-cream                     | t-rex, ice-cream           | -          | -      | t-rex ice-cream               | -
            cat dog cow pig horse                        | cat, dog, cow, pig         | -          | -      | cat dog cow pig               | horse
            a good cat                                   | cat                        | -          | -      | cat                           | good
            """)
    void promptIsReadAs(String prompt, String actors, String place, String hour, String used, String ignored)
            throws NothingMatchedException {
        Idea idea = READER.read(prompt);
        assertEquals(
                actors, or(idea.actors().stream().map(PromptReaderTest::show).collect(Collectors.joining(", "))));
        assertEquals(place, idea.place().map(Place::name).orElse("-"));
        assertEquals(hour, idea.hour().map(Hour::name).orElse("-"));
        assertEquals(
                Set.of(used.split(" ")),
                Set.copyOf(List.of(or(String.join(" ", idea.report().used())).split(" "))));
        assertEquals(ignored, or(String.join(" ", idea.report().ignored())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            a cowboy on a horse                     | 0 ON 1
            a cat sleeping on a sofa                | 0 ON 1
            a dog jumping over a fence              | 0 OVER 1
            two foxes behind a tree                 | 0 BEHIND 1
            behind a tree two foxes                 | 1 BEHIND 0
            a robot in front of a castle            | 0 BEFORE 1
            an astronaut riding a bicycle           | 0 ASTRIDE 1
            a mouse under the table                 | 0 UNDER 1
            a penguin with a red scarf              | 0 WITH 1
            a boat next to a lighthouse             | 0 BESIDE 1
            a cat and a dog on a sofa               | 0 ON 2, 1 ON 2
            a cat on a sofa in front of a window    | 0 ON 1, 1 BEFORE 2
            a house between two trees               | 0 BETWEEN 1
            a cat on the beach and a dog            | -
            a cat on a vorpal and a dog             | -
            a cat, a dog                            | -
            """)
    void prepositionsTieFigures(String prompt, String ties) throws NothingMatchedException {
        assertEquals(
                ties,
                or(READER.read(prompt).ties().stream()
                        .map(tie -> tie.who() + " " + tie.relation() + " " + tie.whom())
                        .collect(Collectors.joining(", "))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a calm lake               | CALM       | calm,lake
            a dancer in a quiet room  | CALM       | dancer,quiet,room
            a gloomy castle           | GLOOMY     | gloomy,castle
            a happy dog               | JOYFUL     | happy,dog
            a mysterious forest       | MYSTERIOUS | mysterious,forest
            a dramatic mountain       | DRAMATIC   | dramatic,mountain
            a cosy cabin              | ROMANTIC   | cosy,cabin
            a cat                     | -          | cat
            """)
    void moodsAreHeard(String prompt, String mood, String used) throws NothingMatchedException {
        Idea idea = READER.read(prompt);
        assertEquals(mood, idea.mood().map(Mood::name).orElse("-"));
        assertEquals(used, String.join(",", idea.report().used()));
    }

    @ParameterizedTest
    @CsvSource({
        "two cats, 2",
        "a dozen ducks, 12",
        "seven sheep, 7",
        "10 birds, 10",
        "a flock of geese, 7",
        "cats, 3",
        "a cat, 1"
    })
    void numbersCount(String prompt, int count) throws NothingMatchedException {
        assertEquals(count, READER.read(prompt).actors().getFirst().count());
    }

    @Test
    void emojiAreWords() throws NothingMatchedException {
        Idea idea = READER.read("\uD83D\uDC31 on a \uD83D\uDECB\uFE0F");
        assertEquals(
                List.of("cat", "couch-and-lamp"),
                idea.actors().stream().map(actor -> actor.drawing().name()).toList());
        assertEquals(List.of(new Idea.Tie(0, Relation.ON, 1)), idea.ties());
    }

    @Test
    void portraitIsACloseUp() throws NothingMatchedException {
        Idea idea = READER.read("a portrait of an old man");
        assertTrue(idea.closeUp());
        assertEquals(List.of("portrait", "old", "man"), idea.report().used());
    }

    @Test
    void honouredRelationIsReportedUsed() throws NothingMatchedException {
        assertEquals(
                new DraftReport(List.of("fox", "behind", "tree"), List.of()),
                READER.read("a fox behind a tree").report());
    }

    @Test
    void wordsAreReportedAsWrittenInThePromptsOrder() throws NothingMatchedException {
        assertEquals(
                new DraftReport(List.of("Jumping", "CAT", "Night"), List.of("gloriously", "8-bit")),
                READER.read("Jumping, gloriously: a CAT — 8-bit, at Night").report());
    }

    @Test
    void tellingWordsLeaveOutWhatHoldsASentenceTogether() {
        assertEquals(
                List.of("cat", "zeitgeist", "Sea"),
                READER.tellingWords("A picture of a cat, some kind of zeitgeist by the Sea, and the cat"));
    }

    @Test
    void adjectivesBelongToTheNextFigure() throws NothingMatchedException {
        List<Idea.Actor> actors =
                READER.read("a small grey cat and two big dogs").actors();
        assertEquals(
                List.of(
                        new Idea.Actor(drawing("cat"), 1, OptionalInt.of(0x8f9298), 0.6, Set.of()),
                        new Idea.Actor(drawing("dog"), 2, OptionalInt.empty(), 1.3, Set.of())),
                actors);
    }

    @Test
    void colourAfterTheFigureIsItsColour() throws NothingMatchedException {
        assertEquals(
                OptionalInt.of(0x8f9298),
                READER.read("the cat is grey").actors().getFirst().tint());
    }

    @Test
    void verbBelongsToAllWhoAreJoined() throws NothingMatchedException {
        assertEquals(
                List.of(Set.of(Pose.JUMP), Set.of(Pose.JUMP)),
                READER.read("a cat and a dog jumping").actors().stream()
                        .map(Idea.Actor::poses)
                        .toList());
        assertEquals(
                List.of(Set.of(Pose.JUMP), Set.of(Pose.SLEEP)),
                READER.read("a jumping cat and a sleeping dog").actors().stream()
                        .map(Idea.Actor::poses)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the blithe vorpal | blithe,vorpal
            grey              | grey
            jumping           | jumping
            a an the          | ''
            ''                | ''
            """)
    void promptWithoutPictureSaysItsWords(String prompt, String words) {
        NothingMatchedException nothing = assertThrows(NothingMatchedException.class, () -> READER.read(prompt));
        assertEquals(words, String.join(",", nothing.ignored()));
    }

    private static Drawing drawing(String name) {
        return LIBRARY.named(name).orElseThrow();
    }

    private static String show(Idea.Actor actor) {
        return actor.drawing().name() + (actor.count() == 1 ? "" : "*" + actor.count());
    }

    private static String or(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
