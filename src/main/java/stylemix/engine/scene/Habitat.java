// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// What is known of a drawing's thing beyond its name: where it belongs, how large it is, whether it flies.
final class Habitat {

    private final Map<String, Place> homes = new HashMap<>();
    private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);

    private final Map<String, Double> sizes = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();

    private enum Kind {
        FLYING,
        CRAWLING,
        CONTAINER,
        UPRIGHT,
        HAT,
        SCARF,
        HELD
    }

    /// Where one sits on a thing, as shares of its picture from the upper left corner.
    ///
    /// @param width of the room, as a share of the picture's
    record Seat(double x, double y, double width) {}

    /// Reads `things.properties`.
    Habitat() {
        Properties things = DrawingLibrary.properties("things.properties");
        for (String key : things.stringPropertyNames()) {
            Set<String> names = Set.of(things.getProperty(key).strip().split(",\\s*"));
            String value = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("home.")) {
                names.forEach(name -> homes.put(name, Place.valueOf(value)));
            } else if (key.startsWith("size.")) {
                names.forEach(name -> sizes.put(name, Double.valueOf(value)));
            } else if (key.startsWith("seat.")) {
                List<String> shares = List.of(things.getProperty(key).strip().split("\\s+"));
                seats.put(
                        value,
                        new Seat(
                                Double.parseDouble(shares.get(0)),
                                Double.parseDouble(shares.get(1)),
                                Double.parseDouble(shares.get(2))));
            } else {
                kinds.put(Kind.valueOf(value), names);
            }
        }
    }

    Place of(Drawing drawing) {
        Place home = homes.get(drawing.name());
        if (home != null) {
            return home;
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

    /// Where a scene plays that does not say so: at sea if any of it is, in a room if they sit on furniture, else where
    /// the first is at home; no room holds a house.
    Place home(Idea idea) {
        List<Place> homes =
                idea.actors().stream().map(actor -> of(actor.drawing())).toList();
        if (homes.isEmpty()) {
            return Place.MEADOW;
        } else if (homes.contains(Place.SEA)) {
            return Place.SEA;
        }
        boolean houses = idea.actors().stream().anyMatch(actor -> isBackground(actor.drawing()));
        boolean outdoors = idea.actors().stream().anyMatch(actor -> actor.does(Pose.FLY) || actor.does(Pose.RIDE));
        boolean furniture = idea.ties().stream()
                .anyMatch(tie -> homes.get(tie.whom()) == Place.INDOOR && tie.relation() != Relation.WITH);
        if (furniture && !houses && !outdoors) {
            return Place.INDOOR;
        }
        Place first = homes.stream()
                .filter(home -> home != Place.INDOOR)
                .findFirst()
                .orElse(outdoors ? Place.MEADOW : Place.INDOOR);
        boolean atHome = homes.getFirst() == Place.INDOOR && idea.ties().isEmpty() && !outdoors;
        return houses && first == Place.CITY ? Place.MEADOW : atHome && !houses ? Place.INDOOR : first;
    }

    /// How tall it stands among others, where a person is 1. Things come closer together than in nature.
    double size(Drawing drawing) {
        String name = drawing.name();
        Double known = sizes.get(name);
        if (known != null) {
            return known;
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

    /// By default the middle of its top.
    Seat seat(Drawing drawing) {
        return seats.getOrDefault(drawing.name(), new Seat(0.5, 0, 0.9));
    }

    /// Whether other things can be in it and look out.
    boolean holds(Drawing drawing) {
        return is(drawing, Kind.CONTAINER);
    }

    boolean hasSeat(Drawing drawing) {
        return seats.containsKey(drawing.name());
    }

    boolean isWorn(Drawing drawing) {
        return goesOnTheHead(drawing) || goesRoundTheNeck(drawing);
    }

    /// Whether the head is above the feet: persons, and animals that are drawn from the front.
    boolean isUpright(Drawing drawing) {
        return drawing.group() <= 1 || is(drawing, Kind.UPRIGHT);
    }

    boolean goesOnTheHead(Drawing drawing) {
        return is(drawing, Kind.HAT);
    }

    boolean goesRoundTheNeck(Drawing drawing) {
        return is(drawing, Kind.SCARF);
    }

    /// Food, flowers, tools and instruments are; what is not small is not.
    boolean isHeld(Drawing drawing) {
        int subgroup = drawing.subgroup();
        return is(drawing, Kind.HELD)
                || subgroup == 40
                || (subgroup >= 42 && subgroup <= 48)
                || subgroup == 68
                || subgroup == 72
                || subgroup == 75
                || subgroup == 78;
    }

    boolean flies(Drawing drawing, Place place) {
        return is(drawing, Kind.FLYING)
                || (place == Place.UNDERWATER && drawing.subgroup() == 38 && !is(drawing, Kind.CRAWLING));
    }

    /// Stands behind the others, because it is a house or a tree.
    static boolean isBackground(Drawing drawing) {
        return drawing.subgroup() == 50
                || drawing.subgroup() == 51
                || drawing.subgroup() == 52
                || drawing.name().endsWith("tree")
                || drawing.name().equals("ferris-wheel");
    }

    private boolean is(Drawing drawing, Kind kind) {
        return kinds.getOrDefault(kind, Set.of()).contains(drawing.name());
    }
}
