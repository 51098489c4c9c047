// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.List;

/// One vector drawing of the library and the words that name it.
///
/// @param name unique, with hyphens, such as `polar-bear`
/// @param group of Emojibase: 0 faces, 1 people, 3 nature, 4 food, 5 places, 6 activities, 7 objects, 8 shapes
/// @param subgroup of Emojibase, such as 34 for mammals
/// @param offset of its deflated SVG in `drawings.bin`, in bytes
/// @param length of its deflated SVG, in bytes
/// @param label what it shows, in lower case
/// @param tags further words, in lower case
/// @param emoji the character that it draws; empty for our own drawings
record Drawing(
        String name, int group, int subgroup, int offset, int length, String label, List<String> tags, String emoji) {

    Drawing {
        tags = List.copyOf(tags);
    }
}
