// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.Service;
import stylemix.session.LiveDraft;
import stylemix.session.Run;

/// What is in the viewer.
sealed interface Shown {

    record Nothing() implements Shown {}

    /// A picture that was made.
    record Finished(Output output) implements Shown {}

    /// A picture that is being made, as far as it is known.
    record InProgress(Run run, Path preview) implements Shown {}

    /// The mix that follows the hand.
    record Live(LiveDraft.Composed composed) implements Shown {}

    default Optional<GenerationRequest> request() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Finished f -> Optional.of(f.output().recipe().request());
            case InProgress p -> Optional.of(p.run().request());
            case Live l -> Optional.of(l.composed().request());
        };
    }

    default Optional<Service> service() {
        return switch (this) {
            case Nothing _ -> Optional.empty();
            case Finished f -> Optional.of(f.output().recipe().service());
            case InProgress p -> Optional.of(p.run().service());
            case Live _ -> Optional.of(Service.DRAFT);
        };
    }

    /// The file that holds it, if one does.
    default Optional<Path> picture() {
        return switch (this) {
            case Nothing _, Live _ -> Optional.empty();
            case Finished f -> Optional.of(f.output().picture());
            case InProgress p -> Optional.of(p.preview());
        };
    }

    /// Whether the pixels of what was shown before may stand until this one's are there: only if both are one run's,
    /// or both the live mix.
    default boolean continues(Shown before) {
        return switch (this) {
            case Nothing _ -> false;
            case Finished _ -> before instanceof InProgress p && request().equals(p.request());
            case InProgress now -> before instanceof InProgress p && now.run() == p.run();
            case Live _ -> before instanceof Live;
        };
    }
}
