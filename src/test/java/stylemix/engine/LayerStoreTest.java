// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerStoreTest {

    private static final int SIDE = 32;
    private static final long BYTES = 4L * SIDE * SIDE;

    @TempDir
    private Path folder;

    private int made;

    @Test
    void keptLayerIsNotMadeAgain() throws Exception {
        LayerStore store = LayerStore.inMemory(BYTES);
        Layer first = store.get("a", () -> make(0.5f));
        assertEquals(first, store.get("a", () -> make(0.5f)));
        assertEquals(1, made);
    }

    @Test
    void fullMemoryForgetsTheLayerThatWasNotUsedForLongest() throws Exception {
        LayerStore store = LayerStore.inMemory(2 * BYTES);
        store.get("a", () -> make(0.1f));
        store.get("b", () -> make(0.2f));
        store.get("a", () -> make(0.1f));
        store.get("c", () -> make(0.3f));
        store.get("a", () -> make(0.1f));
        assertEquals(3, made);
        store.get("b", () -> make(0.2f));
        assertEquals(4, made);
    }

    @Test
    void layerOutlivesTheProgramWithItsCells() throws Exception {
        StyleLayer.Pixels pixels = new StyleLayer.Pixels(new CellGrid(SIDE, SIDE, 4), Palette.of(noise(), 3));
        Layer first = store(1 << 20).get("a", () -> new StyleLayer(noise(), Optional.of(pixels)));
        Layer second = store(1 << 20).get("a", () -> make(0.5f));
        assertEquals(0, made);
        assertArrayEquals(first.rgb(), second.rgb());
        assertEquals(pixels.grid(), second.pixels().orElseThrow().grid());
        assertEquals(
                Stream.of(pixels.palette().colours())
                        .map(c -> List.of(c[0], c[1], c[2]))
                        .toList(),
                Stream.of(second.pixels().orElseThrow().palette().colours())
                        .map(c -> List.of(c[0], c[1], c[2]))
                        .toList());
    }

    @Test
    void brokenFileIsMadeAgainAndReplaced() throws Exception {
        store(1 << 20).get("a", () -> new StyleLayer(noise(), Optional.empty()));
        Path file = folder.resolve("a.layer");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));
        store(1 << 20).get("a", () -> make(0.5f));
        assertEquals(1, made);
        store(1 << 20).get("a", () -> make(0.5f));
        assertEquals(1, made);
    }

    @Test
    void folderStaysWithinItsBound() throws Exception {
        store(1 << 20).get("a", () -> new StyleLayer(noise(), Optional.empty()));
        long one = Files.size(folder.resolve("a.layer"));
        LayerStore store = store(5 * one / 2);
        for (String key : List.of("b", "c", "d", "e")) {
            store.get(key, () -> new StyleLayer(noise(), Optional.empty()));
        }
        assertEquals(2, names().size());
    }

    @Test
    void folderThatCannotBeWrittenCostsTheKeepingOnly() throws Exception {
        Path file = Files.createFile(folder.resolve("a file"));
        LayerStore store = LayerStore.in(file.resolve("layers"), 0, 1 << 20);
        Layer layer = store.get("a", () -> make(0.5f));
        assertEquals(SIDE, layer.picture().getWidth());
    }

    @Test
    void brokenOffMakingKeepsNothing() throws Exception {
        LayerStore store = store(1 << 20);
        assertThrows(
                InterruptedException.class,
                () -> store.get("a", () -> {
                    throw new InterruptedException("stopped");
                }));
        assertEquals(List.of(), names());
        store.get("a", () -> make(0.5f));
        assertEquals(1, made);
    }

    private LayerStore store(long bytes) {
        return LayerStore.in(folder, 0, bytes);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private StyleLayer make(float lightness) {
        made++;
        Lab grey = new Lab(Plane.filled(SIDE, SIDE, lightness), new Plane(SIDE, SIDE), new Plane(SIDE, SIDE));
        return new StyleLayer(grey, Optional.empty());
    }

    private static Lab noise() {
        Plane[] planes = new Plane[3];
        for (int k = 0; k < 3; k++) {
            planes[k] = new Plane(SIDE, SIDE);
            int seed = k;
            IntStream.range(0, SIDE * SIDE)
                    .forEach(i -> planes[seed].at()[i] = (seed == 0 ? 0.5f : 0) + 0.1f * Dice.unit(seed, i));
        }
        return new Lab(planes[0], planes[1], planes[2]);
    }
}
