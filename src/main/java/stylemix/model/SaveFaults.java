// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
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

    private static Cause cause(Path folder, IOException fault) {
        return switch (fault) {
            case AccessDeniedException _ -> Cause.NOT_ALLOWED;
            case NoSuchFileException _, NotDirectoryException _, FileAlreadyExistsException _ -> Cause.GONE;
            case FileSystemException f when says(f, "read-only") -> Cause.NOT_ALLOWED;
            default -> says(fault, "space") || says(fault, "quota") || isFull(folder) ? Cause.FULL : Cause.OTHER;
        };
    }

    /// The JDK has no exception for these; the system's text is all there is.
    private static boolean says(IOException fault, String word) {
        String text =
                fault instanceof FileSystemException f && f.getReason() != null ? f.getReason() : fault.getMessage();
        return text != null && text.toLowerCase(Locale.ROOT).contains(word);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException _) {
            return false;
        }
    }
}
