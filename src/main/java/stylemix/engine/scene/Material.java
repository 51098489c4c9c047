// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// What figures are made of. The words for each are in `words.properties`.
enum Material {
    FELT
}
