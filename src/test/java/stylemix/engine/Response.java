// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What the strength of one reference does to one content.
///
/// @param strengths rising from 0
/// @param measures one for each strength
record Response(String content, String reference, double[] strengths, List<Measures> measures) {

    /// A step counts as rising from this share of the distance at strength 0 on.
    static final double TOLERANCE = 0.002;

    Measures at(double strength) {
        for (int i = 0; i < strengths.length; i++) {
            if (Math.abs(strengths[i] - strength) < 1e-9) {
                return measures.get(i);
            }
        }
        throw new IllegalArgumentException("strength " + strength + " was not measured");
    }

    /// The distance in style as a share of that at strength 0.
    double style(double strength) {
        return at(strength).style() / at(0).style();
    }

    /// The distance in palette as a share of that at strength 0.
    double palette(double strength) {
        return at(strength).palette() / at(0).palette();
    }

    /// The number of steps between the strengths 0 and 1.
    int steps() {
        int steps = 0;
        while (steps + 1 < strengths.length && strengths[steps + 1] <= 1) {
            steps++;
        }
        return steps;
    }

    /// The steps that lead away from the reference, in words.
    List<String> violations(ToDoubleFunction<Measures> distance) {
        List<String> found = new ArrayList<>();
        for (int i : rises(measures.subList(0, steps() + 1), distance)) {
            found.add("%s as %s at %.1f: %.4f to %.4f"
                    .formatted(
                            content,
                            reference,
                            strengths[i],
                            distance.applyAsDouble(measures.get(i - 1)),
                            distance.applyAsDouble(measures.get(i))));
        }
        return found;
    }

    @Override
    public String toString() {
        Measures full = at(1);
        return "%n%s as %s: style %.2f, palette %.2f, structure %.2f, outline %.2f; %s %s"
                .formatted(
                        content,
                        reference,
                        style(1),
                        palette(1),
                        full.structure(),
                        full.outline(),
                        violations(Measures::style),
                        violations(Measures::palette));
    }

    /// Where a distance that should fall rises.
    static List<Integer> rises(List<Measures> measures, ToDoubleFunction<Measures> distance) {
        double tolerance = TOLERANCE * distance.applyAsDouble(measures.getFirst());
        List<Integer> rises = new ArrayList<>();
        for (int i = 1; i < measures.size(); i++) {
            if (distance.applyAsDouble(measures.get(i)) > distance.applyAsDouble(measures.get(i - 1)) + tolerance) {
                rises.add(i);
            }
        }
        return rises;
    }
}
