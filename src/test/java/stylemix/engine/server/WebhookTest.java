// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WebhookTest {

    @Test
    void failedDeliveryIsTriedAgainAndARedirectIsNotFollowed() throws IOException, InterruptedException {
        List<String> paths = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch delivered = new CountDownLatch(1);
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            paths.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(List.of(500, 307, 200).get(paths.size() - 1), -1);
            exchange.close();
            if (paths.size() == 3) {
                delivered.countDown();
            }
        });
        listener.start();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Webhook webhook = new Webhook(threads, Collections.nCopies(3, Duration.ZERO))) {
            URI address = URI.create("http://127.0.0.1:" + listener.getAddress().getPort() + "/hook");
            Order order = new Order(
                    "medium", "a fox", "1:1", "low", 1, 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), null);
            StoredJob job = new StoredJob(
                    "id", Instant.EPOCH, order, address, new Phase.Cancelled(Instant.EPOCH.plusSeconds(1)));
            webhook.deliver(job, new Addresses(URI.create("http://127.0.0.1:1")));
            delivered.await();
            assertEquals(List.of("/hook", "/hook", "/hook"), List.copyOf(paths));
        } finally {
            listener.stop(0);
        }
    }
}
