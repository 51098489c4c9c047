// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import stylemix.api.wire.JobBody;
import stylemix.engine.DraftPicture;
import stylemix.engine.EngineProgress;
import stylemix.engine.Painter;
import stylemix.engine.scene.NothingMatchedException;
import stylemix.model.ProblemException;
import stylemix.picture.PictureWriter;

/// Paints one job and ends it: completed, failed, or left as it is when the thread was interrupted.
final class JobRunner {

    private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

    /// The code of a job whose picture cannot be read.
    static final String UNREADABLE = "picture_unreadable";

    /// The code of a job that met a fault of ours; the log has the cause.
    static final String INTERNAL = "internal";

    /// How many words a failure names; its job has them all.
    private static final int MOST_WORDS = 12;

    private final JobTable jobs;
    private final PictureLoader loader;
    private final Painter painter;
    private final Previews previews;
    private final Path files;
    private final Clock clock;

    JobRunner(JobTable jobs, PictureLoader loader, Painter painter, Previews previews, Path files, Clock clock) {
        this.jobs = jobs;
        this.loader = loader;
        this.painter = painter;
        this.previews = previews;
        this.files = files;
        this.clock = clock;
    }

    /// Paints on the calling thread, for seconds.
    ///
    /// @return how it ended; the picture of a completed job is on disk
    /// @throws InterruptedException if the work was stopped
    Phase paint(StoredJob job, Stoppable work) throws InterruptedException {
        work.begin();
        jobs.move(job.id(), _ -> new Phase.Painting(null, "Reading the pictures", List.of()));
        try {
            DraftPicture drawn = painter.draw(loader.load(job.order()), new Report(job.id()));
            byte[] png = PictureWriter.png(drawn.picture());
            work.settle(); // an interrupt could only spoil the writing now
            String name = Addresses.newName("png");
            JsonFolder.write(files.resolve(name), png);
            return new Phase.Completed(
                    clock.instant(),
                    name,
                    png.length,
                    drawn.report().used(),
                    drawn.report().ignored());
        } catch (NothingMatchedException e) {
            return new Phase.Failed(clock.instant(), JobBody.NOTHING_MATCHED, nothing(e.ignored()), e.ignored());
        } catch (ProblemException e) {
            return failed(job, work, UNREADABLE, Flaws.sentence(e.problem()), e);
        } catch (IOException | RuntimeException | Error e) { // whatever the engine does, its job must end
            return failed(job, work, INTERNAL, "The draft engine met a fault; its log has the cause.", e);
        }
    }

    private static String nothing(List<String> words) {
        return words.isEmpty()
                ? "There are no words in the prompt that the draft engine could draw."
                : "The draft engine has no picture for: "
                        + String.join(", ", words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    /// What an interrupt broke is not a failure.
    private Phase failed(StoredJob job, Stoppable work, String code, String message, Throwable cause)
            throws InterruptedException {
        work.settle();
        LOG.log(Level.WARNING, "job " + job.id() + " failed", cause);
        return new Phase.Failed(clock.instant(), code, message, null);
    }

    /// Passes on what the engine tells.
    private final class Report implements EngineProgress {

        private static final int MOST_PREVIEWS = 4;

        private final String id;

        private Report(String id) {
            this.id = id;
        }

        @Override
        public void at(double fraction, String stage) {
            jobs.move(id, phase -> new Phase.Painting(furthest(phase, fraction), stage, previews(phase)));
        }

        @Override
        public void preview(BufferedImage picture) {
            String name = previews.add(picture);
            jobs.move(
                    id,
                    phase -> phase instanceof Phase.Painting now
                            ? new Phase.Painting(now.progress(), now.stage(), append(now.previews(), name))
                            : phase);
        }

        /// What was shown once is not taken back, whatever the engine tells.
        private static double furthest(Phase phase, double fraction) {
            Double before = phase instanceof Phase.Painting painting ? painting.progress() : null;
            return Math.clamp(fraction, before == null ? 0 : before, 1);
        }

        private static List<String> previews(Phase phase) {
            return phase instanceof Phase.Painting painting ? painting.previews() : List.of();
        }

        private static List<String> append(List<String> earlier, String name) {
            return Stream.concat(earlier.stream(), Stream.of(name))
                    .skip(Math.max(0, earlier.size() + 1 - MOST_PREVIEWS))
                    .toList();
        }
    }
}
