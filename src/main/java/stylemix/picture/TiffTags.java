// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// One directory of a TIFF structure, that of a TIFF file or of an EXIF block. BigTIFF is the same with wider numbers.
final class TiffTags {

    static final int NEW_SUBFILE_TYPE = 254,
            PHOTOMETRIC = 262,
            ORIENTATION = 274,
            SUB_IFDS = 330,
            EXIF = 34665,
            ICC_PROFILE = 34675,
            INTEROPERABILITY = 40965,
            DNG_VERSION = 50706;
    /// What [#PHOTOMETRIC] calls four inks.
    static final int INKS = 5;

    private static final int MAX_ENTRIES = 4096, MAX_BYTES = 8_000_000, CR2_MARK_AT = 8;

    private record Entry(int type, long count, long at) {}

    private final ImageInputStream in;
    private final long base;
    private final boolean big;
    private final Map<Integer, Entry> entries = new HashMap<>();

    private TiffTags(ImageInputStream in, long base, boolean big, long offset) throws IOException {
        this.in = in;
        this.base = base;
        this.big = big;
        in.seek(base + offset);
        long count = big ? in.readLong() : in.readUnsignedShort();
        for (int i = 0; i < Math.min(count, MAX_ENTRIES); i++) {
            int tag = in.readUnsignedShort();
            int type = in.readUnsignedShort();
            long values = big ? in.readLong() : in.readUnsignedInt();
            long here = in.getStreamPosition();
            long bytes = values * size(type);
            long at = bytes <= (big ? 8 : 4) ? here : base + number();
            entries.putIfAbsent(tag, new Entry(type, values, at));
            in.seek(here + (big ? 8 : 4));
        }
    }

    /// The first directory of what starts where the stream stands.
    static TiffTags first(ImageInputStream in) throws IOException {
        long base = in.getStreamPosition();
        in.setByteOrder(in.readUnsignedByte() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.readByte();
        boolean big = in.readUnsignedShort() == 43;
        if (big) {
            in.readInt();
        }
        return new TiffTags(in, base, big, big ? in.readLong() : in.readUnsignedInt());
    }

    /// @param block the TIFF structure of an EXIF block, perhaps after JPEG's preamble, which some writers put in front
    static TiffTags ofExif(byte[] block) throws IOException {
        int start = block.length > 6 && block[0] == 'E' && block[4] == 0 ? 6 : 0;
        return first(new MemoryCacheImageInputStream(new ByteArrayInputStream(block, start, block.length - start)));
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /// The first value of a tag that holds whole numbers.
    OptionalLong number(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || entry.count < 1) {
            return OptionalLong.empty();
        }
        in.seek(entry.at);
        return switch (entry.type) {
            case 1, 7 -> OptionalLong.of(in.readUnsignedByte());
            case 3 -> OptionalLong.of(in.readUnsignedShort());
            case 4, 13 -> OptionalLong.of(in.readUnsignedInt());
            case 16, 18 -> OptionalLong.of(in.readLong());
            default -> OptionalLong.empty();
        };
    }

    /// The bytes of a tag, if they are no more than some megabytes.
    Optional<byte[]> bytes(int tag) throws IOException {
        Entry entry = entries.get(tag);
        if (entry == null || size(entry.type) != 1 || entry.count < 0 || entry.count > MAX_BYTES) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(int) entry.count];
        in.seek(entry.at);
        in.readFully(bytes);
        return Optional.of(bytes);
    }

    /// The directory that a tag points to.
    Optional<TiffTags> directory(int tag) throws IOException {
        OptionalLong offset = number(tag);
        return offset.isPresent() ? Optional.of(new TiffTags(in, base, big, offset.getAsLong())) : Optional.empty();
    }

    /// 1 to 8; 1 where nothing else is said.
    Orientation orientation() throws IOException {
        long tag = number(ORIENTATION).orElse(1);
        return tag < 1 || tag > 8 ? Orientation.UPRIGHT : new Orientation((int) tag);
    }

    /// Whether an EXIF block says, in the way of the cameras' file system, that the colours are those of Adobe RGB.
    boolean saysAdobeRgb() throws IOException {
        Optional<TiffTags> exif = directory(EXIF);
        Optional<TiffTags> interoperability =
                exif.isPresent() ? exif.get().directory(INTEROPERABILITY) : Optional.empty();
        if (interoperability.isEmpty()) {
            return false;
        }
        byte[] index = interoperability.get().text(1);
        return index.length >= 3 && index[0] == 'R' && index[1] == '0' && index[2] == '3';
    }

    /// Whether this is the first directory of a camera raw, which shows no more than a thumbnail of it.
    boolean isCameraRaw() throws IOException {
        in.seek(base + CR2_MARK_AT);
        boolean canon;
        try {
            canon = in.readUnsignedByte() == 'C' && in.readUnsignedByte() == 'R';
        } catch (EOFException _) {
            canon = false;
        }
        boolean reduced = (number(NEW_SUBFILE_TYPE).orElse(0) & 1) != 0;
        return canon || has(DNG_VERSION) || (reduced && has(SUB_IFDS));
    }

    private byte[] text(int tag) throws IOException {
        return bytes(tag).orElse(new byte[0]);
    }

    private long number() throws IOException {
        return big ? in.readLong() : in.readUnsignedInt();
    }

    private static int size(int type) {
        return switch (type) {
            case 1, 2, 6, 7 -> 1;
            case 3, 8 -> 2;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 4;
        };
    }
}
