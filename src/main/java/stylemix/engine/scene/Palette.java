// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.Color;
import java.util.Set;

/// The colours of a scene.
///
/// @param high the sky's top
/// @param low the sky at the horizon
/// @param far the farthest land
/// @param mid the land before it
/// @param near the ground at the horizon
/// @param front the ground at the lower edge
record Palette(Color high, Color low, Color far, Color mid, Color near, Color front) {

    private static final int[][] PASTELS = {
        {0xf4e9d8, 0xead2b4, 0xd9b98f}, {0xdcebf2, 0xb9d7e6, 0x93b9cf}, {0xe6f0dc, 0xc9dfb5, 0xa4c48c},
        {0xf7e2df, 0xecc3bd, 0xd79f98}, {0xe9e3f4, 0xcdc3e6, 0xaa9bcf}, {0xdff1ec, 0xb5dfd3, 0x8cc4b4},
    };

    /// @param pick chooses among the colours of a bare backdrop, any number
    static Palette of(Place place, Hour hour, int pick) {
        return day(place, pick).at(hour, place);
    }

    private static Palette day(Place place, int pick) {
        return switch (place) {
            case MEADOW -> of(0x62b0e6, 0xdff2f6, 0x9fcabd, 0x84be7b, 0xa6cf6c, 0x5a9a45);
            case FOREST -> of(0x8fcbd9, 0xe8f3d6, 0x86b7a5, 0x528f6c, 0x8ab45c, 0x47763a);
            case DESERT -> of(0x6dbbe8, 0xfde6bd, 0xd99b77, 0xe2ad6a, 0xf2d08c, 0xd6934f);
            case ARCTIC -> of(0x3f83c8, 0xcfe7f5, 0x8fb6da, 0xaecfe8, 0xdcecf7, 0x8fb8d8);
            case SEA -> of(0x72b9ea, 0xe6f5f6, 0x8fbcd6, 0x5aa7d0, 0x58b0d4, 0x1c6a9e);
            case UNDERWATER -> of(0x66cfe0, 0x1f7fb0, 0x2f8fb5, 0x27789f, 0xd3c08f, 0x9a9473);
            case BEACH -> of(0x62b6ea, 0xe3f5f7, 0x8cc3d8, 0x47a9cc, 0xf6e3b6, 0xdcb679);
            case CITY -> of(0x82bbe6, 0xf8ecdc, 0xb4bfd2, 0x8b9ab4, 0xb9bec8, 0x7f8592);
            case INDOOR -> of(0xf0dfc6, 0xe6c9a6, 0xd9b88f, 0xcfa877, 0xc08c5e, 0x87573a);
            case MOUNTAINS -> of(0x66abe3, 0xe6f1f5, 0xa3b7d3, 0x7f97b3, 0xa2c281, 0x57864b);
            case SPACE -> of(0x0c0e2c, 0x43307a, 0x3a3566, 0x565079, 0x9a97b4, 0x55526f);
            case PLAIN -> {
                int[] pastel = PASTELS[Math.floorMod(pick, PASTELS.length)];
                yield of(pastel[0], pastel[1], pastel[1], pastel[1], pastel[1], pastel[2]);
            }
        };
    }

    private static Palette of(int high, int low, int far, int mid, int near, int front) {
        return new Palette(
                new Color(high), new Color(low), new Color(far), new Color(mid), new Color(near), new Color(front));
    }

    /// Snow lies on the ground.
    Palette under(Set<Weather> weather) {
        if (!weather.contains(Weather.SNOW)) {
            return this;
        }
        Color snow = Tone.mix(new Color(0xf2f6fb), high, 0.1);
        return new Palette(
                high,
                low,
                Tone.mix(far, snow, 0.5),
                Tone.mix(mid, snow, 0.6),
                Tone.mix(near, snow, 0.8),
                Tone.mix(front, snow, 0.66));
    }

    private Palette at(Hour hour, Place place) {
        boolean sky = place != Place.INDOOR && place != Place.PLAIN && place != Place.UNDERWATER;
        if (place == Place.SPACE) {
            return this;
        }
        return switch (hour) {
            case DAY -> this;
            case NIGHT ->
                new Palette(
                        sky ? new Color(0x0d1538) : night(high, 0.7),
                        sky ? new Color(0x3a4f8f) : night(low, 0.7),
                        night(far, 0.64),
                        night(mid, 0.6),
                        night(near, 0.46),
                        night(front, 0.58));
            case SUNSET ->
                new Palette(
                        sky ? new Color(0x5a4a94) : Tone.mix(high, new Color(0xf08a4a), 0.3),
                        sky ? new Color(0xffb066) : Tone.mix(low, new Color(0xf08a4a), 0.3),
                        dim(far, 0xc2557a, 0.42),
                        dim(mid, 0x9a4470, 0.4),
                        dim(near, 0xd9704a, 0.36),
                        dim(front, 0x5c2f58, 0.42));
            case DAWN ->
                new Palette(
                        sky ? new Color(0x7f9bd8) : Tone.mix(high, new Color(0xf6b6c0), 0.3),
                        sky ? new Color(0xffd3c2) : Tone.mix(low, new Color(0xf6b6c0), 0.3),
                        dim(far, 0xd9a0c0, 0.35),
                        dim(mid, 0xa98fc0, 0.3),
                        dim(near, 0xf2b8a8, 0.25),
                        dim(front, 0x5f6aa0, 0.25));
        };
    }

    private static Color night(Color colour, double share) {
        return Tone.mix(colour, new Color(0x131b47), share);
    }

    private static Color dim(Color colour, int to, double share) {
        return Tone.mix(colour, new Color(to), share);
    }
}
