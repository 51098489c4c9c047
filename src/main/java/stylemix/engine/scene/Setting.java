// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.Optional;
import java.util.Set;

/// Where and when a scene plays, and how much of it is shown.
///
/// @param horizon where the ground begins, in pixels from the top
/// @param richness how full the surroundings are: 0 bare, 1 as usual, up to 2
record Setting(
        Place place,
        Hour hour,
        Set<Weather> weather,
        Optional<Mood> mood,
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

    boolean feels(Mood wanted) {
        return mood.filter(wanted::equals).isPresent();
    }

    /// Whether clouds hide the sun.
    boolean overcast() {
        return weather.contains(Weather.CLOUDS)
                || weather.contains(Weather.RAIN)
                || weather.contains(Weather.SNOW)
                || feels(Mood.GLOOMY);
    }

    boolean underOpenSky() {
        return place != Place.PLAIN && place != Place.INDOOR && place != Place.UNDERWATER;
    }

    boolean dark() {
        return hour == Hour.NIGHT || place == Place.SPACE;
    }
}
