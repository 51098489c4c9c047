// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.util.ArrayList;
import java.util.List;

/// Puts what was seen of the references into hints, the strongest first.
public final class DoorCheck {

    /// In pixels, on the long side (krea-api.md, 2.4).
    public static final int LEAST_PX = 512, GOOD_PX = 1024;

    /// The widest picture that is made is 2.35 to 1; of a wider reference the most is lost.
    public static final double MOST_RATIO = 3;

    /// Near 1.0 is a good start; from here on the styles fight the subject (krea-api.md, 7.2).
    public static final double HOT_SUM = 1.6;

    private static final double TEXT = 0.25, EMPTY = 0.97, GREY_MEAN = 3.5, GREY_HIGH = 9;
    private static final double COLOURFUL = 16, UNITED = 0.75, ACROSS = Math.toRadians(120);

    private DoorCheck() {}

    /// What is to be said of the pictures of a board, in their order: of each alone, then with those before it. Takes
    /// some milliseconds for each pair that is alike.
    public static List<Hint> ofAll(List<Look> board) {
        List<Hint> hints = new ArrayList<>();
        for (int i = 0; i < board.size(); i++) {
            hints.addAll(of(i, board.get(i)));
            for (int j = 0; j < i; j++) {
                hints.addAll(of(j, board.get(j), i, board.get(i)));
            }
        }
        return List.copyOf(hints);
    }

    /// What is to be said of one picture alone.
    ///
    /// @param reference its place, for the hints
    public static List<Hint> of(int reference, Look look) {
        List<Hint> hints = new ArrayList<>();
        int longSide = Math.max(look.width(), look.height());
        double ratio = (double) longSide / Math.min(look.width(), look.height());
        if (longSide < LEAST_PX) {
            hints.add(new Hint.TooSmall(reference, longSide));
        } else if (longSide < GOOD_PX) {
            hints.add(new Hint.Small(reference, longSide));
        }
        if (ratio > MOST_RATIO) {
            hints.add(new Hint.ExtremeRatio(reference, ratio));
        }
        if (look.emptyShare() >= EMPTY) {
            hints.add(new Hint.NearlyEmpty(reference)); // that it has no colours and no words goes without saying
        } else if (look.textShare() >= TEXT) {
            hints.add(new Hint.MostlyText(reference));
        } else if (look.meanChroma() < GREY_MEAN && look.highChroma() < GREY_HIGH) {
            hints.add(new Hint.NearlyGrey(reference));
        }
        return List.copyOf(hints);
    }

    /// What is to be said of two pictures together.
    public static List<Hint> of(int reference, Look look, int other, Look with) {
        if (look.print().isSame(with.print())) {
            return List.of(new Hint.Duplicate(/* reference= */ other, /* other= */ reference)); // the later is too many
        }
        return opposed(look, with) ? List.of(new Hint.OpposingPalettes(reference, other)) : List.of();
    }

    /// What is to be said of the sum of the strengths that take part.
    public static List<Hint> ofSum(double sum) {
        return sum > HOT_SUM ? List.of(new Hint.SumTooHot(sum)) : List.of();
    }

    private static boolean opposed(Look one, Look other) {
        double apart = Math.abs(Math.IEEEremainder(one.hueAngle() - other.hueAngle(), 2 * Math.PI));
        return colourful(one) && colourful(other) && apart >= ACROSS;
    }

    private static boolean colourful(Look look) {
        return look.meanChroma() >= COLOURFUL && look.hueUnity() >= UNITED;
    }
}
