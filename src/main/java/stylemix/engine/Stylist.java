// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.Optional;
import stylemix.model.Creativity;
import stylemix.model.Tuning;

/// Makes the style layers of one content.
///
/// Colours first ([PaletteTransport]), then the marks of the reference ([Texture]), flat areas for posters
/// ([Palette]) and lines for drawings ([Flow]); pixel art goes its own way through cells. Creativity says how much of
/// the content's own detail may go: [Creativity#RAW] changes colours and lines only. Intensity scales marks, flatness
/// and lines from one half to three halves; complexity scales the content's own detail in the same way.
final class Stylist {

    private static final int CELL_COLOURS = 24;
    private static final int POSTER_COLOURS = 18;
    private static final int SMALL = 256;
    private static final float ANCHOR = 0.8f;
    private static final int SETTLING = 4;
    private static final float SETTLED = 0.3f;

    /// Marks are finer than about this, in pixels of a picture of 512 × 384; shapes are coarser.
    private static final double MARK = 1.6;

    /// How much of its detail what matters least loses as pixel art.
    private static final float PLAINER = 0.8f;

    /// How much of the content's contrasts has to be there in other colours, at the reference's range of tones.
    private static final float CONTRAST = 0.8f;

    /// How much of the shapes of what matters most is given back.
    private static final float HOLD = 1.2f;

    private final PreparedContent content;
    private final float freedom;
    private final int coarse;
    private final float keep;
    private final float gain;
    private final float detail;
    private final long seed;

    Stylist(PreparedContent content, Creativity creativity, Tuning tuning, long seed) {
        this.content = content;
        this.seed = seed;
        freedom = switch (creativity) {
            case RAW -> 0;
            case LOW -> 0.6f;
            case MEDIUM -> 0.85f;
            case HIGH -> 1;
        };
        coarse = switch (creativity) {
            case RAW, LOW -> 160;
            case MEDIUM -> 128;
            case HIGH -> 72;
        };
        keep = switch (creativity) {
            case RAW, LOW -> 0.8f;
            case MEDIUM -> 0.65f;
            case HIGH -> 0.35f;
        };
        gain = 1 + tuning.intensity() / 200f;
        detail = 1 + tuning.complexity() / 200f;
    }

    /// The content in the reference's colours; quick, and shown first.
    Lab coloured(Exemplar reference) throws InterruptedException {
        Traits traits = reference.traits();
        Lab base = content.picture()
                .towards(content.painted().picture(), abstraction(traits))
                .towards(content.bold().picture(), freedom * traits.poster());
        Lab separated = content.separate(base, 0.5f + 0.7f * Math.max(traits.mono(), 0.3f));
        Lab target = traits.drawing() ? reference.picture().blur(sigma(traits)) : reference.picture();
        Lab colours = Blacks.fewer(target.within(SMALL));
        Lab moved = PaletteTransport.apply(separated, content.subject(), target, colours, traits, seed);
        return contrasted(separated, moved, target);
    }

    private Lab contrasted(Lab separated, Lab coloured, Lab target) throws InterruptedException {
        double contrast =
                Math.clamp(target.l().spread() / Math.max(0.01, separated.l().spread()), 0.5, 1.2);
        Plane weight = content.importance().weight().resize(coloured.width(), coloured.height());
        return Contrast.keep(separated.l(), coloured, weight, (float) (CONTRAST * contrast));
    }

    /// How much of the content's own detail gives way.
    private float abstraction(Traits traits) {
        float coarser = 1 - traits.fine() / Math.max(1e-4f, content.fine());
        float wanted = Math.max(coarser, Math.max(traits.poster(), traits.drawing() ? 1 : traits.line()));
        return Math.clamp(wanted * freedom / detail, 0f, 1f);
    }

    /// The layer at full strength.
    ///
    /// @param coloured what [#coloured] made of the same reference
    /// @param watcher shown the picture while it becomes finer
    StyleLayer layer(Exemplar reference, Lab coloured, Synthesis.Watcher watcher) throws InterruptedException {
        if (reference.cells().isPresent()) {
            return pixels(reference, reference.cells().get());
        }
        Traits traits = reference.traits();
        Lab picture = coloured;
        float poster = Math.clamp(traits.poster() * freedom * gain, 0f, 1f);
        float plain = Math.max(poster, 0.5f * freedom * traits.graphic());
        if (plain > 0 && !traits.drawing()) {
            picture = plain(picture, reference, plain);
        }
        Lab done = freedom == 0 ? inked(picture, traits) : marked(picture, coloured, reference, watcher);
        return new StyleLayer(anchored(done, coloured), Optional.empty());
    }

    /// Drawn anew in the marks of the reference. On a drawing the lines are marks themselves, so they are there before
    /// the energy of the marks is matched: otherwise noise would have to stand for them.
    private Lab marked(Lab picture, Lab coloured, Exemplar reference, Synthesis.Watcher watcher)
            throws InterruptedException {
        Traits traits = reference.traits();
        Synthesis.Settings settings = new Synthesis.Settings(coarse, keep, 0.75f * keep);
        Lab drawn = new Synthesis(reference.picture(), settings)
                .draw(picture, content.importance().weight(), watcher, seed);
        Lab clear = readable(drawn, coloured, traits.drawing() ? 0.5f : 1);
        Lab lined = traits.drawing() ? inked(clear, traits) : clear;
        Lab strong = Octaves.matched(lined, reference.picture(), 1 - traits.graphic());
        Lab settled = Transfer.settle(strong, Blacks.fewer(reference.picture().within(SMALL)), SETTLING, SETTLED, seed);
        return traits.drawing() ? settled : inked(Legibility.ensured(content.picture(), settled, coloured), traits);
    }

