// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import stylemix.model.GenerationRequest;
import stylemix.model.JobEntry;
import stylemix.model.ProblemException;
import stylemix.model.RunState;
import stylemix.pipeline.GenerationPipeline;
import stylemix.pipeline.OnStop;
import stylemix.store.Books;
import stylemix.store.Library;
import stylemix.store.ReferenceFolder;

/// A library of a test, and runs in it as the program makes them.
public final class TestBooks implements AutoCloseable {

    private final Library library;
    private final Books books;

    /// @param folder of the library
    public TestBooks(Path folder, Clock clock, ReferenceFolder references) throws ProblemException {
        library = Library.open(folder, clock);
        books = new Books(library, references);
    }

    public Books books() {
        return books;
    }

    public Library library() {
        return library;
    }

    /// The newest job.
    public JobEntry last() throws ProblemException {
        return books.journal().page(java.util.OptionalLong.empty(), 1).getFirst();
    }

    /// Orders and carries out; an interrupt cancels.
    public static RunState.Saved make(GenerationPipeline pipeline, GenerationRequest request, Consumer<RunState> report)
            throws ProblemException, InterruptedException {
        return pipeline.run(order(pipeline, request), () -> OnStop.CANCEL, report);
    }

    /// @return the id of the job
    public static long order(GenerationPipeline pipeline, GenerationRequest request) throws ProblemException {
        return pipeline.order(List.of(request), false).getFirst().id();
    }

    @Override
    public void close() throws ProblemException {
        library.close();
    }
}
