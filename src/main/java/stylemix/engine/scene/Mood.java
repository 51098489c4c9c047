// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// What a scene feels like, which steers its light and colours. The words for each are in `words.properties`.
enum Mood {
    CALM,
    GLOOMY,
    JOYFUL,
    MYSTERIOUS,
    DRAMATIC,
    ROMANTIC
}
