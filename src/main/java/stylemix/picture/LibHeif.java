// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// The system's libheif, which decodes HEIC and AVIF, where there is one. It is not brought along: its decoder of HEIC
/// is a matter of patents, and systems that have it keep it patched.
///
/// The declarations below are those of libheif's `heif.h`, versions 1.12 and later.
@SuppressWarnings("restricted") // foreign code is what this class is for
final class LibHeif {

    /// Under these names Linux, macOS (Homebrew on ARM and Intel, MacPorts) and Windows know it.
    private static final List<String> NAMES = List.of(
            "libheif.so.1",
            "/opt/homebrew/lib/libheif.1.dylib",
            "/usr/local/lib/libheif.1.dylib",
            "/opt/local/lib/libheif.1.dylib",
            "heif.dll",
            "libheif.dll");

    private static final int UNSUPPORTED_FEATURE = 4, UNSUPPORTED_FILE_TYPE = 3, PLUGIN_LOADING = 12;

    private static final StructLayout ERROR = MemoryLayout.structLayout(
            JAVA_INT.withName("code"), JAVA_INT.withName("subcode"), ADDRESS.withName("message"));
    private static final AddressLayout POINTER = ADDRESS.withTargetLayout(ADDRESS);

    /// Looked for once: a library that is installed later is found after the next start.
    private static final Optional<LibHeif> SYSTEM = find(NAMES);

    private final SymbolLookup library;
    private final Linker linker = Linker.nativeLinker();
    private final MethodHandle alloc;
    private final MethodHandle free;
    private final MethodHandle read;
    private final MethodHandle primary;
    private final MethodHandle releaseHandle;
    private final MethodHandle releaseImage;
    private final MethodHandle decode;
    private final MethodHandle plane;
    private final MethodHandle rawProfile;
    private final MethodHandle nclx;
    private final MethodHandle freeNclx;

