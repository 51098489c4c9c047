// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import java.util.List;
import stylemix.model.Strength;

/// A ready mix, after the seed's examples.
///
/// @param key of its texts
/// @param picture name of its reference picture in the jar
/// @param prompt what it shows
/// @param strength of its reference
public record Example(String key, String picture, String prompt, Strength strength) {

    public static final List<Example> ALL = List.of(
            new Example("cartoon", "cartoon.jpg", "a cat jumping sideways", new Strength(0.8)),
            new Example("pixels", "pixels.png", "a polar bear", new Strength(0.9)),
            new Example("pencil", "pencil.jpg", "a cowboy", new Strength(0.9)),
            new Example("felt", "felt.jpg", "a grey felt puppet cat and his dog friend", new Strength(0.8)));
}
