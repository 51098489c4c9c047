// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Gives every drawing a whole figure: most have one, heads and busts get a body, sleepers lie down.
final class Wardrobe {

    private static final Map<String, FourLegs.Tail> WALKING = Map.of(
            "bear", FourLegs.Tail.STUB,
            "polar-bear", FourLegs.Tail.STUB,
            "fox", FourLegs.Tail.BUSHY,
            "wolf", FourLegs.Tail.BUSHY,
            "raccoon", FourLegs.Tail.BUSHY,
            "lion", FourLegs.Tail.TUFT,
            "boar", FourLegs.Tail.TUFT,
            "moose", FourLegs.Tail.STUB,
            "unicorn", FourLegs.Tail.MANE);

    private static final Map<String, FourLegs.Build> BUILDS = Map.of(
            "fox", FourLegs.Build.SLIM,
            "wolf", FourLegs.Build.SLIM,
            "raccoon", FourLegs.Build.SLIM,
            "lion", FourLegs.Build.MANED,
            "boar", FourLegs.Build.TALL,
            "moose", FourLegs.Build.TALL,
            "unicorn", FourLegs.Build.TALL);

    private static final Set<String> SITTING = Set.of("panda", "koala", "frog", "hamster");

    private static final Set<String> SITTING_BIRDS = Set.of("bird", "blackbird", "baby-chick", "parrot");

    /// Those that curl up when they sleep, and their ears.
    private static final Map<String, Curled.Ears> CURLING = Map.ofEntries(
            Map.entry("cat", Curled.Ears.POINTED),
            Map.entry("black-cat", Curled.Ears.POINTED),
            Map.entry("fox", Curled.Ears.POINTED),
            Map.entry("wolf", Curled.Ears.POINTED),
            Map.entry("raccoon", Curled.Ears.POINTED),
            Map.entry("dog", Curled.Ears.FLOPPY),
            Map.entry("poodle", Curled.Ears.FLOPPY),
            Map.entry("guide-dog", Curled.Ears.FLOPPY),
            Map.entry("pig", Curled.Ears.FLOPPY),
            Map.entry("tiger", Curled.Ears.ROUND),
            Map.entry("leopard", Curled.Ears.ROUND),
            Map.entry("lion", Curled.Ears.ROUND),
            Map.entry("bear", Curled.Ears.ROUND),
            Map.entry("polar-bear", Curled.Ears.ROUND),
            Map.entry("panda", Curled.Ears.ROUND),
            Map.entry("mouse", Curled.Ears.ROUND),
            Map.entry("hamster", Curled.Ears.ROUND),
            Map.entry("rabbit", Curled.Ears.LONG));

    private static final Set<String> STRIPED = Set.of("cat", "tiger");

    /// Figures whose feet are not their fur.
    private static final Map<String, Color> PAWS = Map.of(
            "fox", new Color(0x3b2b33),
            "raccoon", new Color(0x3d3a44),
            "panda", new Color(0x3a3547),
            "boar", new Color(0x4a3232),
            "moose", new Color(0x4d3434),
            "unicorn", new Color(0xc79bf2));

    private static final Map<String, Color> FUR = Map.of(
            "bear", new Color(0x80584a),
            "lion", new Color(0xf0ab4c),
            "moose", new Color(0x7b5148),
            "polar-bear", new Color(0xf1edf4),
            "cat", new Color(0xf0a468));

    private static final int[] SHIRTS = {0x3f8fd9, 0xe2574c, 0x5aa469, 0x8a63c7, 0x2f9e97};

    private static final Color SKIN = new Color(0xf2cdb8);
    private static final Color OTHER_SKIN = new Color(0xa87860);
    private static final Color JEANS = new Color(0x44619d);
    private static final Color SHOES = new Color(0x4a3a3a);

    /// Emojibase's subgroups of persons by look, gesture, job and myth.
    private static final Set<Integer> PERSONS = Set.of(23, 24, 25, 26);

    /// Persons whom the library draws from head to foot.
    private static final Pattern WHOLE =
            Pattern.compile(".*(fairy|merpeople|troll|levitating|zombie|pregnant|feeding).*|baby-angel");

    private static final Pattern HEADS = Pattern.compile("(man|woman|person)"
            + "(-(bald|beard|blonde-hair|curly-hair|red-hair|white-hair|wearing-turban))?"
            + "|boy|girl|child|baby|old-man|old-woman|older-person|santa-claus|mrs-claus|mx-claus|robot|alien|skull"
            + "|ninja-face|clown-face");

    private static final Pattern SUITS =
            Pattern.compile(".*(astronaut|superhero|supervillain|ninja|firefighter|genie)");

    /// Busts with a tool in a hand of their own.
    private static final Pattern HOLDING =
            Pattern.compile(".*(cook|mage|farmer|artist|singer|mechanic|scientist|factory-worker|teacher|judge)");

    private static final Pattern FEMALE = Pattern.compile("woman.*|girl|princess|mrs-claus|old-woman");

    private static final Pattern GOWNS = Pattern.compile("princess|.*mage|.*judge|.*vampire|woman-with-veil|.*-elf");

