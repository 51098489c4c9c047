// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Furnishes a place with things of the library that nobody asked for: trees, cacti, corals, a window.
final class Props {

    private enum Zone {
        FAR,
        GROUND,
        WALL,
        AIR
    }

    /// Of windows and cars so many are enough.
    private static final int MOST_ALIKE = 2;

    private static final Set<String> NATURAL = Set.of("deciduous-tree", "evergreen-tree", "rock", "dove", "fish");

    /// @param size height as a share of the scene's unit
    private record Prop(String drawing, Zone zone, double size) {}

    /// @param depth 0 at the horizon, 1 at the lower edge
    private record Spot(Prop prop, double x, double y, double height, double depth) {}

    private final Setting setting;
    private final DrawingLibrary library;
    private final SplittableRandom random;
    private final Map<String, BufferedImage> pictures = new HashMap<>();

    Props(Setting setting, DrawingLibrary library, SplittableRandom random) {
        this.setting = setting;
        this.library = library;
        this.random = random;
    }

    /// @param taken where the subjects are: no prop comes close to them
    /// @param cast the subjects' drawings, which are not repeated as props
    void paint(Graphics2D g, List<Rectangle2D> taken, Set<String> cast) throws InterruptedException {
        List<Prop> choice =
                choice().stream().filter(prop -> !cast.contains(prop.drawing())).toList();
        int count = (int) Math.round((setting.place() == Place.FOREST ? 14 : 9)
                * setting.richness()
                * Math.sqrt(setting.width() / setting.unit()));
        if (choice.isEmpty() || count == 0) {
            return;
        }
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Prop prop = choice.get((i + random.nextInt(2)) % choice.size());
            Optional<Spot> spot = spot(prop, taken, spots);
            long same =
                    spots.stream().filter(other -> other.prop().equals(prop)).count();
            if (same < MOST_ALIKE || prop.zone() == Zone.GROUND || NATURAL.contains(prop.drawing())) {
                spot.ifPresent(spots::add);
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::depth));
        for (Spot spot : spots) {
            Patience.check();
            draw(g, spot);
        }
    }

    private List<Prop> choice() {
        boolean snowed = setting.weather().contains(Weather.SNOW)
                && (setting.place() == Place.MEADOW || setting.place() == Place.FOREST);
        return switch (snowed ? Place.ARCTIC : setting.place()) {
            case MEADOW ->
                List.of(
                        new Prop("deciduous-tree", Zone.FAR, 0.17), new Prop("tulip", Zone.GROUND, 0.075),
                        new Prop("blossom", Zone.GROUND, 0.05), new Prop("deciduous-tree", Zone.FAR, 0.12),
                        new Prop("sunflower", Zone.GROUND, 0.1), new Prop("herb", Zone.GROUND, 0.06));
            case FOREST ->
                List.of(
                        new Prop("evergreen-tree", Zone.FAR, 0.26), new Prop("deciduous-tree", Zone.FAR, 0.22),
                        new Prop("mushroom", Zone.GROUND, 0.06), new Prop("evergreen-tree", Zone.FAR, 0.18),
                        new Prop("evergreen-tree", Zone.GROUND, 0.3), new Prop("herb", Zone.GROUND, 0.07));
            case DESERT ->
                List.of(
                        new Prop("cactus", Zone.GROUND, 0.2), new Prop("rock", Zone.GROUND, 0.06),
                        new Prop("cactus", Zone.FAR, 0.09), new Prop("rock", Zone.FAR, 0.05));
            case ARCTIC ->
                List.of(
                        new Prop("evergreen-tree", Zone.FAR, 0.13), new Prop("ice", Zone.GROUND, 0.09),
                        new Prop("rock", Zone.FAR, 0.05), new Prop("evergreen-tree", Zone.FAR, 0.1));
            case SEA ->
                List.of(
                        new Prop("desert-island", Zone.FAR, 0.12),
                        new Prop("sailboat", Zone.FAR, 0.09),
                        new Prop("dove", Zone.AIR, 0.05));
            case UNDERWATER ->
                List.of(
                        new Prop("coral", Zone.GROUND, 0.16), new Prop("tropical-fish", Zone.AIR, 0.06),
                        new Prop("spiral-shell", Zone.GROUND, 0.05), new Prop("coral", Zone.FAR, 0.1),
                        new Prop("rock", Zone.GROUND, 0.08), new Prop("fish", Zone.AIR, 0.05));
            case BEACH ->
                List.of(
                        new Prop("palm-tree", Zone.GROUND, 0.34), new Prop("spiral-shell", Zone.GROUND, 0.05),
                        new Prop("sailboat", Zone.FAR, 0.08), new Prop("umbrella-on-ground", Zone.GROUND, 0.17));
            case CITY ->
                List.of(
                        new Prop("deciduous-tree", Zone.FAR, 0.13), new Prop("automobile", Zone.FAR, 0.07),
                        new Prop("bus-stop", Zone.FAR, 0.12), new Prop("fire-engine", Zone.FAR, 0.08));
            case INDOOR ->
                List.of(
                        new Prop("window", Zone.WALL, 0.2),
                        new Prop("potted-plant", Zone.FAR, 0.16),
                        new Prop("framed-picture", Zone.WALL, 0.13),
                        new Prop("couch-and-lamp", Zone.FAR, 0.24),
                        new Prop("books", Zone.FAR, 0.07));
            case MOUNTAINS ->
                List.of(
                        new Prop("evergreen-tree", Zone.FAR, 0.15), new Prop("rock", Zone.GROUND, 0.07),
                        new Prop("evergreen-tree", Zone.GROUND, 0.22), new Prop("herb", Zone.GROUND, 0.05));
            case SPACE ->
                List.of(
                        new Prop("ringed-planet", Zone.AIR, 0.15), new Prop("rock", Zone.GROUND, 0.06),
                        new Prop("comet", Zone.AIR, 0.07), new Prop("globe-showing-europe-africa", Zone.AIR, 0.1));
            case PLAIN -> List.of();
        };
    }

    private Optional<Spot> spot(Prop prop, List<Rectangle2D> taken, List<Spot> others) {
        for (int tries = 0; tries < 12; tries++) {
            double depth = switch (prop.zone()) {
                case WALL, AIR -> 0;
                case FAR -> 0.02 + 0.1 * random.nextDouble();
                case GROUND -> 0.16 + 0.72 * random.nextDouble();
            };
            double height = setting.unit() * prop.size() * (0.85 + 0.3 * random.nextDouble()) * (0.75 + 0.6 * depth);
            double x = setting.width() * (0.07 + 0.86 * random.nextDouble());
            double y = switch (prop.zone()) {
                case WALL -> setting.horizon() * (0.42 + 0.2 * random.nextDouble());
                case AIR -> setting.horizon() * (0.15 + 0.6 * random.nextDouble());
                case FAR, GROUND -> setting.horizon() + (setting.height() - setting.horizon()) * depth;
            };
            Rectangle2D box = new Rectangle2D.Double(x - height * 0.6, y - height, height * 1.2, height * 1.05);
            boolean free = taken.stream().noneMatch(box::intersects)
                    && others.stream()
                            .noneMatch(other -> Math.abs(other.x() - x) < (height + other.height()) * 0.4
                                    && Math.abs(other.y() - y) < Math.max(height, other.height()) * 0.8);
            if (free) {
                return Optional.of(new Spot(prop, x, y, height, depth));
            }
        }
        return Optional.empty();
    }

    private void draw(Graphics2D g, Spot spot) {
        BufferedImage picture = picture(spot);
        double width = spot.height() * picture.getWidth() / picture.getHeight();
        if (spot.prop().zone() == Zone.GROUND || (spot.prop().zone() == Zone.FAR && setting.place() != Place.SEA)) {
            Effects.shadow(g, spot.x(), spot.y(), width * 0.55, 0.3);
        }
        g.drawImage(
                picture,
                (int) Math.round(spot.x() - width / 2),
                (int) Math.round(spot.y() - spot.height()),
                (int) Math.round(width),
                (int) Math.round(spot.height()),
                null);
    }

    /// What is far off takes the colour of the air.
    private BufferedImage picture(Spot spot) {
        boolean far = spot.prop().zone() == Zone.FAR;
        return pictures.computeIfAbsent(spot.prop().drawing() + far, _ -> {
            Drawing drawing = library.named(spot.prop().drawing()).orElseThrow();
            BufferedImage picture =
                    Puppet.of(new DrawingFigure(library.open(drawing))).image(Math.min(spot.height() * 1.2, 220));
            Color air = setting.dark() ? new Color(0x1c2452) : setting.palette().low();
            Graphics2D g = picture.createGraphics();
            g.setComposite(AlphaComposite.SrcAtop);
            g.setColor(Tone.glass(air, setting.dark() ? 0.5 : far ? 0.3 : 0.08));
            g.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            g.dispose();
            return picture;
        });
    }
}
