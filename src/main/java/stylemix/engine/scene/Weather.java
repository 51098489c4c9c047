// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// What falls from the sky or hangs in it. The words for each are in `words.properties`.
enum Weather {
    RAIN,
    SNOW,
    FOG,
    CLOUDS,
    RAINBOW
}
