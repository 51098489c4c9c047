// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import stylemix.model.Creativity;
import stylemix.model.Seed;
import stylemix.model.Tuning;

/// Makes a picture of what a prompt names, out of library drawings: subjects, a place, a time of day.
///
/// Keeps about 6 MB once made, holds no other state and may be used by several threads at once. The same arguments
/// give the same pixels.
public final class SceneComposer {

    private final DrawingLibrary library = DrawingLibrary.load();
    private final PromptReader reader = new PromptReader(new Lexicon(library), library);
    private final Habitat habitat = new Habitat();
    private final Wardrobe wardrobe = new Wardrobe(library);

    /// Blocks for some tenths of a second, the first time for a second or more.
    ///
    /// @param width of the picture in pixels
    /// @param height of the picture in pixels
    /// @param creativity raw and low show the named things before a bare backdrop, medium and high furnish a place
    /// @param tuning complexity fills or empties the place, movement calms or stirs the poses
    /// @throws NothingMatchedException if no word of the prompt names a subject, a place, a time or a weather
    /// @throws InterruptedException soon after the thread is interrupted
    public Scene compose(String prompt, int width, int height, Seed seed, Creativity creativity, Tuning tuning)
            throws NothingMatchedException, InterruptedException {
        Idea idea = reader.read(prompt);
        SplittableRandom random = new SplittableRandom(seed.value() * 0x9e3779b97f4a7c15L);
        double energy = Math.clamp(1 + tuning.movement() / 100.0, 0, 2);
        Setting setting = setting(idea, width, height, creativity, tuning, random.split());
        Casting casting = new Casting(wardrobe, habitat, idea, setting.place(), energy);
        List<Mark> marks =
                new Stage(setting, idea, habitat, energy, random.split()).arrange(casting.cast(random.split()));

        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D ground = picture.createGraphics();
        Puppet.refine(ground);
        Effects effects = new Effects(setting, random.split());
        paintGround(ground, setting, idea, marks, random.split());
        for (Mark mark : marks) {
            effects.before(ground, mark, energy);
        }
        paintSubjects(layer, marks, idea, setting, random.nextInt());
        if (setting.mood().isPresent()) {
            Grade grade = Grade.of(setting.mood().get());
            grade.apply(picture, 1);
            grade.apply(layer, 0.5); // less, because the subjects are to stand out
        }
        ground.drawImage(layer, 0, 0, null);
        for (Mark mark : marks) {
            effects.after(ground, mark);
        }
        effects.weather(ground);
        ground.dispose();
        return new Scene(picture, coverage(layer), idea.report());
    }

    private void paintGround(Graphics2D g, Setting setting, Idea idea, List<Mark> marks, SplittableRandom random)
            throws InterruptedException {
        Patience.check();
        new SkyPainter(setting, random.split()).paint(g);
        Patience.check();
        new LandPainter(setting, random.split()).paint(g);
        Patience.check();
        Set<String> cast =
                idea.actors().stream().map(actor -> actor.drawing().name()).collect(Collectors.toUnmodifiableSet());
        if (!idea.closeUp()) {
            new Props(setting, library, random.split())
                    .paint(g, marks.stream().map(Mark::reach).toList(), cast);
        }
    }

    /// The words of a prompt that [#compose] would report as used or as ignored: all but "a", "the", "picture of" and
    /// the like, each once, in the prompt's order.
    public List<String> tellingWords(String prompt) {
        return reader.tellingWords(prompt);
    }

    private Setting setting(
            Idea idea, int width, int height, Creativity creativity, Tuning tuning, SplittableRandom random) {
        boolean sober = creativity == Creativity.RAW || creativity == Creativity.LOW;
        Place home = habitat.home(idea);
        boolean anySky = idea.hour().isPresent() || !idea.weather().isEmpty();
        boolean bare = (sober && !anySky) || idea.closeUp();
        Place place = idea.place().orElse(bare ? Place.PLAIN : home);
        double richness = switch (creativity) {
            case RAW -> 0.15;
            case LOW -> 0.5;
            case MEDIUM -> 1;
            case HIGH -> 1.7;
        };
        double share = switch (place) {
            case SEA, BEACH -> 0.52;
            case UNDERWATER -> 0.8;
            case PLAIN, INDOOR -> 0.66;
            case MEADOW, FOREST, DESERT, ARCTIC, CITY, MOUNTAINS, SPACE -> 0.62;
        };
        Hour hour = idea.hour().orElse(Hour.DAY);
        return new Setting(
                place,
                hour,
                idea.weather(),
                idea.mood(),
                Palette.of(place, hour, random.nextInt()).under(idea.weather()),
                width,
                height,
                height * (share + 0.04 * (random.nextDouble() - 0.5)),
                Math.clamp(richness * (1 + tuning.complexity() / 100.0), 0, 2.5));
    }

    private static void paintSubjects(BufferedImage layer, List<Mark> marks, Idea idea, Setting setting, int seed)
            throws InterruptedException {
        Graphics2D g = layer.createGraphics();
        Puppet.refine(g);
        Map<Puppet, BufferedImage> looks = new HashMap<>();
        for (Mark mark : marks) {
            Patience.check();
            Puppet puppet = mark.extra().puppet();
            BufferedImage look = looks.get(puppet);
            if (look == null) {
                look = look(puppet, marks, idea, seed);
                looks.put(puppet, look);
            }
            g.drawImage(look, mark.place(look.getWidth(), look.getHeight()), null);
        }
        g.setComposite(AlphaComposite.SrcAtop);
        g.setColor(
                switch (setting.hour()) {
                    case DAY -> new Color(0, true);
                    case NIGHT -> new Color(18, 24, 84, 84);
                    case SUNSET -> new Color(255, 120, 60, 34);
                    case DAWN -> new Color(255, 170, 170, 26);
                });
        g.fill(new Rectangle2D.Double(0, 0, layer.getWidth(), layer.getHeight()));
        g.dispose();
    }

    /// A figure's picture, as large as its largest copy.
    private static BufferedImage look(Puppet puppet, List<Mark> marks, Idea idea, int seed)
            throws InterruptedException {
        Mark largest = marks.stream()
                .filter(mark -> mark.extra().puppet().equals(puppet))
                .max(Comparator.comparingDouble(Mark::height))
                .orElseThrow();
        BufferedImage image = puppet.image(largest.height());
        Patience.check();
        largest.extra().actor().tint().ifPresent(rgb -> Dye.apply(image, rgb));
        return idea.material().isPresent() ? Felt.of(image, seed) : image;
    }

    private static float[] coverage(BufferedImage layer) {
        int[] argb = (int[]) layer.getRaster().getDataElements(0, 0, layer.getWidth(), layer.getHeight(), null);
        float[] coverage = new float[argb.length];
        for (int i = 0; i < argb.length; i++) {
            coverage[i] = (argb[i] >>> 24) / 255f;
        }
        return coverage;
    }
}
