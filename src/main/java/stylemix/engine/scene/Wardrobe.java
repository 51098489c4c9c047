// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Gives every drawing a whole figure: most have one, heads and busts get a body.
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

    private static final Set<String> PROFILES = Set.of("boar", "moose", "unicorn");

    private static final Set<String> SMALL_FACES = Set.of("fox", "wolf", "raccoon", "lion");

    private static final Set<String> SITTING = Set.of("panda", "koala", "frog", "hamster");

    /// Figures whose feet are not their fur.
    private static final Map<String, Color> PAWS = Map.of(
            "fox", new Color(0x3b2b33),
            "raccoon", new Color(0x3d3a44),
            "panda", new Color(0x3a3547),
            "boar", new Color(0x4a3232),
            "moose", new Color(0x4d3434),
            "unicorn", new Color(0xc79bf2));

    private static final Map<String, Color> FUR =
            Map.of("bear", new Color(0x80584a), "lion", new Color(0xf0ab4c), "moose", new Color(0x7b5148));

    private static final int[] SHIRTS = {0x3f8fd9, 0xe2574c, 0x5aa469, 0xf0a63a, 0x8a63c7, 0x2f9e97};

    private static final Color SKIN = new Color(0xffc83d);
    private static final Color JEANS = new Color(0x44619d);
    private static final Color SHOES = new Color(0x4a3a3a);

    /// Emojibase's subgroups of persons by look, gesture, job and myth.
    private static final Set<Integer> PERSONS = Set.of(23, 24, 25, 26);

    /// Persons whom the library draws from head to foot.
    private static final Set<String> WHOLE = Set.of(
            "person-fairy",
            "man-fairy",
            "woman-fairy",
            "person-merpeople",
            "man-merpeople",
            "woman-merpeople",
            "troll",
            "person-in-suit-levitating",
            "woman-zombie",
            "man-zombie",
            "person-zombie");

    private static final Set<String> HEADS = Set.of(
            "man",
            "woman",
            "person",
            "boy",
            "girl",
            "child",
            "baby",
            "old-man",
            "old-woman",
            "older-person",
            "santa-claus",
            "mrs-claus",
            "mx-claus",
            "robot",
            "alien",
            "skull",
            "ninja-face");

    private final DrawingLibrary library;

    Wardrobe(DrawingLibrary library) {
        this.library = library;
    }

    Figure dress(Drawing drawing, SplittableRandom random) {
        Figure art = new DrawingFigure(library.open(drawing));
        String name = drawing.name();
        Color shirt = new Color(SHIRTS[random.nextInt(SHIRTS.length)]);
        FourLegs.Tail tail = WALKING.get(name);
        if (tail != null) {
            Color fur = FUR.getOrDefault(name, colour(art, 0, 1));
            FourLegs.Neck neck = PROFILES.contains(name)
                    ? FourLegs.Neck.PROFILE
                    : SMALL_FACES.contains(name) ? FourLegs.Neck.SMALL_FACE : FourLegs.Neck.FACE;
            return new FourLegs(art, fur, PAWS.getOrDefault(name, fur), tail, neck);
        }
        if (SITTING.contains(name)) {
            Color fur = colour(art, 0, 1);
            return new Sitting(art, fur, PAWS.getOrDefault(name, Tone.darker(fur, 0.12)));
        }
        if (name.equals("cowboy-hat-face")) {
            Color blue = new Color(0x5b8fd6);
            return new Person(art, new Outfit(blue, JEANS, new Color(0x8a4f2a), SKIN, Outfit.Style.COWBOY));
        }
        if (HEADS.contains(name) || isHair(name)) {
            return new Person(art, headOutfit(name, art, shirt));
        }
        if (PERSONS.contains(drawing.subgroup()) && !WHOLE.contains(name)) {
            Color top = colour(art, 0.84, 0.97);
            boolean suit = name.matches(".*(astronaut|superhero|supervillain|mage|ninja|firefighter|genie)");
            return new Person(
                    art,
                    new Outfit(top, suit ? Tone.darker(top, 0.12) : trousers(top), SHOES, SKIN, Outfit.Style.BUST));
        }
        return art;
    }

    private static Outfit headOutfit(String name, Figure art, Color shirt) {
        Color red = new Color(0xd63a3f);
        return switch (name) {
            case "santa-claus", "mrs-claus", "mx-claus" ->
                new Outfit(red, red, new Color(0x2e2a33), Color.WHITE, Outfit.Style.HEAD);
            case "robot", "alien", "skull" -> {
                Color own = colour(art, 0, 1);
                yield new Outfit(own, Tone.darker(own, 0.3), Tone.darker(own, 0.5), own, Outfit.Style.HEAD);
            }
            default -> new Outfit(shirt, trousers(shirt), SHOES, SKIN, Outfit.Style.HEAD);
        };
    }

    private static boolean isHair(String name) {
        return name.matches(
                "(man|woman|person)-(bald|beard|blonde-hair|curly-hair|red-hair|white-hair|wearing-turban)");
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
