// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// Where a scene plays. The words for each are in `words.properties`.
enum Place {
    MEADOW,
    FOREST,
    DESERT,
    ARCTIC,
    SEA,
    UNDERWATER,
    BEACH,
    CITY,
    INDOOR,
    MOUNTAINS,
    SPACE,
    /// A bare backdrop; no word asks for it.
    PLAIN
}
