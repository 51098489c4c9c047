// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/// An actor while its prompt is still being read.
final class Role {

    private Drawing drawing;
    private int count = 1;
    private OptionalInt tint = OptionalInt.empty();
    private double size = 1;
    private final Set<Pose> poses = EnumSet.noneOf(Pose.class);

    Role(Drawing drawing, boolean plural) {
        this.drawing = drawing;
        if (plural) {
            count = 3;
        }
    }

    Drawing drawing() {
        return drawing;
    }

    /// Takes on what an adjective, a number or a verb says.
    void take(Meaning meaning) {
        switch (meaning) {
            case Meaning.Many many -> count = many.count();
            case Meaning.Tint colour -> tint = OptionalInt.of(colour.rgb());
            case Meaning.Size factor -> size = factor.factor();
            case Meaning.Act act -> poses.add(act.pose());
            case Meaning.Thing thing -> drawing = thing.drawing();
            case Meaning.Where _,
                    Meaning.When _,
                    Meaning.Sky _,
                    Meaning.Made _,
                    Meaning.Feel _,
                    Meaning.Tie _,
                    Meaning.CloseUp _,
                    Meaning.Together _,
                    Meaning.Function _,
                    Meaning.Unknown _ -> throw new IllegalArgumentException("not said of a figure: " + meaning);
        }
    }

    Idea.Actor cast() {
        return new Idea.Actor(drawing, count, tint, size, poses);
    }
}
