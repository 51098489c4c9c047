// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who has a job in hand within one program.
class BooksTest {

    @TempDir
    Path folder;

    @Test
    void lookGivesWayToARunAndARunWaitsForALook() throws Exception {
        try (Library library = Library.open(folder, Clock.systemUTC())) {
            Books books = new Books(library, new ReferenceFolder(folder.resolve("references")));
            assertTrue(books.look(1));
            assertFalse(books.look(1), "one look at a time");
            assertTrue(books.take(2), "another job is free");
            assertFalse(books.look(2));
            CompletableFuture<Boolean> taken = new CompletableFuture<>();
            Thread runner = Thread.ofPlatform().start(() -> take(books, taken));
            while (runner.getState() != Thread.State.WAITING && !taken.isDone()) {
                Thread.onSpinWait();
            }
            assertFalse(taken.isDone(), "the look is not over");
            books.looked(1);
            assertTrue(taken.get());
            assertFalse(books.take(1));
            books.leave(1);
            assertTrue(books.look(1));
        }
    }

    private static void take(Books books, CompletableFuture<Boolean> taken) {
        try {
            taken.complete(books.take(1));
        } catch (InterruptedException e) {
            taken.completeExceptionally(e);
        }
    }
}
