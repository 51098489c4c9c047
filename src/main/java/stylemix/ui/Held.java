// SPDX-License-Identifier: Apache-2.0
package stylemix.ui;

import static java.lang.foreign.MemorySegment.NULL;
import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// What is held down while something is dragged, which JavaFX does not tell: its drag events have no modifiers and no
/// buttons, and under X11 neither JavaFX nor GTK makes another wish of the source of Alt.
///
/// Asks GDK 3, in which JavaFX draws its windows under Linux, for the state of the pointer, which it has of the X
/// server. Elsewhere, and where there is no GDK, nothing is known.
@SuppressWarnings("restricted") // foreign code is what this class is for
final class Held {

    /// Of `GdkModifierType`: the first modifier, which is Alt, and the first button.
    private static final int MOD1 = 1 << 3, BUTTON1 = 1 << 8;

    private static final Optional<Held> SYSTEM = find("libgdk-3.so.0");

    private final MethodHandle display;
    private final MethodHandle seat;
    private final MethodHandle pointer;
    private final MethodHandle root;
    private final MethodHandle state;
    private final MemorySegment mask = Arena.global().allocate(JAVA_INT);

    private Held(SymbolLookup library) {
        display = link(library, "gdk_display_get_default", FunctionDescriptor.of(ADDRESS));
        seat = link(library, "gdk_display_get_default_seat", FunctionDescriptor.of(ADDRESS, ADDRESS));
        pointer = link(library, "gdk_seat_get_pointer", FunctionDescriptor.of(ADDRESS, ADDRESS));
        root = link(library, "gdk_get_default_root_window", FunctionDescriptor.of(ADDRESS));
        state = link(library, "gdk_device_get_state", FunctionDescriptor.ofVoid(ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    }

    /// Whether anything is known on this system.
    static boolean isKnown() {
        return SYSTEM.isPresent();
    }

    /// Whether Alt is held down now, as far as that is known. FX thread only, since that is GDK's.
    static boolean alt() {
        return SYSTEM.filter(held -> (held.ask() & MOD1) != 0).isPresent();
    }

    /// Whether the button that drags is held down now, as far as that is known: under Wayland it is not, if what is
    /// dragged comes from a program that does not use X. FX thread only, since that is GDK's.
    static boolean button() {
        return SYSTEM.filter(held -> (held.ask() & BUTTON1) != 0).isPresent();
    }

    /// @param library the name of GDK's file
    /// @return empty if there is none, or none that can be asked
    static Optional<Held> find(String library) {
        try {
            return Optional.of(new Held(SymbolLookup.libraryLookup(library, Arena.global())));
        } catch (IllegalArgumentException | IllegalCallerException _) {
            return Optional.empty(); // another system, or Java was told to load nothing
        }
    }

    private int ask() {
        try {
            MemorySegment shown = (MemorySegment) display.invokeExact();
            if (shown.equals(NULL)) {
                return 0; // JavaFX draws without GDK
            }
            MemorySegment hands = (MemorySegment) seat.invokeExact(shown);
            MemorySegment mouse = (MemorySegment) pointer.invokeExact(hands);
            MemorySegment everything = (MemorySegment) root.invokeExact();
            state.invokeExact(mouse, everything, NULL, mask);
            return mask.get(JAVA_INT, 0);
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
