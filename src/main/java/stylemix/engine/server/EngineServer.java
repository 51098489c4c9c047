// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import stylemix.engine.Painter;
import stylemix.model.Connection;
import stylemix.model.Secret;
import stylemix.model.Service;

/// The draft engine as a service on this computer, speaking Krea's contract.
public final class EngineServer implements AutoCloseable {

    private final Connection connection;
    private final HttpServer http;
    private final JobQueue queue;
    private final Webhook webhook;
    private final DataFolder folder;

    private EngineServer(Connection connection, HttpServer http, JobQueue queue, Webhook webhook, DataFolder folder) {
        this.connection = connection;
        this.http = http;
        this.queue = queue;
        this.webhook = webhook;
        this.folder = folder;
    }

    /// Binds 127.0.0.1, takes up the jobs that an earlier launch left unfinished, and serves until closed.
    ///
    /// The executors are only borrowed: close this first, then them.
    ///
    /// @param painter makes the pictures
    /// @param requests lends a thread for every request that is being answered
    /// @param paintings lends a thread for the job that is being painted
    /// @throws java.nio.file.FileSystemException if another server uses the data folder
    /// @throws IOException if the folder cannot be used or the port is taken
    public static EngineServer start(
            ServerOptions options, Painter painter, ExecutorService requests, ExecutorService paintings)
            throws IOException {
        DataFolder folder = DataFolder.open(options.folder());
        try {
            return start(options, folder, painter, requests, paintings);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EngineServer start(
            ServerOptions options,
            DataFolder folder,
            Painter painter,
            ExecutorService requests,
            ExecutorService paintings)
            throws IOException {
        Clock clock = options.clock();
        Path files = folder.files();
        AssetTable assets = new AssetTable(folder.assets(), files, clock);
        JobTable jobs = new JobTable(folder.jobs(), files, clock);
        Cleaner cleaner = new Cleaner(options, assets, jobs);
        cleaner.sweep(files);
        cleaner.clean();

        byte[] loopback = {127, 0, 0, 1};
        HttpServer http =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), options.port()), 0);
        int port = http.getAddress().getPort();
        URI base = URI.create("http://127.0.0.1:" + port);
        Secret key = options.key().orElseGet(Addresses::newKey);
        Addresses addresses = new Addresses(base);

        Webhook webhook = new Webhook(requests, Webhook.DELAYS);
        Previews previews = new Previews();
        JobRunner runner = new JobRunner(jobs, new PictureLoader(assets), painter, previews, files, clock);
        JobQueue queue = new JobQueue(jobs, runner, files, paintings, clock, job -> {
            webhook.deliver(job, addresses);
            cleaner.clean();
        });
        http.createContext(
                "/",
                new Router(
                        Gate.of(port, key),
                        new AssetRoutes(assets, jobs, files, addresses, cleaner::clean),
                        new JobRoutes(jobs, queue, new RequestCheck(assets, new SecureRandom()), addresses),
                        new Shelf(files, previews),
                        openApi()));
        http.setExecutor(requests);
        jobs.unfinished().forEach(queue::add);
        http.start();
        return new EngineServer(new Connection(Service.DRAFT, base, Optional.of(key)), http, queue, webhook, folder);
    }

    /// Where it listens and the key that it wants.
    public Connection connection() {
        return connection;
    }

    /// Takes no more requests and stops painting; waits up to five seconds for the engine to let go.
    ///
    /// Jobs that have not ended run again at the next start.
    @Override
    public void close() throws IOException {
        http.stop(0);
        queue.close();
        webhook.close();
        folder.close();
    }

    private static byte[] openApi() throws IOException {
        try (InputStream in = Objects.requireNonNull(EngineServer.class.getResourceAsStream("openapi.json"))) {
            return in.readAllBytes();
        }
    }
}