    private LibHeif(SymbolLookup library) {
        this.library = library;
        alloc = link("heif_context_alloc", FunctionDescriptor.of(ADDRESS));
        free = link("heif_context_free", FunctionDescriptor.ofVoid(ADDRESS));
        read = link(
                "heif_context_read_from_memory_without_copy",
                FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        primary = link("heif_context_get_primary_image_handle", FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        releaseHandle = link("heif_image_handle_release", FunctionDescriptor.ofVoid(ADDRESS));
        releaseImage = link("heif_image_release", FunctionDescriptor.ofVoid(ADDRESS));
        decode = link("heif_decode_image", FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
        plane = link("heif_image_get_plane_readonly", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        rawProfile = link("heif_image_handle_get_raw_color_profile", FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        nclx = link("heif_image_handle_get_nclx_color_profile", FunctionDescriptor.of(ERROR, ADDRESS, ADDRESS));
        freeNclx = link("heif_nclx_color_profile_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// @throws FlawException if this system has none
    static LibHeif system() throws FlawException {
        return SYSTEM.orElseThrow(() -> new FlawException(Flaw.NEEDS_LIBHEIF));
    }

    static boolean isThere() {
        return SYSTEM.isPresent();
    }

    /// @param names of files, of which the first that can be loaded is taken
    static Optional<LibHeif> find(List<String> names) {
        for (String name : names) {
            try {
                return Optional.of(new LibHeif(SymbolLookup.libraryLookup(name, Arena.global())));
            } catch (IllegalArgumentException | IllegalCallerException _) {
                // not there, or too old, or Java was told to load nothing
            }
        }
        return Optional.empty();
    }

    MemorySegment context() throws IOException {
        return (MemorySegment) call(alloc);
    }

    void free(MemorySegment context) throws IOException {
        call(free, context);
    }

    /// @param file its bytes, which must stay as long as the context
    void read(Arena arena, MemorySegment context, MemorySegment file) throws IOException {
        check(call(read, arena, context, file, file.byteSize(), MemorySegment.NULL));
    }

    MemorySegment primary(Arena arena, MemorySegment context) throws IOException {
        MemorySegment handle = arena.allocate(ADDRESS);
        check(call(primary, arena, context, handle));
        return handle.get(ADDRESS, 0);
    }

    void releaseHandle(MemorySegment handle) throws IOException {
        call(releaseHandle, handle);
    }

    /// A number that libheif tells of a handle or of an image, such as `heif_image_handle_get_width`.
    int number(String function, MemorySegment of) throws IOException {
        return (int) call(link(function, FunctionDescriptor.of(JAVA_INT, ADDRESS)), of);
    }

    /// As [#number], of one of the image's channels.
    int number(String function, MemorySegment of, int channel) throws IOException {
        return (int) call(link(function, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT)), of, channel);
    }

    MemorySegment decode(Arena arena, MemorySegment handle, int colourSpace, int chroma) throws IOException {
        MemorySegment image = arena.allocate(ADDRESS);
        check(call(decode, arena, handle, image, colourSpace, chroma, MemorySegment.NULL));
        return image.get(ADDRESS, 0);
    }

    void releaseImage(MemorySegment image) throws IOException {
        call(releaseImage, image);
    }

    /// The pixels of a channel.
    ///
    /// @param rowBytes how far the starts of two rows are apart
    record Plane(MemorySegment rows, long rowBytes) {}

    /// @param width in bytes
    /// @throws FlawException if there are none
    Plane plane(Arena arena, MemorySegment image, int channel, long width, int height) throws IOException {
        MemorySegment stride = arena.allocate(JAVA_INT);
        MemorySegment rows = (MemorySegment) call(plane, image, channel, stride);
        int rowBytes = stride.get(JAVA_INT, 0);
        if (rows.equals(MemorySegment.NULL) || width <= 0 || height <= 0 || rowBytes < width) {
            throw new FlawException(Flaw.NO_PIXELS);
        }
        return new Plane(rows.reinterpret((long) rowBytes * (height - 1) + width), rowBytes);
    }

    byte[] rawProfile(Arena arena, MemorySegment handle) throws IOException {
        MethodHandle size =
                link("heif_image_handle_get_raw_color_profile_size", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        long bytes = Math.min((long) call(size, handle), Blocks.MOST_BYTES);
        MemorySegment profile = arena.allocate(Math.max(1, bytes));
        check(call(rawProfile, arena, handle, profile));
        return profile.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
    }

    /// The code points of the colours: primaries and curve, as numbered by ITU-T H.273.
    int[] codePoints(Arena arena, MemorySegment handle) throws IOException {
        MemorySegment told = arena.allocate(ADDRESS);
        check(call(nclx, arena, handle, told));
        MemorySegment codes = told.get(POINTER, 0).reinterpret(16);
        int[] points = {codes.get(JAVA_INT, 4), codes.get(JAVA_INT, 8)};
        call(freeNclx, codes);
        return points;
    }

    private MethodHandle link(String function, FunctionDescriptor descriptor) {
        MemorySegment address = library.find(function)
                .orElseThrow(() -> new IllegalArgumentException("libheif is too old for " + function));
        return linker.downcallHandle(address, descriptor);
    }

    private static Object call(MethodHandle function, Object... arguments) throws IOException {
        try {
            return function.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IOException("libheif cannot be called", e);
        }
    }

    private static void check(Object answer) throws IOException {
        MemorySegment error = (MemorySegment) answer;
        int code = error.get(JAVA_INT, 0);
        if (code == UNSUPPORTED_FEATURE || code == UNSUPPORTED_FILE_TYPE || code == PLUGIN_LOADING) {
            throw new FlawException(Flaw.NEEDS_LIBHEIF);
        }
        if (code != 0) {
            MemorySegment message = error.get(ADDRESS, 8).reinterpret(1024);
            throw new IOException("libheif says " + code + ": " + message.getString(0));
        }
    }
}
