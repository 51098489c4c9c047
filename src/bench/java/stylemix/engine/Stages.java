// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;

/// How long the engine's stages take.
final class Stages {

    private final Map<String, LongSummaryStatistics> times = new LinkedHashMap<>();

    /// Takes the time of each stage of one piece of work.
    EngineProgress clock() {
        return new EngineProgress() {
            private String stage = "";
            private long since;

            @Override
            public void at(double fraction, String next) {
                if (!next.equals(stage)) {
                    long now = System.nanoTime();
                    if (!stage.isEmpty()) {
                        took(stage, now - since);
                    }
                    stage = next;
                    since = now;
                }
            }

            @Override
            public void preview(BufferedImage picture) {}
        };
    }

    void took(String stage, long nanos) {
        times.computeIfAbsent(stage, _ -> new LongSummaryStatistics()).accept(nanos);
    }

    void report(Report report) {
        times.forEach((stage, time) -> report.line("%-24s mean %8.1f ms, longest %8.1f ms, %d times"
                .formatted(stage, time.getAverage() / 1e6, time.getMax() / 1e6, time.getCount())));
    }
}
