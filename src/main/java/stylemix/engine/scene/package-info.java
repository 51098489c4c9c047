// SPDX-License-Identifier: Apache-2.0
/// The scene composer: a picture made from the words of a prompt and a library of vector drawings.
@NullMarked
package stylemix.engine.scene;

import org.jspecify.annotations.NullMarked;
