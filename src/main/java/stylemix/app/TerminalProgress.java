// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import java.io.Console;
import java.io.PrintWriter;
import stylemix.model.RunState;

/// One line on a terminal that tells where a run stands; nothing where there is no terminal.
final class TerminalProgress implements AutoCloseable {

    /// ANSI: back to the start of the line, and clear it.
    private static final String CLEAR = "\r\033[K";

    private final PrintWriter terminal;
    private final boolean shown;
    private String last = "";

    TerminalProgress(PrintWriter terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where nobody can type
    static TerminalProgress of(PrintWriter err) {
        Console console = System.console();
        return new TerminalProgress(err, console != null && console.isTerminal());
    }

    void at(RunState state) {
        String line = line(state);
        if (shown && !line.equals(last)) {
            last = line;
            terminal.print(CLEAR + line);
            terminal.flush();
        }
    }

    static String line(RunState state) {
        return switch (state) {
            case RunState.Waiting _ -> "Waiting …";
            case RunState.Starting _ -> "Starting …";
            case RunState.Busy _ -> "The service is busy; waiting …";
            case RunState.Uploading up -> "Uploading " + percent(up.sent(), up.total());
            case RunState.Searching _ -> "Looking whether the order arrived …";
            case RunState.Queued _, RunState.Backlogged _ -> "Queued …";
            case RunState.Working work ->
                work.stage().orElse("Working") + " "
                        + (work.fraction().isPresent()
                                ? percent(Math.round(1000 * work.fraction().getAsDouble()), 1000)
                                : "…");
            case RunState.Downloading down ->
                "Downloading "
                        + (down.total().isPresent()
                                ? percent(down.received(), down.total().getAsLong())
                                : "…");
            case RunState.Saved _, RunState.Failed _, RunState.Cancelled _ -> "";
        };
    }

    private static String percent(long part, long whole) {
        return (whole == 0 ? 100 : 100 * part / whole) + " %";
    }

    @Override
    public void close() {
        if (!last.isEmpty()) {
            last = "";
            terminal.print(CLEAR);
            terminal.flush();
        }
    }
}
