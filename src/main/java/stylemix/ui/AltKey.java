// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// Whether Alt is held down while something is dragged, which JavaFX does not tell: its drag events have no modifiers,
/// and under X11 neither JavaFX nor GTK makes another wish of the source of it.
///
/// Asks GDK 3, in which JavaFX draws its windows under Linux, for the state of the keyboard, which it has of the X
/// server. Elsewhere, and where there is no GDK, nothing is known.
@SuppressWarnings("restricted") // foreign code is what this class is for
final class AltKey {

    /// Of `GdkModifierType`: the first modifier, which is Alt.
    private static final int MOD1 = 1 << 3;

    private static final Optional<AltKey> SYSTEM = find("libgdk-3.so.0");

    private final MethodHandle display;
    private final MethodHandle keymap;
    private final MethodHandle modifiers;

    private AltKey(SymbolLookup library) {
        display = link(library, "gdk_display_get_default", FunctionDescriptor.of(ADDRESS));
        keymap = link(library, "gdk_keymap_get_for_display", FunctionDescriptor.of(ADDRESS, ADDRESS));
        modifiers = link(library, "gdk_keymap_get_modifier_state", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    /// Whether [#isDown()] can be true on this system.
    static boolean isKnown() {
        return SYSTEM.isPresent();
    }

    /// Whether it is held down now, as far as that is known. FX thread only, since that is GDK's.
    static boolean isDown() {
        return SYSTEM.filter(AltKey::ask).isPresent();
    }

    /// @param library the name of GDK's file
    /// @return empty if there is none, or none that can be asked
    static Optional<AltKey> find(String library) {
        try {
            return Optional.of(new AltKey(SymbolLookup.libraryLookup(library, Arena.global())));
        } catch (IllegalArgumentException | IllegalCallerException _) {
            return Optional.empty(); // another system, or Java was told to load nothing
        }
    }

    private boolean ask() {
        try {
            MemorySegment shown = (MemorySegment) display.invokeExact();
            if (shown.equals(MemorySegment.NULL)) {
                return false; // JavaFX draws without GDK
            }
            MemorySegment keys = (MemorySegment) keymap.invokeExact(shown);
            return ((int) modifiers.invokeExact(keys) & MOD1) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("GDK cannot be called", e);
        }
    }

    private static MethodHandle link(SymbolLookup library, String function, FunctionDescriptor descriptor) {
        MemorySegment address = library.find(function)
                .orElseThrow(() -> new IllegalArgumentException("GDK is too old for " + function));
        return Linker.nativeLinker().downcallHandle(address, descriptor);
    }
}
