// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.Set;

/// Where and when a scene plays, and how much of it is shown.
///
/// @param horizon where the ground begins, in pixels from the top
/// @param richness how full the surroundings are: 0 bare, 1 as usual, up to 2
record Setting(
        Place place,
        Hour hour,
        Set<Weather> weather,
        Palette palette,
        int width,
        int height,
        double horizon,
        double richness) {

    Setting {
        weather = Set.copyOf(weather);
    }

    /// The length that the sizes of things are measured by, in pixels.
    double unit() {
        return Math.sqrt((double) width * height);
    }

    boolean bare() {
        return place == Place.PLAIN;
    }

    boolean underOpenSky() {
        return place != Place.PLAIN && place != Place.INDOOR && place != Place.UNDERWATER;
    }

    boolean dark() {
        return hour == Hour.NIGHT || place == Place.SPACE;
    }
}
