// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.Set;

/// What is known of a drawing's thing beyond its name: where it belongs, how large it is, whether it flies.
final class Habitat {

    private static final Set<String> ARCTIC = Set.of(
            "polar-bear",
            "penguin",
            "seal",
            "snowman",
            "snowman-without-snow",
            "mammoth",
            "sled",
            "skier",
            "snowboarder",
            "ice-skate",
            "skis",
            "ice-hockey",
            "curling-stone",
            "santa-claus",
            "mrs-claus");
    private static final Set<String> DESERT =
            Set.of("camel", "two-hump-camel", "cactus", "scorpion", "cowboy-hat-face", "lizard", "llama");
    private static final Set<String> FOREST = Set.of(
            "bear",
            "fox",
            "wolf",
            "deer",
            "moose",
            "owl",
            "chipmunk",
            "hedgehog",
            "raccoon",
            "boar",
            "badger",
            "mushroom",
            "monkey",
            "gorilla",
            "orangutan",
            "panda",
            "koala",
            "tiger",
            "sloth",
            "parrot",
            "snake",
            "leopard",
            "frog",
            "beaver",
            "camping",
            "tent",
            "person-elf",
            "woman-elf",
            "man-elf",
            "troll");
    private static final Set<String> MOUNTAINS = Set.of(
            "goat", "ram", "eagle", "mountain-cableway", "aerial-tramway", "mountain-railway", "hiking-boot", "dragon");
    private static final Set<String> SPACE = Set.of(
            "rocket",
            "flying-saucer",
            "satellite",
            "ringed-planet",
            "astronaut",
            "man-astronaut",
            "woman-astronaut",
            "alien",
            "alien-monster",
            "comet");
    private static final Set<String> SEA = Set.of(
            "whale",
            "spouting-whale",
            "dolphin",
            "person-surfing",
            "man-surfing",
            "woman-surfing",
            "person-swimming",
            "man-swimming",
            "woman-swimming",
            "person-rowing-boat",
            "man-rowing-boat",
            "woman-rowing-boat",
            "desert-island");
    private static final Set<String> BEACH =
            Set.of("crab", "turtle", "palm-tree", "spiral-shell", "beach-with-umbrella", "umbrella-on-ground");
    private static final Set<String> MEADOW = Set.of(
            "tractor", "kite", "bicycle", "soccer-ball", "basket", "manual-wheelchair", "locomotive", "kick-scooter");
    private static final Set<String> CITY = Set.of(
            "police-officer",
            "detective",
            "construction-worker",
            "firefighter",
            "office-building",
            "hotel",
            "hospital",
            "bank");
    private static final Set<String> FLYING = Set.of(
            "eagle",
            "dove",
            "butterfly",
            "honeybee",
            "bat",
            "airplane",
            "small-airplane",
            "helicopter",
            "rocket",
            "flying-saucer",
            "balloon",
            "parachute",
            "kite",
            "satellite",
            "ringed-planet",
            "comet",
            "fly",
            "mosquito",
            "cloud",
            "glowing-star",
            "star",
            "phoenix-bird",
            "airplane-departure",
            "shooting-star",
            "baby-angel",
            "person-fairy",
            "man-fairy",
            "woman-fairy",
            "full-moon",
            "sun",
            "red-heart",
            "bubbles",
            "feather");
    private static final Set<String> HUGE = Set.of(
            "elephant",
            "mammoth",
            "giraffe",
            "rhinoceros",
            "hippopotamus",
            "whale",
            "spouting-whale",
            "sauropod",
            "t-rex",
            "dragon",
            "moose",
            "polar-bear",
            "bear",
            "bison",
            "camel",
            "two-hump-camel");
    private static final Set<String> SMALL = Set.of(
            "mouse",
            "rat",
            "hamster",
            "rabbit",
            "chipmunk",
            "hedgehog",
            "bat",
            "frog",
            "hatching-chick",
            "baby-chick",
            "front-facing-baby-chick",
            "teddy-bear",
            "mushroom",
            "crab",
            "seedling");
    private static final Set<String> CRAWLING = Set.of("crab", "lobster", "oyster", "spiral-shell", "coral", "shrimp");

    private Habitat() {}

    static Place of(Drawing drawing) {
        String name = drawing.name();
        if (ARCTIC.contains(name)) {
            return Place.ARCTIC;
        } else if (DESERT.contains(name)) {
            return Place.DESERT;
        } else if (FOREST.contains(name)) {
            return Place.FOREST;
        } else if (MOUNTAINS.contains(name)) {
            return Place.MOUNTAINS;
        } else if (SPACE.contains(name)) {
            return Place.SPACE;
        } else if (SEA.contains(name)) {
            return Place.SEA;
        } else if (BEACH.contains(name)) {
            return Place.BEACH;
        } else if (MEADOW.contains(name)) {
            return Place.MEADOW;
        } else if (CITY.contains(name)) {
            return Place.CITY;
        }
        return switch (drawing.subgroup()) {
            case 38 -> Place.UNDERWATER;
            case 54 -> Place.CITY;
            case 55 -> Place.SEA;
            case 25,
                    42,
                    43,
                    44,
                    45,
                    46,
                    47,
                    48,
                    58,
                    63,
                    64,
                    65,
                    66,
                    67,
                    68,
                    69,
                    70,
                    71,
                    72,
                    73,
                    74,
                    75,
                    76,
                    77,
                    78,
                    79,
                    80,
                    81,
                    82 -> Place.INDOOR;
            default -> Place.MEADOW;
        };
    }

    /// How tall it stands among others, where a person is 1. Things come closer together than in nature.
    static double size(Drawing drawing) {
        String name = drawing.name();
        if (HUGE.contains(name)) {
            return 1.25;
        } else if (SMALL.contains(name)) {
            return 0.5;
        }
        return switch (drawing.subgroup()) {
            case 37, 50, 51, 52, 53 -> 1.7;
            case 54, 55, 56 -> 1.15;
            case 41 -> name.endsWith("tree") ? 1.5 : 0.6;
            case 34, 36, 38 -> 0.8;
            case 35 -> 0.6;
            case 39 -> 0.4;
            case 40, 42, 43, 44, 45, 46, 47, 48 -> 0.5;
            case 23, 24, 25, 26, 27, 28, 29, 30 -> 1;
            default -> drawing.group() == 7 || drawing.group() == 6 ? 0.6 : 0.9;
        };
    }

    static boolean flies(Drawing drawing, Place place) {
        return FLYING.contains(drawing.name())
                || (place == Place.UNDERWATER && drawing.subgroup() == 38 && !CRAWLING.contains(drawing.name()));
    }

    /// Stands behind the others, because it is a house or a tree.
    static boolean isBackground(Drawing drawing) {
        return drawing.subgroup() == 50
                || drawing.subgroup() == 51
                || drawing.subgroup() == 52
                || drawing.name().endsWith("tree")
                || drawing.name().equals("ferris-wheel");
    }
}
