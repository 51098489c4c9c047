// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stylemix.model.DraftReport;

/// One prompt as it is being heard, phrase after phrase: a little grammar of who is how and does what.
final class Reading {

    /// After one of these a verb tells of the figure that follows: "a jumping cat".
    private static final Set<String> BEFORE_A_FIGURE =
            Set.of("a", "an", "the", "and", "with", "his", "her", "my", "our", "their", "two", "three", "of", "some");

    /// Verbs that need no preposition: "riding a bicycle".
    private static final Set<String> RIDING = Set.of("riding", "rides", "ride", "driving", "drives");

    /// Prepositions too common to be worth a word in the report.
    private static final Set<String> SHORT = Set.of("on", "in", "with", "at", "by", "into", "onto", "over");

    /// The library has persons doing things; the nine other poses are made by moving a drawing.
    private static final String STANDING = "-standing";

    private final List<String> words;
    private final DrawingLibrary library;
    private final BitSet used = new BitSet();
    private final BitSet silent;
    private final List<Role> roles = new ArrayList<>();
    private final List<PromptReader.Phrase> pending = new ArrayList<>();
    private final List<Idea.Tie> ties = new ArrayList<>();
    private PromptReader.@Nullable Phrase relation;
    private @Nullable Relation fronted;
    private int joinedFrom;
    private int lastRoleEnd;
    private @Nullable Place place;
    private @Nullable Hour hour;
    private @Nullable Material material;
    private @Nullable Mood mood;
    private final Set<Weather> weather = EnumSet.noneOf(Weather.class);
    private boolean together;
    private boolean closeUp;

    /// @param silent words that are neither used nor ignored, also within a phrase: "cup of tea"
    Reading(List<String> words, BitSet silent, DrawingLibrary library) {
        this.words = words;
        this.silent = silent;
        this.library = library;
    }

    void hear(PromptReader.Phrase phrase) {
        switch (phrase.meaning()) {
            case Meaning.Thing thing -> enter(phrase, thing);
            case Meaning.Where where -> {
                relation = null;
                place = place == null ? where.place() : place;
                use(phrase);
            }
            case Meaning.When when -> {
                relation = null;
                hour = hour == null ? when.hour() : hour;
                use(phrase);
            }
            case Meaning.Sky sky -> {
                relation = null;
                weather.add(sky.weather());
                use(phrase);
            }
            case Meaning.Made made -> {
                material = made.material();
                use(phrase);
            }
            case Meaning.Feel feel -> {
                mood = mood == null ? feel.mood() : mood;
                use(phrase);
            }
            case Meaning.CloseUp _ -> {
                closeUp = true;
                use(phrase);
            }
            case Meaning.Tie _ -> relation = phrase;
            case Meaning.Together _ -> {
                together = true;
                use(phrase);
            }
            case Meaning.Act act -> perform(phrase, act);
            case Meaning.Many _, Meaning.Size _, Meaning.Tint _ -> pending.add(phrase);
            case Meaning.Function _ -> {} // silent already
            case Meaning.Unknown _ -> seekPose(phrase);
        }
    }

    /// @throws NothingMatchedException if no word named a figure or a scene
    Idea end() throws NothingMatchedException {
        if (roles.isEmpty() && place == null && hour == null && weather.isEmpty()) { // a mood alone shows nothing
            throw new NothingMatchedException(select(i -> !silent.get(i)));
        }
        if (!roles.isEmpty()) {
            give(roles.getLast()); // what still waits was said after its figure: "the cat is grey"
        }
        return new Idea(
                roles.stream().map(Role::cast).toList(),
                Optional.ofNullable(place),
                Optional.ofNullable(hour),
                weather,
                Optional.ofNullable(material),
                Optional.ofNullable(mood),
                ties,
                together,
                closeUp,
                new DraftReport(
                        select(i -> used.get(i) && !silent.get(i)), select(i -> !used.get(i) && !silent.get(i))));
    }

