// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.PictureFile;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// A HEIC or AVIF picture, decoded by the system's libheif, which turns it upright as well.
final class HeifPicture implements PixelSource {

    /// libheif's numbers: colours as RGB, its bytes side by side with the opacity behind or without, as one channel.
    private static final int RGB = 1, RGB_BYTES = 10, RGBA_BYTES = 11, INTERLEAVED = 10;

    /// Its names of the two kinds of profile, four letters as a number.
    private static final int NUMBERS = 0x6e636c78, RESTRICTED_ICC = 0x72494343, ICC = 0x70726f66;

    private static final int P3_PRIMARIES = 12;

    private final LibHeif heif;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment context;
    private final MemorySegment handle;

    private HeifPicture(LibHeif heif, byte[] file) throws IOException {
        this.heif = heif;
        MemorySegment opened = heif.context();
        try {
            heif.read(arena, opened, arena.allocateFrom(JAVA_BYTE, file));
            handle = heif.primary(arena, opened);
        } catch (IOException e) {
            heif.free(opened);
            arena.close();
            throw e;
        }
        context = opened;
    }

    static HeifPicture open(Path file) throws IOException {
        return new HeifPicture(LibHeif.system(), Files.readAllBytes(file));
    }

    @Override
    public int width() throws IOException {
        return heif.number("heif_image_handle_get_width", handle);
    }

    @Override
    public int height() throws IOException {
        return heif.number("heif_image_handle_get_height", handle);
    }

    @Override
    public BufferedImage read(int step) throws IOException {
        boolean alpha = heif.number("heif_image_handle_has_alpha_channel", handle) != 0;
        MemorySegment image = heif.decode(arena, handle, RGB, alpha ? RGBA_BYTES : RGB_BYTES);
        try {
            BufferedImage pixels = pixels(image, alpha ? 4 : 3, step);
            return Colours.srgb(pixels, profile());
        } finally {
            heif.releaseImage(image);
        }
    }

    private BufferedImage pixels(MemorySegment image, int bytes, int step) throws IOException {
        int width = heif.number("heif_image_get_width", image, INTERLEAVED);
        int height = heif.number("heif_image_get_height", image, INTERLEAVED);
        if ((long) width * height > PictureFile.MAX_PIXELS) {
            throw new FlawException(Flaw.TOO_MANY_PIXELS);
        }
        LibHeif.Plane plane = heif.plane(arena, image, INTERLEAVED, (long) width * bytes, height);
        int w = (width + step - 1) / step;
        int h = (height + step - 1) / step;
        BufferedImage pixels =
                new BufferedImage(w, h, bytes == 4 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        byte[] row = new byte[width * bytes];
        int[] argb = new int[w];
        for (int y = 0; y < h; y++) {
            MemorySegment.copy(plane.rows(), JAVA_BYTE, plane.rowBytes() * y * step, row, 0, row.length);
            for (int x = 0; x < w; x++) {
                int at = x * step * bytes;
                int opacity = bytes == 4 ? row[at + 3] & 0xff : 0xff;
                argb[x] = opacity << 24 | (row[at] & 0xff) << 16 | (row[at + 1] & 0xff) << 8 | (row[at + 2] & 0xff);
            }
            pixels.setRGB(0, y, w, 1, argb, 0, w);
        }
        return pixels;
    }

    /// What the numbers mean, if that is not sRGB.
    Optional<Profile> profile() throws IOException {
        int kind = heif.number("heif_image_handle_get_color_profile_type", handle);
        Optional<Profile> profile = switch (kind) {
            case ICC, RESTRICTED_ICC -> Profile.of(heif.rawProfile(arena, handle));
            case NUMBERS ->
                heif.codePoints(arena, handle)[0] == P3_PRIMARIES
                        ? Profile.of(MatrixProfile.displayP3())
                        : Optional.empty();
            default -> Optional.empty();
        };
        return profile.filter(told -> told.components() == 3 && !told.isSrgb());
    }

    @Override
    public void close() throws IOException {
        heif.releaseHandle(handle);
        heif.free(context);
        arena.close();
    }
}