    /// Gives each of the content's main colours one colour of the reference.
    private Lab plain(Lab coloured, Exemplar reference, float share) throws InterruptedException {
        Palette own = content.palette();
        Palette palette = Palette.of(reference.picture().within(SMALL), POSTER_COLOURS);
        Lab simple = content.bold().picture();
        float[][] colours = own.counterparts(simple.within(SMALL), coloured.within(SMALL), palette);
        return own.replaced(simple, coloured, colours, 0.7f * share, 0.02f);
    }

    private double sigma(Traits traits) {
        return Math.sqrt(content.picture().size()) / (traits.drawing() ? 80 : 160);
    }

    private Lab inked(Lab picture, Traits traits) throws InterruptedException {
        float share = Math.clamp(traits.lining() * gain, 0f, 1f);
        if (share < 0.05f) {
            return picture;
        }
        Plane lines = (traits.poster() > 0.5f ? content.bold() : content.painted()).lines();
        return Lab.of(index -> {
            Plane plane = picture.channel(index);
            float ink = traits.ink()[index];
            boolean light = index == 0;
            return plane.map(i -> {
                float target = light ? Math.min(plane.at()[i], ink) : ink;
                return plane.at()[i] + share * lines.at()[i] * (target - plane.at()[i]);
            });
        });
    }

    /// Gives what matters of the content its shapes back, behind the marks.
    private Lab readable(Lab picture, Lab coloured, float share) throws InterruptedException {
        Plane weight = content.importance().weight();
        double mark = MARK * Math.sqrt(Math.sqrt(picture.size()) / 443);
        float hold = share * HOLD * Math.clamp(detail, 0.5f, 1.5f);
        return Lab.of(index -> {
            Plane plane = picture.channel(index);
            float[] now = plane.at();
            float[] soft = plane.blur(mark).at();
            float[] wanted = coloured.channel(index).blur(mark).at();
            return weight.fill((into, from, to) -> {
                for (int i = from; i < to; i++) {
                    into[i] = now[i] + Math.min(1, hold * weight.at()[i]) * (wanted[i] - soft[i]);
                }
            });
        });
    }

    /// Small dark features stay as dark as they were made, so that eyes and mouths survive.
    private Lab anchored(Lab picture, Lab coloured) throws InterruptedException {
        Plane features = content.importance().features();
        Plane l = picture.l();
        return new Lab(
                l.map(i -> l.at()[i]
                        + ANCHOR * features.at()[i] * Math.min(0, coloured.l().at()[i] - l.at()[i])),
                picture.a(),
                picture.b());
    }

    private StyleLayer pixels(Exemplar reference, Lab target) throws InterruptedException {
        Lab full = plainer(content.picture().towards(content.painted().picture(), freedom));
        CellGrid grid = CellGrid.of(full.width(), full.height(), target.size());
        Lab separated = content.separate(full, 0.8f);
        Plane light = separated.l();
        Plane closed = Morphology.closing(light, Math.max(1, grid.cell() / 2));
        Plane anchored = light.map(i -> light.at()[i] - 0.8f * Math.max(0, closed.at()[i] - light.at()[i] - 0.06f));
        Lab cells = grid.means(new Lab(anchored, separated.a(), separated.b()));
        Lab tones = Blacks.fewer(target.within(SMALL));
        Lab moved = PaletteTransport.apply(cells, content.subject(), target, tones, reference.traits(), seed);
        Lab coloured = vivid(contrasted(cells, moved, target), tones);
        Palette palette = Palette.of(target, CELL_COLOURS);
        Palette own = Palette.of(cells, CELL_COLOURS);
        float[][] colours = own.counterparts(cells, coloured, palette);
        Lab plain = own.replaced(cells, coloured, colours, 0.1f, 0);
        Plane weight = content.importance().weight().resize(cells.width(), cells.height());
        Lab marked = Calm.like(Octaves.matched(plain, target, 0.5f), target, weight);
        Lab simple = palette.dithered(Transfer.settle(marked, tones, 2 * SETTLING, SETTLED, seed));
        return new StyleLayer(grid.enlarge(simple), Optional.of(new StyleLayer.Pixels(grid, palette)));
    }

    /// Leaves what matters little to its largest shapes.
    private Lab plainer(Lab picture) throws InterruptedException {
        Plane weight = content.importance().weight();
        Lab bold = content.bold().picture();
        float share = PLAINER * freedom;
        return Lab.of(index -> {
            Plane plane = picture.channel(index);
            Plane simple = bold.channel(index);
            return plane.map(i -> plane.at()[i] + share * (1 - weight.at()[i]) * (simple.at()[i] - plane.at()[i]));
        });
    }

    /// Undoes the mixing of colours in the transport: what lies between two colours would snap to either.
    private Lab vivid(Lab coloured, Lab target) throws InterruptedException {
        return coloured.towards(Transfer.move(coloured, target, 8, 0.05, seed), 0.45f);
    }
}