    private final DrawingLibrary library;

    Wardrobe(DrawingLibrary library) {
        this.library = library;
    }

    /// @param energy of the pose: 1 as usual, 0 to 2
    Figure dress(Idea.Actor actor, Stance stance, double energy, SplittableRandom random) {
        Drawing drawing = head(actor);
        Drawing skin = library.anySkin(drawing, random.split());
        Color hands = skin.equals(drawing) ? SKIN : OTHER_SKIN;
        Figure art = new DrawingFigure(library.open(skin));
        String name = drawing.name();
        Color shirt = new Color(SHIRTS[random.nextInt(SHIRTS.length)]);
        Curled.Ears ears = CURLING.get(name);
        if (ears != null && actor.does(Pose.SLEEP)) {
            Color fur = FUR.getOrDefault(name, colour(art, 0, 1));
            return new Curled(fur, Tone.lighter(PAWS.getOrDefault(name, fur), 0.55), ears, STRIPED.contains(name));
        }
        FourLegs.Tail tail = WALKING.get(name);
        if (tail != null) {
            Color fur = FUR.getOrDefault(name, colour(art, 0, 1));
            double stride = actor.does(Pose.RUN) || actor.does(Pose.JUMP) ? 1 + energy : 0.3 + 0.5 * energy;
            return new FourLegs(
                    art,
                    fur,
                    PAWS.getOrDefault(name, fur),
                    tail,
                    BUILDS.getOrDefault(name, FourLegs.Build.STOUT),
                    stride);
        }
        if (SITTING.contains(name)) {
            Color fur = colour(art, 0, 1);
            return new Sitting(art, fur, PAWS.getOrDefault(name, Tone.darker(fur, 0.12)));
        }
        if (name.equals("cowboy-hat-face")) {
            Drawing man = library.named("man-beard").orElseThrow();
            Color blue = new Color(0x5b8fd6);
            Color boots = new Color(0x7c4524);
            return new Person(
                    new DrawingFigure(library.open(man)),
                    new Outfit(blue, JEANS, boots, SKIN, Outfit.Style.COWBOY, Outfit.Cut.TROUSERS, false),
                    stance);
        }
        if (HEADS.matcher(name).matches()) {
            return new Person(art, headOutfit(name, art, shirt, hands, stance), stance);
        }
        if (PERSONS.contains(drawing.subgroup()) && !WHOLE.matcher(name).matches()) {
            Color top = colour(art, 0.84, 0.97);
            boolean suit = SUITS.matcher(name).matches();
            boolean gown = GOWNS.matcher(name).matches() && stance.legs() == 2;
            return new Person(
                    art,
                    new Outfit(
                            top,
                            suit ? Tone.darker(top, 0.12) : trousers(top),
                            suit ? Tone.darker(top, 0.4) : SHOES,
                            suit ? Tone.darker(top, 0.3) : hands,
                            Outfit.Style.BUST,
                            gown ? Outfit.Cut.GOWN : Outfit.Cut.TROUSERS,
                            HOLDING.matcher(name).matches()),
                    stance);
        }
        return art;
    }

    /// Standing persons are thin in the library and cannot sit: their heads on our bodies can. Its birds cannot fly.
    private Drawing head(Idea.Actor actor) {
        String name = actor.drawing().name();
        boolean takesWing = actor.does(Pose.FLY) && SITTING_BIRDS.contains(name);
        String drawn = takesWing ? "flying-bird" : name.equals("broom") ? "flying-broom" : name;
        return library.named(drawn.replace("-standing", "")).orElse(actor.drawing());
    }

    private static Outfit headOutfit(String name, Figure art, Color shirt, Color hands, Stance stance) {
        Color red = new Color(0xd63a3f);
        return switch (name) {
            case "santa-claus", "mrs-claus", "mx-claus" ->
                outfit(red, red, new Color(0x2e2a33), Color.WHITE, Outfit.Cut.TROUSERS);
            case "robot", "alien", "skull" -> {
                Color own = colour(art, 0, 1);
                yield outfit(own, Tone.darker(own, 0.2), Tone.darker(own, 0.5), own, Outfit.Cut.TROUSERS);
            }
            default -> {
                boolean dress = FEMALE.matcher(name).matches() && stance.legs() == 2 && stance.thighs() == 1;
                yield outfit(shirt, trousers(shirt), SHOES, hands, dress ? Outfit.Cut.DRESS : Outfit.Cut.TROUSERS);
            }
        };
    }

    private static Outfit outfit(Color top, Color trousers, Color shoes, Color hands, Outfit.Cut cut) {
        return new Outfit(top, trousers, shoes, hands, Outfit.Style.HEAD, cut, false);
    }

    private static Color trousers(Color top) {
        boolean dark = top.getRed() + top.getGreen() + top.getBlue() < 300;
        return dark ? Tone.darker(top, 0.25) : JEANS;
    }

    /// @param from a share of the height, 0 at the top
    private static Color colour(Figure art, double from, double to) {
        BufferedImage image = Puppet.of(art).image(64);
        return Tone.dominant(image, (int) (from * 64), (int) (to * 64));
    }
}
