// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import stylemix.TestPictures;
import stylemix.store.AppPaths;

/// Files of a second start, and files on the command line.
class HandoverTest {

    private final BlockingQueue<List<Path>> taken = new ArrayBlockingQueue<>(5);
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private Path folder;
    private Path socket;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createTempDirectory("stylemix"); // short: the name of a socket has a hundred letters
        socket = folder.resolve("window.socket");
    }

    @AfterEach
    void clean() throws IOException {
        executor.shutdownNow();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void windowThatIsOpenTakesTheFiles() throws Exception {
        List<Path> files = List.of(folder.resolve("night boats, Ä.png"), folder.resolve("two.jpg"));
        assertFalse(Handover.give(socket, files), "there is no window yet");
        try (Handover _ = Handover.listen(socket, executor, taken::add)) {
            assertTrue(Handover.give(socket, files));
            assertEquals(files, taken.poll(10, TimeUnit.SECONDS));
        }
        assertFalse(Handover.give(socket, files), "the window is closed");
    }

    @Test
    void socketOfAWindowThatCrashedIsReplaced() throws Exception {
        Files.createFile(socket);
        try (Handover _ = Handover.listen(socket, executor, taken::add)) {
            assertTrue(Handover.give(socket, List.of(folder)));
            assertEquals(List.of(folder), taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void secondWindowLeavesTheFilesToTheFirst() throws Exception {
        try (Handover _ = Handover.listen(socket, executor, taken::add)) {
            assertThrows(IOException.class, () -> Handover.listen(socket, executor, _ -> {}));
            assertTrue(Handover.give(socket, List.of(folder)));
            assertEquals(List.of(folder), taken.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void filesOnTheCommandLineOpenTheStudioAndCommandsStayCommands() {
        List<Opening> opened = new ArrayList<>();
        AppPaths paths = new AppPaths(folder, folder, folder, folder);
        CommandLine command = Main.commands(paths, opening -> {
            opened.add(opening);
            return "";
        });
        Path photo = TestPictures.png(folder.resolve("photo.png"), 9, 9, 0);
        Path boats = TestPictures.png(folder.resolve("night boats.png"), 9, 9, 1);
        assertEquals(0, command.execute(photo.toString(), boats.toString()));
        assertEquals(0, command.execute());
        assertEquals(
                List.of(List.of(photo, boats), List.of()),
                opened.stream().map(Opening::files).toList());
        assertEquals(0, command.execute("mix", "--help"));
        assertEquals(2, opened.size(), "mix is a command, not a file");
    }
}
