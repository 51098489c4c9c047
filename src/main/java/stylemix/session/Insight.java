// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.collections.ListChangeListener;
import stylemix.model.PictureFile;
import stylemix.model.ProblemException;
import stylemix.model.StyleTraits;

/// Has the draft engine look at every picture on the board once, so that its tile can say what is seen in it.
public final class Insight {

    /// Looks at a picture; blocks for some tenths of a second.
    @FunctionalInterface
    public interface Eye {
        StyleTraits look(PictureFile picture) throws ProblemException, InterruptedException;
    }

    private final Composition composition;
    private final Eye eye;
    private final Executor executor;
    private final Set<SlotPicture> asked = new HashSet<>();

    public Insight(Composition composition, Eye eye, Executor executor) {
        this.composition = composition;
        this.eye = eye;
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
                }
            });
        }
    }

    private void seen(SlotPicture source, StyleTraits seen) {
        asked.remove(source);
        source.see(seen);
    }
}
