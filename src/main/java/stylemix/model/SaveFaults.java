// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import stylemix.model.Problem.CannotSave;
import stylemix.model.Problem.CannotSave.Cause;

/// Tells what is wrong with a place in which a file could not be written.
public final class SaveFaults {

    /// Less than this is as good as nothing; a picture has a few million bytes.
    private static final long FULL_BYTES = 1_000_000;

    private SaveFaults() {}

    /// @param folder the place as the user knows it
    public static ProblemException problem(Path folder, IOException fault) {
        return new ProblemException(new CannotSave(folder, cause(folder, fault)), fault);
    }

    /// What would stop a file from being written, as far as it can be told without trying. A place that is not
    /// there yet is judged by the folder in which it would be made.
    ///
    /// @param folder the place as the user knows it
    public static Optional<ProblemException> foreseen(Path folder) {
        return Optional.of(stateOf(folder))
                .filter(cause -> cause != Cause.OTHER)
                .map(cause -> new ProblemException(new CannotSave(folder, cause)));
    }

    private static Cause cause(Path folder, IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> Cause.NOT_ALLOWED;
            case NoSuchFileException _, NotDirectoryException _, FileAlreadyExistsException _ -> Cause.GONE;
            default -> {
                Cause cause = stateOf(folder);
                boolean full = cause == Cause.OTHER
                        && String.valueOf(fault.getMessage()).contains("space left");
                yield full ? Cause.FULL : cause;
            }
        };
    }

    /// Looks at the place itself, since the JDK has no exceptions for the rest and the system's text may be in any
    /// language.
    private static Cause stateOf(Path folder) {
        Path there = folder.toAbsolutePath();
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            return Cause.GONE;
        }
        if (!Files.isWritable(there)) { // false on a read-only disk, for root as well
            return Cause.NOT_ALLOWED;
        }
        return isFull(there) ? Cause.FULL : Cause.OTHER;
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException _) {
            return false;
        }
    }
}
