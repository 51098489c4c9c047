// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stylemix.model.Connection;
import stylemix.model.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A service over real sockets that keeps books and goes wrong as a script says, or as a test says for one verb.
/// What does not go wrong works as krea-api.md tells.
public final class FaultyService implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// It gives no more at once, however many are asked for.
    private static final int LARGEST_PAGE = 20;

    private static final Pattern DESCRIPTION = Pattern.compile("name=\"description\"\r\n(?:[^\r]+\r\n)*\r\n([^\r]*)");

    private final Script script;
    private final RemoteBooks books;
    private final Duration listLag;
    private final RawServer server = new RawServer(this::answer);

    /// The host of the pictures: another origin, which must never see the key.
    private final RawServer pictures = new RawServer(this::answer);

    private final Map<Verb, Reply> replies = Collections.synchronizedMap(new EnumMap<>(Verb.class));
    private volatile Consumer<Verb> watcher = _ -> {};
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    /// Nothing goes wrong and everything is done at once, until a test says otherwise.
    public FaultyService() {
        this(Script.SOUND, Clock.systemUTC(), _ -> Plot.AT_ONCE, Duration.ZERO);
    }

    /// @param clock the service's own, which may be wrong
    /// @param plots what becomes of the order for a prompt
    /// @param listLag for which new jobs are not in the list yet
    public FaultyService(Script script, InstantSource clock, Function<String, Plot> plots, Duration listLag) {
        this.script = script;
        this.books = new RemoteBooks(clock, plots);
        this.listLag = listLag;
    }

    public URI base() {
        return server.base();
    }

    public Connection connection() {
        return server.connection();
    }

    /// As if it were Krea, whose pictures have a price.
    public Connection kreaConnection() {
        return new Connection(Service.KREA, base(), Optional.of(RawServer.KEY));
    }

    public RemoteBooks books() {
        return books;
    }

    /// Answers every call of this verb so.
    public FaultyService on(Verb verb, Reply reply) {
        replies.put(verb, reply);
        return this;
    }

    /// Tells of every call when it has arrived and nothing has been done about it.
    public void watch(Consumer<Verb> newWatcher) {
        watcher = newWatcher;
    }

    /// What happens when nothing goes wrong.
    public Reply sound(Verb verb) {
        return call -> sound(verb, call).to(call);
    }

    /// What happens when this goes wrong.
    public Reply spoiled(Verb verb, Mischief mischief) {
        return call -> mischief.spoil(sound(verb, call), elsewhere(call)).to(call);
    }

    /// What was called so far: `upload`, `submit`, `status`, `jobs`, `cancel`, `result`; questions after uploads, which
    /// nobody minds, are left out.
    public List<String> calls() {
        return List.copyOf(calls);
    }

    /// The heads of all requests that another origin than the service's own got.
    public List<String> requestsElsewhere() {
        return pictures.requests();
    }

    /// A job as the contract writes it.
    public String body(String jobId) {
        return JSON.writeValueAsString(body(books.job(jobId).orElseThrow()));
    }

    /// Nobody listens until [#resume].
    public void pause() {
        server.pause();
    }

    public void resume() {
        server.resume();
    }

    @Override
    public void close() {
        server.close();
        pictures.close();
    }

    private void answer(Call call) throws IOException {
        Verb verb = Verb.of(call);
        watcher.accept(verb);
        if (script.breaksUnread(verb)) {
            Reply.unread().to(call);
            return;
        }
        if (verb != Verb.ASSETS) {
            calls.add(verb.word());
        }
        Reply told = replies.get(verb);
        if (told != null) {
            call.body();
            told.to(call);
        } else if (verb != Verb.RESULT && hasWrongKey(call)) {
            Answer.error(401, "Unauthorized").to(call);
        } else {
            play(verb, call);
        }
    }

    /// Who brings no key at all is taken for a user of the one account.
    private static boolean hasWrongKey(Call call) {
        return call.header("Authorization")
                .filter(told -> !told.equals("Bearer " + RawServer.KEY.value()))
                .isPresent();
    }

    private void play(Verb verb, Call call) throws IOException {
        Optional<Mischief> mischief = script.next(verb, about(verb, call));
        boolean taken = mischief.map(Mischief::taken).orElse(true);
        Answer sound = taken ? sound(verb, call) : Answer.html(500);
        mischief.map(spoiler -> spoiler.spoil(sound, elsewhere(call)))
                .orElse(sound)
                .to(call);
    }

    /// For a picture the place where it is as well, for all else one where the key must not be sent.
    private String elsewhere(Call call) {
        return pictures.base() + call.target();
    }

    /// What the dice are thrown for.
    private String about(Verb verb, Call call) throws IOException {
        return switch (verb) {
            case UPLOAD -> sha256(file(call));
            case SUBMIT -> order(call).path("prompt").asString();
            case ASSETS, JOBS -> "";
            case STATUS, CANCEL, RESULT ->
                books.job(id(call)).map(RemoteJob::prompt).orElse("");
        };
    }

    private Answer sound(Verb verb, Call call) throws IOException {
        return switch (verb) {
            case UPLOAD -> upload(call);
            case ASSETS -> assets(call);
            case SUBMIT -> submit(call);
            case STATUS -> ofJob(call, job -> json(body(job)));
            case JOBS -> jobs(call);
            case CANCEL ->
                ofJob(
                        call,
                        job -> books.cancel(job.id())
                                ? Answer.json(200, "{}")
                                : Answer.error(
                                        List.of(400, 404, 409).get(job.plot().shape() % 3), "It is over."));
            case RESULT ->
                ofJob(
                        call,
                        job -> call.target().endsWith("?preview")
                                ? Answer.png(RemoteBooks.picture("preview of " + job.id()))
                                : job.hasPicture(books.now()) ? picture(job, call) : Answer.html(404));
        };
    }

    /// Whole, or from where the client wants it, as some hosts allow.
    private static Answer picture(RemoteJob job, Call call) {
        byte[] whole = RemoteBooks.picture(job.id());
        if (job.plot().shape() % 3 == 0) {
            return Answer.png(whole);
        }
        String tag = "\"" + job.id() + "\"";
        Optional<Integer> from = call.header("Range")
                .filter(_ -> call.header("If-Range").equals(Optional.of(tag)))
                .map(range -> Integer.parseInt(range.replaceAll("\\D", "")));
        return from.map(start -> Answer.png(Arrays.copyOfRange(whole, start, whole.length))
                        .partial(start, whole.length))
                .orElseGet(() -> Answer.png(whole))
                .with("ETag", tag)
                .with("Accept-Ranges", "bytes");
    }

    private Answer upload(Call call) throws IOException {
        Matcher description = DESCRIPTION.matcher(new String(call.body(), StandardCharsets.ISO_8859_1));
        return json(body(books.upload(sha256(file(call)), description.find() ? description.group(1) : "")));
    }

    private Answer assets(Call call) {
        List<Map<String, Object>> items =
                books.assets().reversed().stream().map(this::body).toList();
        return call.path().equals("/assets")
                ? json(Map.of("items", items))
                : items.stream()
                        .filter(item -> call.path().equals("/assets/" + item.get("id")))
                        .findFirst()
                        .map(FaultyService::json)
                        .orElseGet(() -> Answer.error(404, "No such asset."));
    }

    private Answer submit(Call call) throws IOException {
        JsonNode order = order(call);
        String prompt = order.path("prompt").asString();
        List<String> named = Stream.concat(
                        order.path("image_style_references").valueStream().map(entry -> entry.path("url")),
                        Stream.of(order.path("image_url")).filter(JsonNode::isString))
                .map(url -> url.asString().replaceFirst(".*/assets/(.*)\\.png", "$1"))
                .toList();
        if (!named.isEmpty() && script.expires(prompt)) {
            books.expire(named.getFirst());
        }
        if (!named.stream().allMatch(books::isUsable)) {
            return Answer.error(422, "Invalid asset URL");
        }
        RemoteJob job = books.order(prompt, price(call, order));
        Map<String, Object> receipt = new TreeMap<>(body(job));
        receipt.put("status", job.plot().held().isZero() ? "queued" : "backlogged");
        receipt.keySet().retainAll(List.of("job_id", "status", "created_at"));
        return json(receipt);
    }

    /// From the price table of October 2026 (krea-api.md, 3.5).
    private static BigDecimal price(Call call, JsonNode order) {
        List<String> tiers = switch (call.path().replaceFirst(".*/", "")) {
            case "medium-turbo" -> List.of("0.015", "0.0175", "0.02");
            case "medium" -> List.of("0.030", "0.035", "0.040");
            case "large" -> List.of("0.060", "0.065", "0.070");
            default -> throw new IllegalArgumentException("no such model: " + call.path());
        };
        boolean styled = !order.path("image_style_references").isEmpty();
        return new BigDecimal(tiers.get(order.path("moodboards").isEmpty() ? styled ? 1 : 0 : 2));
    }

    private Answer jobs(Call call) {
        int limit = query(call, "limit").map(Integer::parseInt).orElse(100);
        Optional<Instant> before = query(call, "cursor").map(Instant::parse);
        List<RemoteJob> page = books.page(Math.min(limit, LARGEST_PAGE), before, listLag);
        Map<String, Object> body = new TreeMap<>();
        body.put("items", page.stream().map(this::body).toList());
        if (page.size() == Math.min(limit, LARGEST_PAGE)) {
            String cursor = page.getLast().createdAt().toString();
            body.put(page.size() % 2 == 0 ? "next_cursor" : "nextCursor", cursor);
        }
        return json(body);
    }

    private Answer ofJob(Call call, Function<RemoteJob, Answer> answer) {
        return books.job(id(call)).map(answer).orElseGet(() -> Answer.error(404, "No such job."));
    }

    private Map<String, Object> body(RemoteJob job) {
        boolean elsewhere = job.plot().shape() % 2 == 0;
        return job.body(books.now(), (elsewhere ? pictures : server).base() + "/images/" + job.id() + ".png");
    }

    private Map<String, Object> body(RemoteBooks.Asset asset) {
        return Map.of(
                "id", asset.id(),
                "image_url", base() + "/assets/" + asset.id() + ".png",
                "uploaded_at", asset.uploadedAt().toString(),
                "description", asset.description());
    }

    private static JsonNode order(Call call) throws IOException {
        return JSON.readTree(call.body());
    }

    private static Answer json(Object body) {
        return Answer.json(200, JSON.writeValueAsString(body));
    }

    private static String id(Call call) {
        return call.path().replaceFirst("^/(?:jobs|images)/", "").replaceFirst("\\.png$", "");
    }

    private static Optional<String> query(Call call, String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher(call.target())
                .results()
                .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
                .findFirst();
    }

    /// The bytes of the multipart body's last part.
    private static byte[] file(Call call) throws IOException {
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        int start = body.indexOf("\r\n\r\n", body.indexOf("name=\"file\"")) + 4;
        return Arrays.copyOfRange(call.body(), start, body.lastIndexOf("\r\n--"));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
