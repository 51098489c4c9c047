// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import stylemix.model.DraftReport;

/// What a prompt asks for.
///
/// @param actors the subjects in the prompt's order, at most [#MOST_ACTORS]
/// @param together whether they belong close to each other
/// @param closeUp whether head and shoulders fill the picture
record Idea(
        List<Actor> actors,
        Optional<Place> place,
        Optional<Hour> hour,
        Set<Weather> weather,
        Optional<Material> material,
        Optional<Mood> mood,
        List<Tie> ties,
        boolean together,
        boolean closeUp,
        DraftReport report) {

    static final int MOST_ACTORS = 4;

    Idea {
        actors = List.copyOf(actors);
        weather = Set.copyOf(weather);
        ties = List.copyOf(ties);
    }

    /// How one actor stands to another.
    ///
    /// @param who index of an actor
    /// @param whom index of another actor
    record Tie(int who, Relation relation, int whom) {}

    /// One kind of figure.
    ///
    /// @param count how many of it, at least 1
    /// @param tint sRGB, 0xRRGGBB; empty for the drawing's own colours
    /// @param size a factor on its usual size
    record Actor(Drawing drawing, int count, OptionalInt tint, double size, Set<Pose> poses) {

        Actor {
            poses = Set.copyOf(poses);
        }

        boolean does(Pose pose) {
            return poses.contains(pose);
        }
    }
}
