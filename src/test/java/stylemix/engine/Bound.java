// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What responses have to keep to, all together.
enum Bound {
    STYLE("style at 1.0, mean", Kind.MOST, 0.45) {
        @Override
        double value(List<Response> responses) {
            return mean(responses, r -> r.style(1));
        }
    },
    WORST_STYLE("style at 1.0, worst pair", Kind.MOST, 0.60) {
        @Override
        double value(List<Response> responses) {
            return responses.stream().mapToDouble(r -> r.style(1)).max().orElseThrow();
        }
    },
    PALETTE("palette at 1.0, mean", Kind.MOST, 0.25) {
        @Override
        double value(List<Response> responses) {
            return mean(responses, r -> r.palette(1));
        }
    },
    STRUCTURE_MIXED("structure at 0.6, mean", Kind.LEAST, 0.70) {
        @Override
        double value(List<Response> responses) {
            return mean(responses, r -> r.at(0.6).structure());
        }
    },
    STRUCTURE("structure at 1.0, mean", Kind.LEAST, 0.60) {
        @Override
        double value(List<Response> responses) {
            return mean(responses, r -> r.at(1).structure());
        }
    },
    OUTLINE("outline at 1.0, mean", Kind.LEAST, 0.50) {
        @Override
        double value(List<Response> responses) {
            return mean(responses, r -> r.at(1).outline());
        }
    },
    STYLE_RISES("style: share of steps that rise", Kind.MOST, 0.01) {
        @Override
        double value(List<Response> responses) {
            return rises(responses, Measures::style);
        }
    },
    PALETTE_RISES("palette: share of steps that rise", Kind.MOST, 0.01) {
        @Override
        double value(List<Response> responses) {
            return rises(responses, Measures::palette);
        }
    };

    private enum Kind {
        LEAST,
        MOST
    }

    private final String title;
    private final Kind kind;
    private final double limit;

    Bound(String title, Kind kind, double limit) {
        this.title = title;
        this.kind = kind;
        this.limit = limit;
    }

    abstract double value(List<Response> responses);

    boolean holds(double value) {
        return kind == Kind.LEAST ? value >= limit : value <= limit;
    }

    /// What was found beside what is allowed.
    String says(double value) {
        return "%-34s %.3f  %s %.2f  %s"
                .formatted(title, value, kind == Kind.LEAST ? "≥" : "≤", limit, holds(value) ? "holds" : "FAILS");
    }

    private static double mean(List<Response> responses, ToDoubleFunction<Response> value) {
        return responses.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double rises(List<Response> responses, ToDoubleFunction<Measures> distance) {
        double steps = responses.stream().mapToInt(Response::steps).sum();
        return responses.stream().mapToInt(r -> r.violations(distance).size()).sum() / steps;
    }
}
