// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.StyleTraits;

/// Has every picture on the board looked at once, so that its tile can say what the draft engine sees in it and what is
/// sent of it.
public final class Insight {

    /// Looks at a picture; blocks for some tenths of a second.
    @FunctionalInterface
    public interface Eye {
        StyleTraits look(PictureFile picture) throws ProblemException, InterruptedException;
    }

    private final Composition composition;
    private final Eye eye;
    private final Sender sender;
    private final Executor executor;
    private final Set<SlotPicture> asked = new HashSet<>();

    public Insight(Composition composition, Eye eye, Sender sender, Executor executor) {
        this.composition = composition;
        this.eye = eye;
        this.sender = sender;
        this.executor = executor;
        composition.references().addListener((ListChangeListener<ReferenceSlot>) _ -> lookAtNew());
        lookAtNew();
    }

    private void lookAtNew() {
        for (ReferenceSlot slot : composition.references()) {
            SlotPicture source = slot.source();
            slot.picture().filter(_ -> source.traitsProperty().get().isEmpty()).ifPresent(picture -> {
                if (asked.add(source)) {
                    // what cannot be looked at has a tile that says less, and no other harm
                    Work.start(executor, () -> eye.look(picture), seen -> seen(source, seen), _ -> {});
                    Work.start(executor, () -> sender.plan(picture), source::plan, _ -> {});
                }
            });
        }
    }

    private void seen(SlotPicture source, StyleTraits seen) {
        asked.remove(source);
        source.see(seen);
    }
}
