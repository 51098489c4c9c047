// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// How one figure stands to another. The words for each are in `words.properties`.
enum Relation {
    ON,
    IN,
    UNDER,
    BEHIND,
    BEFORE,
    BESIDE,
    BETWEEN,
    OVER,
    /// Riding or driving it.
    ASTRIDE,
    /// Wearing or holding it, if it is a thing to wear or hold.
    WITH
}
