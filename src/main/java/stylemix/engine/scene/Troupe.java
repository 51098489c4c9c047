// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Groups the figures: copies in rows or swarms, those who have to do with each other in one cluster.
final class Troupe {

    private final Setting setting;
    private final Idea idea;
    private final Binding binding;
    private final double energy;
    private final SplittableRandom random;

    Troupe(Setting setting, Idea idea, Habitat habitat, double energy, SplittableRandom random) {
        this.setting = setting;
        this.idea = idea;
        this.binding = new Binding(habitat);
        this.energy = energy;
        this.random = random;
    }

    /// In the order of the idea.
    List<Cluster> clusters(List<List<Extra>> cast) {
        List<Cluster> of = new ArrayList<>(); // by role; those who are tied share one
        for (int role = 0; role < cast.size(); role++) {
            of.add(copies(cast.get(role), role));
        }
        for (Idea.Tie tie : idea.ties()) {
            Cluster mine = of.get(tie.who()), yours = of.get(tie.whom());
            if (!mine.equals(yours)) {
                Cluster both = binding.bind(mine, tie.who(), tie.relation(), yours, tie.whom());
                of.replaceAll(cluster -> cluster.equals(mine) || cluster.equals(yours) ? both : cluster);
            }
        }
        return of.stream().distinct().toList();
    }

    private Cluster copies(List<Extra> extras, int role) {
        Extra first = extras.getFirst();
        int count = extras.size();
        int perRow = perRow(count, first.puppet().aspect());
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Extra extra = extras.get(i);
            int row = i / perRow, column = i % perRow;
            int inRow = Math.min(perRow, count - row * perRow);
            double far = Math.pow(0.88, row);
            double pitch = first.width() * (extra.flies() ? 1.28 : idea.together() ? 1.02 : 1.14);
            double x = (column - (inRow - 1) / 2.0 + (row % 2) * (inRow == perRow ? 0.45 : 0)) * pitch * far;
            double rise = extra.flies()
                    ? first.height() * (row * 0.95 + 0.5 * (random.nextDouble() - 0.5))
                    : first.height() * (row * 0.42 + (count > 2 ? 0.06 * random.nextDouble() : 0));
            Piece piece = pose(extra, role, i, extra.height() * far);
            double wobble = count > 2 ? 0.14 * pitch * (random.nextDouble() - 0.5) : 0;
            pieces.add(extra.flies() ? piece.moved(x + wobble, 0, rise, -row) : piece.moved(x + wobble, rise, 0, -row));
        }
        return new Cluster(pieces);
    }

    /// So that a group fills the frame: few side by side, many in rows.
    private int perRow(int count, double aspect) {
        double frame = (double) setting.width() / setting.height();
        if (count <= 4 && frame >= 1 && aspect < 1.6) {
            return count;
        }
        return Math.clamp(Math.round(Math.sqrt(count * frame / aspect * 1.05)), 1, count);
    }

    private Piece pose(Extra extra, int role, int index, double height) {
        Idea.Actor actor = extra.actor();
        boolean flip = actor.does(Pose.TURN);
        double up = flip ? -1 : 1; // so clockwise lifts the nose
        double lift = 0;
        double tilt = 0.035 * Math.max(0, energy - 1) * (index % 2 == 0 ? 1 : -1);
        boolean person = extra.puppet().figure() instanceof Person;
        if (actor.does(Pose.JUMP)) {
            lift = height * (0.14 + 0.16 * energy);
            tilt = person ? 0 : up * (0.1 + 0.16 * energy);
        } else if (actor.does(Pose.FLY) && !extra.flies()) {
            lift = height * 0.3;
            tilt = up * (person ? 0.5 : 0.13) * energy;
        } else if (actor.does(Pose.RUN)) {
            lift = height * 0.035 * energy;
            tilt = person ? 0 : -up * 0.06 * energy;
        } else if (actor.does(Pose.DANCE)) {
            lift = height * 0.02;
            tilt = (index % 2 == 0 ? 1 : -1) * 0.1 * energy;
        }
        if (actor.does(Pose.ROLL)) {
            lift = height * 0.2;
            tilt = Math.PI + up * 0.3;
        }
        if (actor.does(Pose.SLEEP) && actor.drawing().group() <= 1) {
            tilt = -Math.PI / 2;
            lift = (extra.puppet().aspect() - 1) * height / 2;
        }
        return new Piece(extra, role, 0, 0, lift, height, tilt, flip, 0, false);
    }
}
