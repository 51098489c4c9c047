// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleConsumer;
import stylemix.model.AspectRatio;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.session.LiveEngine;
import stylemix.session.LiveMix;
import stylemix.session.LiveMixture;

/// Mixes even colours: the more strength, the lighter. Draws every prompt but "nothing", and writes down what it did.
public final class FakeLiveEngine implements LiveEngine {

    /// "open a cat", "add a.png", "mix a.png=0.60 half", in order.
    public final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Override
    public LiveMixture open(GenerationRequest content) throws ProblemException {
        done.add("open " + content.prompt());
        if (content.prompt().equals("nothing")) {
            throw new ProblemException(new Problem.NothingMatched(List.of("nothing")));
        }
        return new Fake(content.aspectRatio());
    }

    /// The grey that a mix of these strengths has.
    public static int grey(double... strengths) {
        return Math.clamp(Math.round(100 * Arrays.stream(strengths).sum()), 0, 255);
    }

    private final class Fake implements LiveMixture {

        private final AspectRatio ratio;

        private Fake(AspectRatio ratio) {
            this.ratio = ratio;
        }

        @Override
        public DraftReport report() {
            return new DraftReport(List.of("cat"), List.of());
        }

        @Override
        public void add(PictureFile reference, DoubleConsumer progress) throws ProblemException {
            done.add("add " + reference.path().getFileName());
            if (String.valueOf(reference.path().getFileName()).startsWith("broken")) {
                throw new ProblemException(new Problem.PictureUnreadable(
                        reference.path().toString(), Problem.PictureUnreadable.Flaw.BROKEN));
            }
            progress.accept(0.5);
        }

        @Override
        public BufferedImage mix(LiveMix mix, boolean whole) {
            StringBuilder words = new StringBuilder("mix");
            mix.parts()
                    .forEach(part -> words.append(' ')
                            .append(part.reference().path().getFileName())
                            .append('=')
                            .append(part.strength()));
            done.add(words + (whole ? " whole" : " half"));
            int part = whole ? 1 : 2;
            BufferedImage picture =
                    new BufferedImage(ratio.width() / part, ratio.height() / part, BufferedImage.TYPE_INT_RGB);
            int grey = grey(
                    mix.parts().stream().mapToDouble(LiveMix.Part::strength).toArray());
            int[] row = new int[picture.getWidth()];
            Arrays.fill(row, new Color(grey, grey, grey).getRGB());
            for (int y = 0; y < picture.getHeight(); y++) {
                picture.setRGB(0, y, row.length, 1, row, 0, 0);
            }
            return picture;
        }
    }
}
