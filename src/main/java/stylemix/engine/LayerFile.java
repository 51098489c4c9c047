// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A layer on disk: its size, its cells and their colours if it has any, and its pixels, deflated; the checksum of the
/// compression tells whether all of it is there.
final class LayerFile {

    private static final int MARK = 0x534D4C31;
    private static final int LONGEST_SIDE = 1 << 14;

    private LayerFile() {}

    /// Writes the whole file or nothing.
    static void write(Path file, Layer layer) throws IOException {
        Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "layer", ".tmp");
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new DeflaterOutputStream(
                    Files.newOutputStream(unfinished), new Deflater(Deflater.BEST_SPEED), 1 << 16)))) {
                write(out, layer);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(DataOutputStream out, Layer layer) throws IOException {
        out.writeInt(MARK);
        out.writeInt(layer.picture().getWidth());
        out.writeInt(layer.picture().getHeight());
        if (layer.pixels().isPresent()) {
            out.writeInt(layer.pixels().get().grid().cell());
            float[][] colours = layer.pixels().get().palette().colours();
            out.writeInt(colours.length);
            for (float[] colour : colours) {
                for (float value : colour) {
                    out.writeFloat(value);
                }
            }
        } else {
            out.writeInt(0);
        }
        int[] rgb = layer.rgb();
        ByteBuffer bytes = ByteBuffer.allocate(3 * rgb.length);
        for (int pixel : rgb) {
            bytes.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        out.write(bytes.array());
    }

    /// @throws IOException if the file is not there, is broken or is none of these
    static Layer read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), 1 << 16))) {
            require(in.readInt() == MARK);
            int width = in.readInt();
            int height = in.readInt();
            require(width > 0 && height > 0 && width <= LONGEST_SIDE && height <= LONGEST_SIDE);
            int cell = in.readInt();
            Optional<StyleLayer.Pixels> pixels = cell == 0
                    ? Optional.empty()
                    : Optional.of(new StyleLayer.Pixels(new CellGrid(width, height, cell), palette(in)));
            byte[] bytes = in.readNBytes(3 * width * height);
            require(bytes.length == 3 * width * height && in.read() < 0);
            Layer layer = new Layer(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), pixels);
            int[] rgb = layer.rgb();
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (bytes[3 * i] & 255) << 16 | (bytes[3 * i + 1] & 255) << 8 | (bytes[3 * i + 2] & 255);
            }
            return layer;
        }
    }

    private static Palette palette(DataInputStream in) throws IOException {
        int count = in.readInt();
        require(count > 0 && count <= 256);
        float[][] colours = new float[count][3];
        for (float[] colour : colours) {
            for (int k = 0; k < colour.length; k++) {
                colour[k] = in.readFloat();
            }
        }
        return new Palette(colours);
    }

    private static void require(boolean sound) throws IOException {
        if (!sound) {
            throw new IOException("not a layer");
        }
    }
}
