// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// What is known of a drawing's thing beyond its name: where it belongs, how large it is, whether it flies.
final class Habitat {

    private final Map<String, Place> homes = new HashMap<>();
    private final Map<Kind, Set<String>> kinds = new EnumMap<>(Kind.class);

    private enum Kind {
        FLYING,
        HUGE,
        SMALL,
        CRAWLING
    }

    /// Reads `things.properties`.
    Habitat() {
        Properties things = DrawingLibrary.properties("things.properties");
        for (String key : things.stringPropertyNames()) {
            Set<String> names = Set.of(things.getProperty(key).strip().split(",\\s*"));
            String value = key.substring(key.indexOf('.') + 1);
            if (key.startsWith("home.")) {
                names.forEach(name -> homes.put(name, Place.valueOf(value)));
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

    /// How tall it stands among others, where a person is 1. Things come closer together than in nature.
    double size(Drawing drawing) {
        String name = drawing.name();
        if (is(drawing, Kind.HUGE)) {
            return 1.25;
        } else if (is(drawing, Kind.SMALL)) {
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
