// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stylemix.store.AppPaths;

/// Does once what users do, so that the JVM learns it: the sample mix in the window, then mixes on the command line.
final class Rehearsal {

    private Rehearsal() {}

    /// @param folder for all that is made
    /// @param studio opens the window; answers with what went wrong, blank if nothing did
    /// @return an exit code
    static int in(Path folder, Function<Opening, String> studio) throws IOException {
        if (!studio.apply(new Opening(Optional.of(folder), List.of())).isBlank()) {
            return ExitCode.SERVICE;
        }
        try (Stream<Path> made = Files.list(folder)) {
            Path picture = made.filter(file -> file.toString().endsWith(".png"))
                    .findAny()
                    .orElseThrow();
            String out = folder.resolve("mixes").toString();
            int scene = command("mix", "--prompt", "a cat under a tree", "--reference", picture + "=0.8", "--out", out);
            int content =
                    command("mix", "--content", picture.toString(), "--reference", picture.toString(), "--out", out);
            return Math.max(scene, content);
        }
    }

    private static int command(String... arguments) {
        return Main.commands(AppPaths.ofThisComputer(), _ -> "").execute(arguments);
    }
}
