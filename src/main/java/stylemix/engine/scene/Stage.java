// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Gives every figure its mark: those on the ground in one row or two, those that fly above them.
final class Stage {

    private static final double MARGIN = 0.035;
    private static final double CENTRE = 0.5;

    private final Setting setting;
    private final Idea idea;
    private final double energy;
    private final SplittableRandom random;

    /// @param energy how lively the poses are: 1 as usual, 0 to 2
    Stage(Setting setting, Idea idea, double energy, SplittableRandom random) {
        this.setting = setting;
        this.idea = idea;
        this.energy = energy;
        this.random = random;
    }

    /// From the farthest to the nearest.
    List<Mark> arrange(List<Extra> extras) {
        List<Extra> flying = extras.stream().filter(Extra::flies).toList();
        List<Extra> standing = extras.stream().filter(extra -> !extra.flies()).toList();
        boolean both = !flying.isEmpty() && !standing.isEmpty();
        List<Mark> marks = new ArrayList<>();
        double h = setting.height();
        if (!flying.isEmpty()) {
            double middle = both ? 0.22 : 0.45;
            double tallest = (both ? 0.26 : 0.5) * h;
            int half = flying.size() > 4 ? flying.size() / 2 : 0;
            if (half > 0) {
                row(flying.subList(0, half), (middle - 0.02) * h, tallest / 2, CENTRE, marks);
            }
            row(flying.subList(half, flying.size()), (middle + 0.14) * h, tallest, CENTRE, marks);
        }
        List<Extra> back = standing.stream()
                .filter(extra -> standing.size() > 1
                        && Habitat.isBackground(extra.actor().drawing()))
                .toList();
        List<Extra> front = new ArrayList<>(
                standing.stream().filter(extra -> !back.contains(extra)).toList());
        double tall = both ? 0.46 * h : 0.62 * h;
        if (front.isEmpty()) {
            front.addAll(back);
        } else if (!back.isEmpty()) {
            row(back, setting.horizon() + 0.07 * h, tall * 1.05, CENTRE, marks);
            tall *= 0.78;
        }
        boolean upright = setting.width() < setting.height();
        int perRow = setting.width() > setting.height() * 1.6 ? 5 : upright ? 2 : 4;
        if (front.size() > perRow) {
            int half = front.size() / 2;
            row(front.subList(0, half), 0.72 * h, tall * 0.55, CENTRE, marks);
            row(front.subList(half, front.size()), 0.91 * h, tall * 0.62, CENTRE, marks);
        } else if (upright
                && front.size() == 2
                && front.stream().allMatch(extra -> extra.puppet().aspect() > 0.85)) {
            row(front.subList(0, 1), 0.6 * h, 0.52 * setting.width(), 0.15, marks);
            row(front.subList(1, 2), 0.89 * h, 0.6 * setting.width(), 0.85, marks);
        } else if (!front.isEmpty()) {
            row(front, (both ? 0.9 : upright ? 0.83 : 0.87) * h, tall, CENTRE, marks);
        }
        return marks.stream()
                .map(this::inFrame)
                .sorted(Comparator.comparingDouble((Mark mark) -> mark.extra().flies() ? 0 : mark.ground()))
                .toList();
    }

    /// @param lean where spare room is left: 0 all on the right, 1 all on the left
    private void row(List<Extra> extras, double ground, double tall, double lean, List<Mark> marks) {
        double gap = idea.together() ? 0.02 : 0.16;
        double widths = gap * (extras.size() - 1);
        double highest = 0;
        for (Extra extra : extras) {
            widths += extra.width();
            highest = Math.max(highest, extra.height());
        }
        double least =
                extras.stream().mapToDouble(extra -> extra.actor().size()).max().orElse(1);
        double scale = Math.min(tall * Math.clamp(least, 0.5, 1.08) / highest, 0.86 * setting.width() / widths);
        double spare = setting.width() - widths * scale;
        double sway = 0.5 * (random.nextDouble() - 0.5) * (extras.size() == 1 ? 0.9 : 0.6);
        double x = spare * Math.clamp(lean + sway, 0.05, 0.95);
        for (int i = 0; i < extras.size(); i++) {
            Extra extra = extras.get(i);
            double width = extra.width() * scale;
            double jitter = setting.height()
                    * (extra.flies() ? 0.12 : extra.actor().count() > 2 ? 0.08 : 0.03)
                    * (random.nextDouble() - 0.5);
            marks.add(pose(
                    extra,
                    x + width / 2,
                    ground + jitter,
                    extra.height() * scale,
                    i,
                    looksRight(extras.size(), i, lean)));
            x += width + gap * scale;
        }
    }

    /// Those on the left look to the right, so that all look into the picture.
    private boolean looksRight(int of, int index, double lean) {
        if (of > 1) {
            return index < of / 2;
        }
        return lean == CENTRE ? random.nextInt(4) == 0 : lean < CENTRE;
    }

    private Mark pose(Extra extra, double x, double ground, double height, int index, boolean looksRight) {
        Idea.Actor actor = extra.actor();
        boolean animal = actor.drawing().group() == 3 || actor.does(Pose.TURN);
        boolean flip = animal && (looksRight || actor.does(Pose.TURN)); // drawings of animals face left
        double up = flip ? -1 : 1; // so clockwise lifts the nose
        double lift = 0;
        double tilt = (energy - 1) * Math.max(0, random.nextDouble() - 0.3) * 0.2 * (random.nextBoolean() ? 1 : -1);
        double reach = Math.min(height * 0.32, setting.height() * 0.17);
        if (actor.does(Pose.JUMP)) {
            lift = reach * (0.7 + 0.35 * energy);
            tilt = up * (0.12 + 0.16 * energy);
        } else if (actor.does(Pose.FLY) && !extra.flies()) {
            lift = reach * 1.3;
            tilt = up * 0.15 * energy;
        } else if (actor.does(Pose.RUN)) {
            lift = reach * 0.12 * energy;
            tilt = -up * 0.07 * energy;
        } else if (actor.does(Pose.DANCE)) {
            lift = reach * 0.12;
            tilt = (index % 2 == 0 ? 1 : -1) * 0.16 * energy;
        }
        if (actor.does(Pose.ROLL)) {
            lift = reach * 0.6;
            tilt = Math.PI + up * 0.3;
        }
        if (actor.does(Pose.SLEEP) && actor.drawing().group() <= 1) {
            tilt = -Math.PI / 2;
            lift = (height * extra.puppet().aspect() - height) / 2;
        }
        double lower = actor.does(Pose.JUMP) ? 0.02 * setting.height() : 0;
        return new Mark(extra, x, ground + lower, lift, height, tilt, flip);
    }

    private Mark inFrame(Mark mark) {
        double marginX = setting.width() * MARGIN, marginY = setting.height() * MARGIN;
        Rectangle2D bounds = mark.bounds();
        double fit = Math.min(
                1,
                Math.min(
                        (setting.width() - 2 * marginX) / bounds.getWidth(),
                        (setting.height() - 2 * marginY) / bounds.getHeight()));
        Mark fitting = fit < 1 ? mark.shrunk(fit) : mark;
        bounds = fitting.bounds();
        double dx = Math.max(0, marginX - bounds.getX()) - Math.max(0, bounds.getMaxX() - setting.width() + marginX);
        double dy = Math.max(0, marginY - bounds.getY()) - Math.max(0, bounds.getMaxY() - setting.height() + marginY);
        return fitting.moved(dx, dy);
    }
}
