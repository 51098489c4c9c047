// SPDX-License-Identifier: Apache-2.0
package stylemix.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import stylemix.model.JobEntry;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.store.JobJournal;

/// The files of one job until it ends: what has come of its picture stays here over restarts.
///
/// @param folder made when the first file is asked for
record JobFolder(Path folder) {

    private static final System.Logger LOG = System.getLogger(JobFolder.class.getName());

    static JobFolder of(Path jobs, long job) {
        return new JobFolder(jobs.resolve(Long.toString(job)));
    }

    /// Where a file of this name lies or may be written.
    Path file(String name) throws ProblemException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw SaveFaults.problem(folder, e);
        }
        return folder.resolve(name);
    }

    /// Removes all of it.
    void discard() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException _) {
            // there never was a file
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot clean up after a job", e);
        }
    }

    /// Removes what jobs left that have ended since, as after a crash.
    static void sweep(Path jobs, JobJournal journal) throws ProblemException {
        try (Stream<Path> folders = Files.list(jobs)) {
            for (Path folder : (Iterable<Path>) folders::iterator) {
                String name = folder.getFileName().toString();
                if (name.matches("\\d{1,18}")) {
                    Optional<JobEntry> job = journal.find(Long.parseLong(name));
                    if (job.isEmpty() || job.get().state().isEnd()) {
                        new JobFolder(folder).discard();
                    }
                }
            }
        } catch (NoSuchFileException _) {
            // no job ever had a file
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot clean up after jobs", e);
        }
    }
}
