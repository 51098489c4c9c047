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

    /// A single person or tower covers little: it may be taller.
    private static final double SLIM = 0.6;

    /// What is in the air may reach higher.
    private static final double LEAP = 1.2;

    /// How much of a person a portrait shows, from the top.
    private static final double BUST = 0.52;

    private final Setting setting;
    private final Idea idea;
    private final Troupe troupe;
    private final SplittableRandom random;

    /// @param energy how lively the poses are: 1 as usual, 0 to 2
    Stage(Setting setting, Idea idea, Habitat habitat, double energy, SplittableRandom random) {
        this.setting = setting;
        this.idea = idea;
        this.troupe = new Troupe(setting, idea, habitat, energy, random.split());
        this.random = random;
    }

    /// From the farthest to the nearest.
    ///
    /// @param cast the copies of each actor, in the order of the idea
    List<Mark> arrange(List<List<Extra>> cast) {
        List<Cluster> clusters = troupe.clusters(cast);
        if (clusters.isEmpty()) {
            return List.of();
        }
        List<Cluster> flying = clusters.stream().filter(Cluster::flies).toList();
        List<Cluster> standing =
                clusters.stream().filter(cluster -> !cluster.flies()).toList();
        List<Spot> spots = new ArrayList<>();
        double h = setting.height();
        boolean both = !flying.isEmpty() && !standing.isEmpty();
        if (!flying.isEmpty()) {
            row(flying, (both ? 0.36 : 0.64) * h, (both ? 0.28 : 0.5) * h, spots);
        }
        List<Cluster> back = standing.stream()
                .filter(cluster -> standing.size() > 1
                        && cluster.pieces().stream()
                                .allMatch(piece -> Habitat.isBackground(
                                        piece.extra().actor().drawing())))
                .toList();
        List<Cluster> front =
                standing.stream().filter(cluster -> !back.contains(cluster)).toList();
        double tall = (both ? 0.48 : 0.68) * h;
        if (front.isEmpty()) {
            stand(back, tall, spots);
        } else {
            if (!back.isEmpty()) {
                row(back, setting.horizon() + 0.07 * h, tall, spots);
                tall *= 0.8;
            }
            stand(front, tall, spots);
        }
        return spots.stream().map(spot -> inFrame(spot)).flatMap(List::stream).toList();
    }

    /// A cluster and where it goes.
    ///
    /// @param scale pixels per unit
    private record Spot(Cluster cluster, double x, double ground, double scale) {}

    /// In two rows where one would make them small.
    private void stand(List<Cluster> front, double tall, List<Spot> spots) {
        if (front.isEmpty()) {
            return;
        }
        double h = setting.height();
        double ground = setting.width() < h ? 0.84 * h : 0.88 * h;
        boolean small = front.size() > 1 && scale(front, tall) * highest(front) < 0.5 * Math.min(tall, setting.width());
        if (small) {
            int half = front.size() / 2;
            row(front.subList(0, half), Math.max(setting.horizon() + 0.04 * h, 0.66 * h), tall * 0.55, spots);
            row(front.subList(half, front.size()), 0.92 * h, tall * 0.6, spots);
        } else {
            Cluster.Box only = front.getFirst().box();
            boolean slim = front.size() == 1 && only.width() < SLIM * only.height();
            row(front, ground, slim ? 1.15 * tall : tall, spots);
        }
    }

    private double gap() {
        return idea.together() ? 0.03 : 0.16;
    }

    private double scale(List<Cluster> clusters, double tall) {
        double widths = gap() * (clusters.size() - 1);
        for (Cluster cluster : clusters) {
            widths += cluster.box().width();
        }
        return Math.min(tall / highest(clusters), 0.86 * setting.width() / widths);
    }

    private static double highest(List<Cluster> clusters) {
        return clusters.stream()
                .mapToDouble(cluster ->
                        cluster.box().top() - Math.min(0, cluster.box().bottom()))
                .max()
                .orElse(1);
    }

    private void row(List<Cluster> clusters, double ground, double tall, List<Spot> spots) {
        double size = clusters.stream()
                .flatMap(cluster -> cluster.pieces().stream())
                .mapToDouble(piece -> piece.extra().actor().size())
                .max()
                .orElse(1);
        boolean leaps = clusters.stream().allMatch(cluster -> cluster.box().bottom() > 0.1);
        double scale = scale(clusters, tall * Math.clamp(size, 0.55, 1.08) * (leaps ? LEAP : 1));
        double widths = gap() * (clusters.size() - 1);
        for (Cluster cluster : clusters) {
            widths += cluster.box().width();
        }
        double spare = setting.width() - widths * scale;
        double sway = (clusters.size() == 1 ? 0.34 : 0.24) * (random.nextDouble() - 0.5);
        double x = spare * Math.clamp(0.5 + sway, 0.05, 0.95);
        for (int i = 0; i < clusters.size(); i++) {
            Cluster cluster = looksRight(clusters.size(), i) ? clusters.get(i).mirrored() : clusters.get(i);
            Cluster.Box box = cluster.box();
            double jitter = setting.height() * (clusters.size() == 1 ? 0 : 0.03) * (random.nextDouble() - 0.5);
            spots.add(new Spot(cluster, x - box.left() * scale, ground + jitter, scale));
            x += (box.width() + gap()) * scale;
        }
    }

    /// Those on the left look to the right, so that all look into the picture: drawings face left.
    private boolean looksRight(int of, int index) {
        return of > 1 ? index < of / 2 : random.nextInt(4) == 0;
    }

    private List<Mark> marks(Spot spot) {
        double deepest = Math.max(
                0.001,
                spot.cluster().pieces().stream().mapToDouble(Piece::depth).max().orElse(0));
        double room = Math.max(0, spot.ground() - setting.horizon() - 0.03 * setting.height());
        boolean air = spot.cluster().flies();
        double depth = air ? spot.scale() : Math.min(spot.scale(), room / deepest);
        return spot.cluster().pieces().stream()
                .sorted(Comparator.comparingInt(Piece::order))
                .map(piece -> new Mark(
                        piece.extra(),
                        spot.x() + piece.x() * spot.scale(),
                        spot.ground() - piece.depth() * depth,
                        piece.lift() * spot.scale(),
                        piece.height() * spot.scale(),
                        piece.tilt(),
                        piece.flip(),
                        piece.carried()))
                .toList();
    }

    /// The whole cluster moves and shrinks together, so that its figures stay to each other as they are.
    private List<Mark> inFrame(Spot spot) {
        if (idea.closeUp()) {
            return closeUp(spot);
        }
        List<Mark> marks = marks(spot);
        double marginX = setting.width() * MARGIN, marginY = setting.height() * MARGIN;
        Rectangle2D bounds = bounds(marks);
        double fit = Math.min(
                1,
                Math.min(
                        (setting.width() - 2 * marginX) / bounds.getWidth(),
                        (setting.height() - 2 * marginY) / bounds.getHeight()));
        List<Mark> fitting = fit < 1
                ? marks.stream()
                        .map(mark -> mark.shrunk(fit, spot.x(), spot.ground()))
                        .toList()
                : marks;
        Rectangle2D box = bounds(fitting);
        double dx = Math.max(0, marginX - box.getX()) - Math.max(0, box.getMaxX() - setting.width() + marginX);
        double dy = Math.max(0, marginY - box.getY()) - Math.max(0, box.getMaxY() - setting.height() + marginY);
        return fitting.stream().map(mark -> mark.moved(dx, dy)).toList();
    }

    /// Of persons head and shoulders, of everything else all, as large as it can be.
    private List<Mark> closeUp(Spot spot) {
        List<Mark> marks = marks(spot);
        Rectangle2D bounds = bounds(marks);
        boolean person = spot.cluster().pieces().getFirst().extra().puppet().figure() instanceof Person;
        double share = person ? BUST : 1;
        double below = person ? 0 : 0.07 * setting.height();
        double fit = Math.min(
                (0.9 * setting.height() - below) / (bounds.getHeight() * share),
                0.84 * setting.width() / bounds.getWidth() * (person ? 1.25 : 1));
        List<Mark> near = marks.stream()
                .map(mark -> mark.shrunk(fit, spot.x(), spot.ground()))
                .toList();
        Rectangle2D box = bounds(near);
        double dx = setting.width() / 2.0 - box.getCenterX();
        double dy = setting.height() - below - box.getY() - box.getHeight() * share;
        return near.stream().map(mark -> mark.moved(dx, dy)).toList();
    }

    private static Rectangle2D bounds(List<Mark> marks) {
        return marks.stream().map(Mark::bounds).reduce(Rectangle2D::createUnion).orElseThrow();
    }
}
