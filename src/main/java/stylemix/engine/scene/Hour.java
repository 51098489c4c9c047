// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// The time of day, which colours the whole scene. The words for each are in `words.properties`.
enum Hour {
    DAY,
    NIGHT,
    SUNSET,
    DAWN
}
