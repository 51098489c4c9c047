// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javafx.scene.input.Dragboard;

/// A question to the source of a drag, asked when the drag comes into the window and not again for each step of the
/// mouse.
///
/// The source may be another program that takes seconds for an answer, while the window stands still. JavaFX makes a
/// board when a drag comes in; but while the source is asked, GTK brings the next steps of the mouse as if the drag
/// came in with each of them. Those get a stopgap, and the answer afterwards.
///
/// @param <T> of the answer
final class OncePerDrag<T> {

    private final Map<Dragboard, T> answers = new WeakHashMap<>();
    private final Set<Dragboard> meanwhile = Collections.newSetFromMap(new WeakHashMap<>());
    private final Function<Dragboard, T> question;
    private final T stopgap;
    private boolean asking;

    /// @param stopgap the answer as long as the source is being asked
    OncePerDrag(Function<Dragboard, T> question, T stopgap) {
        this.question = question;
        this.stopgap = stopgap;
    }

    /// The answer, for what moves over the window; FX thread only.
    T of(Dragboard board) {
        T known = answers.get(board);
        if (known == null && asking) {
            meanwhile.add(board);
            return stopgap;
        }
        return known == null ? ask(board) : known;
    }

    /// The answer, for what is let go: asked once more rather than guessed.
    T certain(Dragboard board) {
        T known = answers.get(board);
        return known == null ? question.apply(board) : known;
    }

    private T ask(Dragboard board) {
        asking = true;
        try {
            T answer = question.apply(board);
            answers.put(board, answer);
            meanwhile.forEach(other -> answers.put(other, answer));
            return answer;
        } finally {
            asking = false;
            meanwhile.clear();
        }
    }
}
