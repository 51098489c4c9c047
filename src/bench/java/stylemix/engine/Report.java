// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Lines on the console and in a file.
final class Report implements AutoCloseable {

    private final PrintStream file;

    Report(Path file) throws IOException {
        this.file = new PrintStream(Files.newOutputStream(file), true);
    }

    void title(String title) {
        line("");
        line("== " + title);
    }

    void line(String line) {
        System.out.println(line);
        file.println(line);
    }

    /// @param head of the row, such as the name of a pair
    void row(String head, double... values) {
        line("%-24s".formatted(head)
                + Arrays.stream(values).mapToObj(" %6.3f"::formatted).collect(Collectors.joining()));
    }

    @Override
    public void close() {
        file.close();
    }
}