    private void enter(PromptReader.Phrase phrase, Meaning.Thing thing) {
        if (roles.size() == Idea.MOST_ACTORS) {
            pending.clear();
            relation = null;
            return;
        }
        boolean joined = saidAnd(lastRoleEnd, phrase.start());
        int from = Math.min(joinedFrom, Math.max(0, roles.size() - 1));
        if (!joined) {
            joinedFrom = roles.size();
        }
        Role role = new Role(thing.drawing(), phrase.plural());
        roles.add(role);
        give(role);
        tie(from, phrase);
        lastRoleEnd = phrase.end();
        use(phrase);
    }

    /// Ties those named before to the one just named, by what was said between them.
    private void tie(int from, PromptReader.Phrase phrase) {
        int last = roles.size() - 1;
        if (relation != null && saidAnd(relation.end(), phrase.start())) {
            relation = null; // it was of a word without a picture
        }
        if (relation != null && relation.meaning() instanceof Meaning.Tie said) {
            if (last == 0) {
                fronted = said.relation(); // "behind a tree two foxes"
            } else {
                int first = said.relation() == Relation.WITH ? last - 1 : from;
                IntStream.range(first, last).forEach(who -> ties.add(new Idea.Tie(who, said.relation(), last)));
                fronted = null;
            }
            if (!SHORT.contains(words.get(relation.start()).toLowerCase(Locale.ROOT))) {
                silent.clear(relation.start(), relation.end());
                use(relation);
            }
        } else if (last > 0 && astride(phrase)) {
            ties.add(new Idea.Tie(last - 1, Relation.ASTRIDE, last));
        } else if (fronted != null && last == 1) {
            ties.add(new Idea.Tie(1, fronted, 0));
            fronted = null;
        }
        relation = null;
    }

    private boolean saidAnd(int from, int to) {
        return IntStream.range(from, to).mapToObj(words::get).anyMatch("and"::equalsIgnoreCase);
    }

    /// Whether the word before the figure, but for an article, is one of riding.
    private boolean astride(PromptReader.Phrase phrase) {
        return IntStream.range(lastRoleEnd, phrase.start())
                .mapToObj(words::get)
                .anyMatch(word -> RIDING.contains(word.toLowerCase(Locale.ROOT)));
    }

    private void give(Role role) {
        for (PromptReader.Phrase said : pending) {
            role.take(said.meaning());
            use(said);
        }
        pending.clear();
    }

    private void perform(PromptReader.Phrase phrase, Meaning.Act act) {
        boolean ofTheNext = roles.isEmpty()
                || (phrase.start() > 0
                        && BEFORE_A_FIGURE.contains(
                                words.get(phrase.start() - 1).toLowerCase(Locale.ROOT)));
        if (ofTheNext) {
            pending.add(phrase);
            return;
        }
        for (Role role : roles.subList(Math.min(joinedFrom, roles.size() - 1), roles.size())) {
            if (!inAction(role, words.get(phrase.start()))) {
                role.take(act);
            }
        }
        use(phrase);
    }

    /// A word that means nothing by itself may be what a person does: "a woman climbing".
    private void seekPose(PromptReader.Phrase phrase) {
        if (!roles.isEmpty() && inAction(roles.getLast(), words.get(phrase.start()))) {
            use(phrase);
        }
    }

    private boolean inAction(Role role, String verb) {
        String name = role.drawing().name();
        if (!name.endsWith(STANDING)) {
            return false;
        }
        Optional<Drawing> acting = library.named(name.replace(STANDING, "-" + verb.toLowerCase(Locale.ROOT)));
        acting.ifPresent(drawing -> role.take(new Meaning.Thing(drawing)));
        return acting.isPresent();
    }

    private void use(PromptReader.Phrase phrase) {
        used.set(phrase.start(), phrase.end());
    }

    private List<String> select(IntPredicate wanted) {
        return IntStream.range(0, words.size())
                .filter(wanted)
                .mapToObj(words::get)
                .distinct()
                .toList();
    }
}
