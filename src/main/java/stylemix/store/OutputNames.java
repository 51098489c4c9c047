// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import stylemix.model.GenerationRequest;

/// Names for outputs that people recognise and every file system takes.
final class OutputNames {

    /// In characters; with up to four bytes each it stays under the 255 bytes that file systems allow.
    private static final int MAX_SLUG = 48;

    private OutputNames() {}

    /// `a-polar-bear-7`: the prompt's letters and digits of any script, then the seed.
    static String stem(GenerationRequest request) {
        String slug = Normalizer.normalize(request.prompt(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-");
        int end = slug.offsetByCodePoints(0, Math.min(MAX_SLUG, slug.codePointCount(0, slug.length())));
        String cut = slug.substring(0, end).replaceAll("^-|-$", "");
        return (cut.isEmpty() || !isFileName(cut) ? "picture" : cut) + "-"
                + request.seed().value();
    }

    /// False for letters that a system without a language (`LANG=C`) cannot write.
    private static boolean isFileName(String name) {
        try {
            Path _ = Path.of(name);
            return true;
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// The first of `stem`, `stem-2`, `stem-3`… that neither a picture nor a recipe has in this folder.
    static String free(Path folder, String stem, String extension) {
        String name = stem;
        for (int i = 2; taken(folder, name, extension); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    private static boolean taken(Path folder, String name, String extension) {
        return Files.exists(folder.resolve(name + "." + extension)) || Files.exists(folder.resolve(name + ".json"));
    }
}
