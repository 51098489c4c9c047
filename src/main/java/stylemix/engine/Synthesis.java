// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Draws a picture anew out of the patches of a reference, from coarse to fine (Kwatra 2005; Elad and Milanfar 2017;
/// engine.md, 4.3).
///
/// On every level patches are matched ([Match]) and voted for ([Vote]) in turns, and after each vote the picture is
/// pulled back to the content where that matters.
final class Synthesis {

    private static final int SMALLEST = 16;

    /// Of the finest levels, every second patch in each direction is enough.
    private static final int SPARSE_LEVELS = 2;

    private static final int COARSEST_SWEEPS = 6;
    private static final double WIDE = 2.2;
    private static final double NARROW = 1.2;
    private static final double LAST = 0.9;
    private static final float OCTAVE = 0.9f;

    private final Lab reference;
    private final Settings settings;

    /// How freely is drawn.
    ///
    /// @param coarse the shorter side of the coarsest level, in pixels: the smaller, the larger are the shapes that
    ///     are redrawn
    /// @param keep how much of the content stays at the coarsest level, 0 to 1
    /// @param keepFine how much at the finest
    record Settings(int coarse, float keep, float keepFine) {}

    /// Told of unfinished pictures.
    @FunctionalInterface
    interface Watcher {

        /// @param picture smaller than the result
        void drawn(Lab picture) throws InterruptedException;
    }

    /// @param reference at the scale at which its marks are to appear
    Synthesis(Lab reference, Settings settings) {
        this.reference = reference;
        this.settings = settings;
    }

    /// @param content in the reference's colours
    /// @param weight how much of the content is to stay where, 0 to 1
    /// @return of the content's size; the content itself if that is too small for patches
    Lab draw(Lab content, Plane weight, Watcher watcher, long seed) throws InterruptedException {
        List<Lab> contents = levels(content);
        if (contents.isEmpty()) {
            return content;
        }
        List<Lab> references = new ArrayList<>();
        List<Plane> weights = new ArrayList<>();
        for (int level = 0; level < contents.size(); level++) {
            references.add(level == 0 ? reference : halved(references.getLast()));
            weights.add(weight.resize(
                    contents.get(level).width(), contents.get(level).height()));
        }
        Lab picture = contents.getLast();
        @Nullable Match coarser = null;
        for (int level = contents.size() - 1; level >= 0; level--) {
            Canvas canvas = new Canvas(contents.get(level), weights.get(level), references.get(level), level);
            boolean coarsest = level == contents.size() - 1;
            if (!coarsest) {
                picture = grown(picture, contents.get(level + 1), contents.get(level));
            }
            float depth = contents.size() == 1 ? 1 : (float) level / (contents.size() - 1);
            float keep = settings.keepFine + depth * (settings.keep - settings.keepFine);
            int rounds = coarsest ? 4 : 2;
            long chance = Dice.mix(seed, level);
            Patches patches = canvas.patches(picture);
            Match match = coarser == null
                    ? new Match(patches, canvas.places, chance)
                    : coarser.enlarged(patches, canvas.places);
            for (int round = 0; round < rounds; round++) {
                patches = round == 0 ? patches : canvas.patches(picture);
                boolean first = coarsest && round == 0;
                int sweeps = first ? COARSEST_SWEEPS : level == 0 ? 2 - round : level < SPARSE_LEVELS ? 2 : 3;
                int radius = first ? canvas.places.columns() : level < SPARSE_LEVELS ? 8 : 32;
                match.search(patches, sweeps, radius, Dice.mix(chance, round));
                boolean last = level == 0 && round == rounds - 1;
                Vote vote = new Vote(last ? LAST : level < SPARSE_LEVELS ? NARROW : WIDE);
                Lab drawn = canvas.vote(vote, patches, match);
                picture = last ? drawn : canvas.held(drawn, keep);
            }
            coarser = match;
            if (level > 0) {
                watcher.drawn(picture);
            }
        }
        return picture;
    }

    /// The picture and its halves, down to the coarsest size.
    private List<Lab> levels(Lab content) throws InterruptedException {
        List<Lab> levels = new ArrayList<>();
        Lab current = content;
        while (Math.min(current.width(), current.height()) >= (levels.isEmpty() ? SMALLEST : settings.coarse)) {
            levels.add(current);
            current = halved(current);
        }
        return levels;
    }

    private static Lab halved(Lab picture) throws InterruptedException {
        return picture.resize(Math.max(1, (picture.width() + 1) / 2), Math.max(1, (picture.height() + 1) / 2));
    }

    /// The picture in the size of the next level, with the detail that the content has there.
    private static Lab grown(Lab picture, Lab smaller, Lab content) throws InterruptedException {
        return Lab.of(index -> {
            Plane fine = content.channel(index);
            Plane coarse = smaller.channel(index).resize(fine.width(), fine.height());
            Plane old = picture.channel(index).resize(fine.width(), fine.height());
            return old.plus(OCTAVE, fine.plus(-1, coarse));
        });
    }

    /// One level.
    private static final class Canvas {

        private final Lab content;
        private final Plane weight;
        private final Plane guide;
        private final int step;
        private final Patches places;
        private final float[] colours;
        private final int stride;

        Canvas(Lab content, Plane weight, Lab small, int level) throws InterruptedException {
            this.content = content;
            this.weight = weight;
            guide = guide(content.l());
            step = level < SPARSE_LEVELS ? 2 : 1;
            Lab reference = small.extended(SMALLEST);
            places = new Patches(reference, guide(reference.l()), 1);
            stride = reference.width();
            colours = reference.interleaved();
        }

        Patches patches(Lab picture) throws InterruptedException {
            return new Patches(picture, guide, step);
        }

        Lab vote(Vote vote, Patches patches, Match match) throws InterruptedException {
            return vote.of(patches, match, colours, stride, content.width(), content.height());
        }

        Lab held(Lab drawn, float keep) throws InterruptedException {
            return Lab.of(index -> {
                float[] next = drawn.channel(index).at();
                float[] own = content.channel(index).at();
                float[] matters = weight.at();
                return weight.fill((into, from, to) -> {
                    for (int i = from; i < to; i++) {
                        float share = Math.min(0.95f, keep * (0.3f + 0.7f * matters[i]));
                        into[i] = next[i] + share * (own[i] - next[i]);
                    }
                });
            });
        }

        /// Where the edges are.
        private static Plane guide(Plane light) throws InterruptedException {
            int width = light.width();
            int height = light.height();
            Plane steep = light.map(i -> {
                int x = i % width;
                int y = Math.floorDiv(i, width);
                float dx = light.at()[x + 1 < width ? i + 1 : i] - light.at()[x > 0 ? i - 1 : i];
                float dy = light.at()[y + 1 < height ? i + width : i] - light.at()[y > 0 ? i - width : i];
                return (float) Math.sqrt(dx * dx + dy * dy);
            });
            Plane soft = steep.blur(1.5);
            float most = Math.max(0.02f, soft.within(200).quantile(0.97));
            return soft.map(i -> 0.12f * Math.min(1, soft.at()[i] / most));
        }
    }
}
