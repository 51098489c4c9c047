// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import stylemix.TestPictures;
import stylemix.engine.DraftPicture;
import stylemix.engine.DraftRequest;
import stylemix.engine.EngineProgress;
import stylemix.engine.Painter;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.model.DraftReport;

/// Paints small pictures at once, or each only once it is allowed to.
final class TestPainter implements Painter {

    private final Semaphore allowed;
    final BlockingQueue<DraftRequest> seen = new LinkedBlockingQueue<>();
    final BlockingQueue<String> stopped = new LinkedBlockingQueue<>();
    final AtomicInteger atOnce = new AtomicInteger();

    private TestPainter(int allowed) {
        this.allowed = new Semaphore(allowed);
    }

    static TestPainter quick() {
        return new TestPainter(Integer.MAX_VALUE / 2);
    }

    /// Shows one preview, then waits for [#allow].
    static TestPainter patient() {
        return new TestPainter(0);
    }

    void allow(int pictures) {
        allowed.release(pictures);
    }

    @Override
    public DraftPicture draw(DraftRequest request, EngineProgress progress)
            throws NothingMatchedException, InterruptedException {
        if (atOnce.incrementAndGet() > 1) {
            throw new IllegalStateException("two jobs paint at once");
        }
        try {
            switch (request.prompt()) {
                case "nothing known" -> throw new NothingMatchedException(List.of("nothing", "known"));
                case "a fault" -> throw new IllegalStateException("the fault of a test");
                default -> {}
            }
            progress.at(0.25, "Matching colours");
            progress.preview(TestPictures.image(8, 6, 1));
            seen.add(request);
            allowed.acquire();
            progress.at(1, "Done");
            return new DraftPicture(
                    TestPictures.image(12, 9, request.seed().value()), new DraftReport(List.of("fox"), List.of("a")));
        } catch (InterruptedException stop) {
            stopped.add(request.prompt());
            throw stop;
        } finally {
            atOnce.decrementAndGet();
        }
    }
}
