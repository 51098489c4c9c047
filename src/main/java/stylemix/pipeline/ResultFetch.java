// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import stylemix.api.GenerationApi;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.store.OutputFolder;
import stylemix.store.Provenance;

/// Brings one result home.
///
/// @param folder for the download
record ResultFetch(GenerationApi api, OutputFolder outputs, RunFolder folder) {

    private static final System.Logger LOG = System.getLogger(ResultFetch.class.getName());

    /// Downloads and saves a picture; one that does not decode, or stops coming, is fetched once more, since the job is
    /// paid.
    Output fetch(URI picture, Provenance provenance, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        try {
            return fetchOnce(picture, provenance, report);
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.PictureUnreadable || e.problem() instanceof Problem.TooSlow)) {
                throw e;
            }
            LOG.log(Level.WARNING, "fetches the result of job " + provenance.jobId() + " again", e);
        }
        try {
            return fetchOnce(picture, provenance, report);
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.PictureUnreadable)) {
                throw e;
            }
            throw new ProblemException(
                    new Problem.BadAnswer(String.valueOf(picture.getHost()), "a picture that cannot be opened"), e);
        }
    }

    private Output fetchOnce(URI picture, Provenance provenance, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        report.accept(new RunState.Downloading(0, OptionalLong.empty()));
        Path file = folder.file("result");
        try (Transfer transfer = new Transfer(report)) {
            api.download(
                    picture,
                    file,
                    (bytes, total) -> transfer.at(new RunState.Downloading(
                            bytes, total < 0 ? OptionalLong.empty() : OptionalLong.of(total))));
        }
        if (Thread.interrupted()) { // stopped while the last bytes came: from here on nothing waits any more
            throw new InterruptedException();
        }
        try {
            return outputs.save(provenance, file);
        } catch (ProblemException e) {
            if (e.problem() instanceof Problem.CannotSave) {
                folder.keep(); // it may have cost money
                LOG.log(Level.WARNING, "the picture of job {0} is left at {1}", provenance.jobId(), file);
            }
            throw e;
        }
    }
}
