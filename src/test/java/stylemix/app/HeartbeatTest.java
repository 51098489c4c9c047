// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.session.LivePicture;
import stylemix.ui.compose.ReferencesViewModel;

/// The window stays alive while twenty large pictures are dropped and a job runs, and while a picture follows a slider.
///
/// What is judged is the processor time that the FX thread itself spends between two frames, so that a busy machine
/// fails nothing; the time that passed on the wall is printed.
class HeartbeatTest {

    private static final long LIMIT_MS = 180;

    private static final int WIDTH = 6000, HEIGHT = 4000, COUNT = 20;

    @TempDir
    Path folder;

    @Test
    void windowNeverStallsWhileLargePicturesComeAndAJobRuns() throws TimeoutException, IOException {
        Path[] photos = photos();
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            // a crowd of small pictures first: what is judged is the work, not the loading of classes
            Path[] small = IntStream.range(0, 12)
                    .mapToObj(i -> TestPictures.png(folder.resolve("small-%02d.png".formatted(i)), 120, 90, i))
                    .toArray(Path[]::new);
            studio.add(small);
            studio.robot.interact(() -> {
                studio.session.composition().references().clear();
                studio.session.imports().problems().clear();
            });
            studio.ask("a polar bear");
            studio.robot.interact(
                    () -> studio.session.composition().picturesProperty().set(2));
            Heart heart = OpenStudio.fx(Heart::new);
            // no mouse: a robot that moves it, and the giving side of a drag, work on the same thread
            studio.robot.interact(() -> {
                heart.start();
                ((Button) studio.generate()).fire();
            });
            studio.robot.interact(() -> new ReferencesViewModel(studio.session).drop(List.of(photos), 0));
            studio.await(
                    "the tiles",
                    () -> !studio.session.composition().references().isEmpty());
            studio.await(
                    "half of the photos",
                    () -> studio.session.imports().tray().items().size() > 12 + COUNT / 2);
            studio.awaitPictures();
            studio.awaitOutputs(2);
            studio.robot.interact(heart::stop);
            studio.picture("heartbeat");

            assertEquals(10, studio.tiles().size());
            System.out.println(heart);
            assertTrue(heart.longestMs() <= LIMIT_MS, heart::toString);
        }
    }

    @Test
    void windowNeverStallsWhileThePictureFollowsASlider() throws TimeoutException, IOException {
        List<Path> references = List.of(example("cartoon.jpg"), example("pixels.png"), example("pencil.jpg"));
        try (OpenStudio studio = OpenStudio.in(folder.resolve("home"))) {
            studio.robot.interact(() -> new ReferencesViewModel(studio.session).drop(references, 0));
            studio.ask("a polar bear");
            studio.await(
                    "the live draft",
                    () -> studio.session.live().finishedProperty().get());
            Slider slider = studio.slider(1);
            slider(studio, slider, 20); // what is judged is the work, not the loading of classes
            Heart heart = slider(studio, slider, 120);
            studio.picture("heartbeat-live");

            System.out.println(heart);
            assertTrue(heart.longestMs() <= LIMIT_MS, heart::toString);
        }
    }

    private Path example(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HeartbeatTest.class.getResourceAsStream("examples/" + name))) {
            Path file = folder.resolve(name);
            Files.copy(in, file);
            return file;
        }
    }

    /// Drags a slider to and fro until so many pictures have followed it.
    private static Heart slider(OpenStudio studio, Slider slider, int pictures) throws TimeoutException {
        List<LivePicture> followed = new ArrayList<>();
        long start = System.nanoTime();
        Heart heart = OpenStudio.fx(Heart::new);
        AnimationTimer hand = OpenStudio.fx(() -> new AnimationTimer() {
            private int step;

            @Override
            public void handle(long now) {
                slider.setValue(0.5 + 0.4 * Math.sin(step++ / 9.0));
            }
        });
        Subscription following = OpenStudio.fx(() ->
                studio.session.live().pictureProperty().subscribe((_, picture) -> picture.ifPresent(followed::add)));
        studio.robot.interact(() -> {
            slider.setValueChanging(true);
            heart.start();
            hand.start();
        });
        studio.await(() -> pictures + " pictures", () -> followed.size() >= pictures);
        studio.robot.interact(() -> {
            hand.stop();
            heart.stop();
            slider.setValueChanging(false);
            following.unsubscribe();
        });
        System.out.printf(
                "%d pictures of %d x %d followed the slider, %.1f per second%n",
                followed.size(),
                followed.getLast().pixels().getWidth(),
                followed.getLast().pixels().getHeight(),
                followed.size() / ((System.nanoTime() - start) / 1e9));
        return heart;
    }

    /// Twenty pictures of 24 megapixels each that differ in a comment.
    private Path[] photos() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, Color.BLUE));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            g.setColor(new Color(random.nextInt(0x1000000)));
            g.fillOval(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), 10 + random.nextInt(200), 10 + random.nextInt(200));
        }
        g.dispose();
        byte[] jpeg = TestPictures.encoded(image, "jpeg");
        List<Path> photos = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            photos.add(Files.write(folder.resolve("photo-%02d.jpg".formatted(i)), commented(jpeg, "photo " + i)));
        }
        return photos.toArray(Path[]::new);
    }

    private static byte[] commented(byte[] jpeg, String comment) {
        byte[] words = comment.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + 4 + words.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xfffe)
                .putShort((short) (2 + words.length))
                .put(words)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /// Beats once per frame on the FX thread.
    private static final class Heart extends AnimationTimer {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Long> work = new ArrayList<>();
        private final List<Long> wall = new ArrayList<>();
        private long lastCpu;
        private long lastNanos;

        @Override
        public void start() {
            lastCpu = threads.getCurrentThreadCpuTime();
            lastNanos = System.nanoTime();
            super.start();
        }

        @Override
        public void handle(long now) {
            long cpu = threads.getCurrentThreadCpuTime();
            long nanos = System.nanoTime();
            work.add((cpu - lastCpu) / 1_000_000);
            wall.add((nanos - lastNanos) / 1_000_000);
            lastCpu = cpu;
            lastNanos = nanos;
        }

        long longestMs() {
            return work.stream().mapToLong(ms -> ms).max().orElseThrow();
        }

        @Override
        public String toString() {
            return "longest work between two of " + work.size() + " frames, ms: " + longest(work)
                    + "; longest time between two, ms: " + longest(wall);
        }

        private static List<Long> longest(List<Long> times) {
            return times.stream().sorted((a, b) -> Long.compare(b, a)).limit(8).toList();
        }
    }
}
