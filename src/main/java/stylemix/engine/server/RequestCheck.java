// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import com.sun.net.httpserver.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stylemix.api.wire.KeepColours;
import stylemix.api.wire.OrderTag;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Strength;
import stylemix.model.Tuning;
import stylemix.model.Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Turns a submit into an [Order], after the closed schema of krea-api.md, 3.2.
///
/// Reference strengths may lie in −2 to 2, the widest bounds that any source names; Krea's own schema says 0 to 1.
final class RequestCheck {

    private static final Set<String> FIELDS = Set.of(
            "prompt",
            "aspect_ratio",
            "resolution",
            "creativity",
            "seed",
            "image_style_references",
            "moodboards",
            "styles",
            "intensity",
            "complexity",
            "movement",
            "image_url",
            "strength");
    private static final List<String> RATIOS =
            Stream.of(AspectRatio.values()).map(AspectRatio::label).toList();
    private static final List<String> CREATIVITIES =
            Stream.of(Creativity.values()).map(Creativity::label).toList();

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final AssetTable assets;
    private final RandomGenerator seeds;

    /// @param seeds where a seed comes from if the request has none
    RequestCheck(AssetTable assets, RandomGenerator seeds) {
        this.assets = assets;
        this.seeds = seeds;
    }

    /// @throws RefusedException 400 naming the field, or 422 if an address is none of our pictures or the request asks
    ///     for what only Krea 2 has
    /// @param headers of the request
    Order check(Variant variant, Headers headers, byte[] body) throws RefusedException {
        Optional<Double> keepColours = keepColours(headers);
        Optional<String> tag = tag(headers);
        Fields fields = Fields.of(parse(body), "the body");
        fields.refuseOthersThan(FIELDS);
        String prompt = fields.text("prompt");
        String aspectRatio = fields.oneOf("aspect_ratio", RATIOS);
        fields.oneOf("resolution", List.of("1K"));
        String creativity = fields.oneOf("creativity", CREATIVITIES, Creativity.LOW.label());
        int seed = fields.isNullOrAbsent("seed")
                ? Seed.draw(seeds).value()
                : fields.whole("seed", 0, Integer.MAX_VALUE, 0);
        int intensity = slider(fields, "intensity");
        int complexity = slider(fields, "complexity");
        int movement = slider(fields, "movement");
        List<Fields> references = fields.objects("image_style_references", Reference.MAX_COUNT);
        for (Fields reference : references) {
            reference.address("url");
            reference.number("strength", Strength.MIN, Strength.MAX, 0.5);
        }
        checkMoodboardsAndStyles(fields);
        double change = fields.number("strength", 0, 1, 0.99);
        boolean hasContent = !fields.isNullOrAbsent("image_url");
        if (hasContent) {
            fields.address("image_url");
        } else if (prompt.isBlank()) {
            throw fields.bad("prompt", "must not be blank unless image_url names a picture");
        }
        refuse(fields, "moodboards", "Moodboards");
        refuse(fields, "styles", "LoRA styles");
        List<Order.Use> uses = new ArrayList<>();
        for (Fields reference : references) {
            uses.add(use(reference, "url", reference.number("strength", Strength.MIN, Strength.MAX, 0.5)));
        }
        Order.@Nullable Use content = hasContent ? use(fields, "image_url", change) : null;
        return new Order(
                variant.slug(),
                prompt,
                aspectRatio,
                creativity,
                seed,
                intensity,
                complexity,
                movement,
                keepColours,
                tag,
                uses,
                content);
    }

    private static Optional<Double> keepColours(Headers headers) throws RefusedException {
        List<String> said = headers.getOrDefault(KeepColours.HEADER, List.of());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble share = said.size() == 1 ? KeepColours.read(said.getFirst()) : OptionalDouble.empty();
        return Optional.of(share.orElseThrow(
                () -> RefusedException.bad(KeepColours.HEADER + " must be one decimal number from 0 to 1")));
    }

    private static Optional<String> tag(Headers headers) throws RefusedException {
        List<String> said = headers.getOrDefault(OrderTag.HEADER, List.of());
        if (said.size() > 1 || said.stream().anyMatch(tag -> !OrderTag.isOne(tag))) {
            throw RefusedException.bad(OrderTag.HEADER + " must be 1 to 64 letters, digits, points and hyphens");
        }
        return said.stream().findFirst();
    }

    private static JsonNode parse(byte[] body) throws RefusedException {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw new RefusedException(400, "the body is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static int slider(Fields fields, String name) throws RefusedException {
        return fields.whole(name, Tuning.MIN, Tuning.MAX, 0);
    }

    private static void checkMoodboardsAndStyles(Fields fields) throws RefusedException {
        for (Fields moodboard : fields.objects("moodboards", 1)) {
            if (!UUID.matcher(moodboard.text("id")).matches()) {
                throw moodboard.bad("id", "must be a UUID");
            }
            moodboard.number("strength", 0, 1, 0.23);
        }
        for (Fields style : fields.objects("styles", Integer.MAX_VALUE)) {
            style.text("id");
            style.number("strength", Strength.MIN, Strength.MAX);
        }
    }

    private static void refuse(Fields fields, String name, String what) throws RefusedException {
        if (!fields.objects(name, Integer.MAX_VALUE).isEmpty()) {
            throw new RefusedException(
                    422, what + " exist only for Krea 2: leave " + name + " out for the draft engine.");
        }
    }

    private Order.Use use(Fields fields, String name, double strength) throws RefusedException {
        return Addresses.name(fields.address(name))
                .flatMap(assets::byFile)
                .map(asset -> new Order.Use(asset.id(), strength))
                .orElseThrow(() -> new RefusedException(
                        422, "Invalid asset URL: " + fields.path() + name + " names no picture uploaded here."));
    }
}
