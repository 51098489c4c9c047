// SPDX-License-Identifier: Apache-2.0
package stylemix.api.hook;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stylemix.api.Hook;
import stylemix.api.Hooks;
import stylemix.model.HookSettings;
import stylemix.model.HookState;

/// Listens on this computer alone for the calls of services, and makes the addresses at which they may call. Safe for
/// use by several threads.
public final class HookReceiver implements Hooks, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HookReceiver.class.getName());
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Executor threads;
    private final Consumer<HookState> news;
    private final Tickets tickets = new Tickets(this::tell);
    private final Duration patience;
    private @Nullable HttpServer http;
    private @Nullable URI base;
    private HookState state = new HookState.Off();

    /// @param threads lends a thread of its own for every call
    /// @param news told how it stands whenever that changes, on some thread
    public HookReceiver(Executor threads, Consumer<HookState> news) {
        this(threads, news, CallThreads.PATIENCE);
    }

    /// @param patience with one call
    HookReceiver(Executor threads, Consumer<HookState> news, Duration patience) {
        this.threads = threads;
        this.news = news;
        this.patience = patience;
    }

    /// Listens from now on as these say; blocks for a moment. That a port cannot be had is one of the
    /// [states][HookState], and no failure: jobs are asked after then. Orders of before may still be called about.
    public synchronized void follow(HookSettings settings) {
        shut();
        base = settings.address().orElse(null);
        tickets.forgetTrust();
        state = base == null ? new HookState.Off() : listen(settings.port());
        news.accept(state);
    }

    @Override
    public synchronized Optional<Hook> open() {
        return http == null || base == null ? Optional.empty() : Optional.of(tickets.issue(base));
    }

    @Override
    public synchronized void close() {
        shut();
    }

    private HookState listen(int port) {
        try {
            HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
            made.createContext("/", new CallHandler(tickets));
            made.setExecutor(new CallThreads(threads, patience));
            made.start();
            http = made;
            return new HookState.Listening(port, HookState.Heard.NOTHING_YET);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot listen for calls on port " + port, e);
            return new HookState.Deaf(port, e instanceof BindException);
        }
    }

    private void shut() {
        if (http != null) {
            http.stop(0);
            http = null;
        }
    }

    private synchronized void tell(boolean arriving) {
        if (state instanceof HookState.Listening(int port, HookState.Heard before)) {
            HookState.Heard now = arriving ? HookState.Heard.ARRIVING : HookState.Heard.MISSING;
            if (now != before) {
                state = new HookState.Listening(port, now);
                news.accept(state);
            }
        }
    }
}
