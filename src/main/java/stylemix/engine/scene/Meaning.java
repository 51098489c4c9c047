// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

/// What a phrase of a prompt stands for.
sealed interface Meaning {

    /// Something to be drawn.
    record Thing(Drawing drawing) implements Meaning {}

    record Where(Place place) implements Meaning {}

    record When(Hour hour) implements Meaning {}

    record Sky(Weather weather) implements Meaning {}

    record Act(Pose pose) implements Meaning {}

    record Made(Material material) implements Meaning {}

    record Many(int count) implements Meaning {}

    /// @param factor on the usual size
    record Size(double factor) implements Meaning {}

    /// @param rgb sRGB, 0xRRGGBB
    record Tint(int rgb) implements Meaning {}

    record Feel(Mood mood) implements Meaning {}

    /// How the figure before stands to the figure after.
    record Tie(Relation relation) implements Meaning {}

    /// Head and shoulders fill the picture.
    record CloseUp() implements Meaning {}

    /// The figures belong close together.
    record Together() implements Meaning {}

    /// An article, a preposition and the like.
    record Function() implements Meaning {}

    /// No picture and no meaning for it.
    record Unknown() implements Meaning {}
}
