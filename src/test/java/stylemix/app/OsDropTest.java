// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;

/// A file comes from another program by the system's own drag and drop, moved by `xdotool`.
class OsDropTest {

    private static final int ATTEMPTS = 8, STEPS = 25;

    @TempDir
    Path folder;

    @Test
    void fileFromAnotherProgramBecomesATile() throws IOException, InterruptedException, TimeoutException {
        assumeTrue(System.getenv("DISPLAY") != null, "no display");
        assumeTrue(hasXdotool(), "no xdotool");
        Path file = TestPictures.png(folder.resolve("from elsewhere, Ä.png"), 120, 90, 1);
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"));
                Other other = new Other(file)) {
            Point2D from = other.awaitReady();
            for (int attempt = 0; attempt < ATTEMPTS && studio.tiles().isEmpty(); attempt++) {
                other.drag(from, studio.middle(studio.dropArea()));
                studio.awaitPictures();
            }
            assertEquals(List.of("from elsewhere, Ä.png 0.60 balanced"), studio.board());
            studio.wake();
            studio.robot.clickOn(studio.button(studio.tiles().getFirst(), "tile.mute"));
            studio.awaitBoard("from elsewhere, Ä.png 0.60 muted");
        }
    }

    private static boolean hasXdotool() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "xdotool")));
    }

    /// The other program.
    private static final class Other implements AutoCloseable {

        private final Process process;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        Other(Path file) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djava.awt.headless=false",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            OsDragSource.class.getName(),
                            file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Thread.ofVirtual().start(() -> {
                try (BufferedReader reader = process.inputReader()) {
                    reader.lines().forEach(said::add);
                } catch (IOException _) {
                    // it has ended
                }
            });
        }

        /// Where it can be grabbed.
        Point2D awaitReady() throws InterruptedException, TimeoutException {
            String[] words = await("ready").split(" ", 3);
            return new Point2D(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }

        /// Drags from here to there in many small steps; a drag that did not begin or was not taken does nothing.
        void drag(Point2D from, Point2D to) throws IOException, InterruptedException {
            said.clear();
            move(from.subtract(30, 0), from);
            xdotool("mousedown", "1");
            move(from, from.subtract(20, 10));
            if (said("dragging")) {
                move(from.subtract(20, 10), to);
                move(to, to.add(4, 4));
            }
            xdotool("mouseup", "1");
            said("done");
        }

        private static void move(Point2D from, Point2D to) throws IOException, InterruptedException {
            List<String> words = new ArrayList<>();
            for (int i = 1; i <= STEPS; i++) {
                Point2D at = from.interpolate(to, (double) i / STEPS);
                words.addAll(List.of(
                        "mousemove",
                        "--sync",
                        String.valueOf(Math.round(at.getX())),
                        String.valueOf(Math.round(at.getY())),
                        "sleep",
                        "0.01"));
            }
            xdotool(words.toArray(String[]::new));
        }

        private static void xdotool(String... words) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("xdotool"));
            command.addAll(List.of(words));
            new ProcessBuilder(command).inheritIO().start().waitFor(20, TimeUnit.SECONDS);
        }

        private boolean said(String word) throws InterruptedException {
            for (String next = said.poll(3, TimeUnit.SECONDS); next != null; next = said.poll(3, TimeUnit.SECONDS)) {
                if (next.startsWith(word)) {
                    return true;
                }
            }
            return false;
        }

        private String await(String word) throws InterruptedException, TimeoutException {
            for (String next = said.poll(30, TimeUnit.SECONDS); next != null; next = said.poll(30, TimeUnit.SECONDS)) {
                if (next.startsWith(word)) {
                    return next;
                }
            }
            throw new TimeoutException("the other program did not say " + word);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
