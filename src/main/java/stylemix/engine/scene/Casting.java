// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Turns actors into figures: dressed, in their pose, in their number and size.
final class Casting {

    private static final Set<String> CYCLES =
            Set.of("bicycle", "motorcycle", "motor-scooter", "kick-scooter", "motorized-wheelchair", "tractor");

    private static final Set<String> SEATS =
            Set.of("chair", "bench", "couch-and-lamp", "bed", "rock", "wood", "luggage");

    /// So many persons look each different.
    private static final int INDIVIDUALS = 4;

    private final Wardrobe wardrobe;
    private final Habitat habitat;
    private final Idea idea;
    private final Place place;
    private final double energy;

    /// @param energy how lively the poses are: 1 as usual, 0 to 2
    Casting(Wardrobe wardrobe, Habitat habitat, Idea idea, Place place, double energy) {
        this.wardrobe = wardrobe;
        this.habitat = habitat;
        this.idea = idea;
        this.place = place;
        this.energy = energy;
    }

    /// @return the copies of each actor, in the order of the idea
    /// @throws InterruptedException if the thread is interrupted
    List<List<Extra>> cast(SplittableRandom random) throws InterruptedException {
        List<List<Extra>> cast = new ArrayList<>();
        for (int role = 0; role < idea.actors().size(); role++) {
            cast.add(copies(role, random.split()));
        }
        return cast;
    }

    private List<Extra> copies(int role, SplittableRandom random) throws InterruptedException {
        Idea.Actor actor = idea.actors().get(role);
        Stance stance = stance(role);
        Puppet shared = puppet(actor, stance, random);
        boolean flies = airborne(role) || (habitat.flies(actor.drawing(), place) && !bears(role));
        // sizes are drawn together, because a lighthouse beside a mouse would leave no mouse to see
        double size = Math.pow(habitat.size(actor.drawing()) * actor.size(), 0.85);
        List<Extra> extras = new ArrayList<>();
        for (int i = 0; i < actor.count(); i++) {
            boolean individual = i > 0 && actor.count() <= INDIVIDUALS && shared.figure() instanceof Person;
            Puppet puppet = individual ? puppet(actor, stance, random) : shared;
            double each = actor.count() == 1 ? 1 : 0.92 + 0.16 * random.nextDouble();
            double height = size / Math.sqrt(Math.max(puppet.aspect(), puppet.figure() instanceof Person ? 1 : 0));
            extras.add(new Extra(actor, puppet, height * each, flies));
        }
        return extras;
    }

    private Puppet puppet(Idea.Actor actor, Stance stance, SplittableRandom random) throws InterruptedException {
        Patience.check();
        return Puppet.of(wardrobe.dress(actor, stance, energy, random.split()));
    }

    /// Riders and those who sit on something hold themselves accordingly.
    private Stance stance(int role) {
        for (Idea.Tie tie : idea.ties()) {
            if (tie.who() == role) {
                Drawing seat = idea.actors().get(tie.whom()).drawing();
                boolean on = tie.relation() == Relation.ON || tie.relation() == Relation.ASTRIDE;
                if (on && CYCLES.contains(seat.name())) {
                    return Stance.CYCLE;
                } else if (on && isMount(seat)) {
                    return Stance.RIDE;
                } else if (on && SEATS.contains(seat.name())) {
                    return Stance.sitting();
                }
            }
        }
        return Stance.of(idea.actors().get(role), energy);
    }

    private static boolean isMount(Drawing seat) {
        boolean animal = seat.group() == 3 && seat.subgroup() <= 38;
        return animal || seat.name().endsWith("broom");
    }

    /// Whether it flies because the prompt says so; what flies takes along what it sits on.
    private boolean airborne(int role) {
        return idea.actors().get(role).does(Pose.FLY)
                || idea.ties().stream()
                        .anyMatch(tie -> tie.whom() == role
                                && isSeat(tie)
                                && idea.actors().get(tie.who()).does(Pose.FLY));
    }

    private static boolean isSeat(Idea.Tie tie) {
        return tie.relation() == Relation.ON || tie.relation() == Relation.ASTRIDE || tie.relation() == Relation.IN;
    }

    /// Whether something stands on it or is in it, so that it has to stay where that is.
    private boolean bears(int role) {
        return idea.ties().stream()
                .anyMatch(tie -> tie.whom() == role
                        && (tie.relation() == Relation.WITH)
                        && !habitat.flies(idea.actors().get(tie.who()).drawing(), place));
    }
}
