// SPDX-License-Identifier: Apache-2.0

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.DeflaterOutputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the program's resources from the npm packages: three weights of Inter, and the drawings of Fluent Emoji with
/// the words that name them.
///
/// Run by the build as one source file: `java Curate.java NPM LICENCES OUT`. `drawings.bin` holds one deflated SVG
/// after the other, so that one drawing can be read without unpacking the rest; `drawings.tsv` says what each shows
/// and where it lies: `name, group, subgroup, offset, length, label, tag|tag|…, emoji`. Our own drawings of things that
/// no emoji shows come from `assets/drawings`.
final class Curate {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // one value of a stream is read at a time
            .build();

    /// Emojibase's groups of faces, people, animals, food, places, activities and objects.
    private static final Set<Integer> GROUPS = Set.of(0, 1, 3, 4, 5, 6, 7);

    /// Emojibase's subgroup of circles, squares and other plain shapes, in its group of symbols.
    private static final int SHAPES = 96;

    private static final String SKIN_TONE = ".*-(light|medium-light|medium|medium-dark|dark)(-.*)?";

    /// People are drawn with this skin instead of the yellow of a smiley: they are to look like people.
    private static final String SKIN = "-light";

    /// The second skin that people are drawn with; the drawing keeps this ending in its name.
    private static final String OTHER_SKIN = "-medium";

    private static final int PEOPLE = 1;

    /// Subgroups of people below this are hands and other parts of a body: one skin will do.
    private static final int WHOLE_PEOPLE = 23;

    /// Drawings whose name is not their label's.
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("blackbird", "black-bird"),
            Map.entry("hugging-face", "smiling-face-with-open-hands"),
            Map.entry("knocked-out-face", "face-with-crossed-out-eyes"),
            Map.entry("man-blonde-hair", "man-blond-hair"),
            Map.entry("man-merpeople", "merman"),
            Map.entry("man-with-bunny-ears", "men-with-bunny-ears"),
            Map.entry("man-wrestling", "men-wrestling"),
            Map.entry("person-blonde-hair", "person-blond-hair"),
            Map.entry("person-elf", "elf"),
            Map.entry("person-fairy", "fairy"),
            Map.entry("person-genie", "genie"),
            Map.entry("person-mage", "mage"),
            Map.entry("person-merpeople", "merperson"),
            Map.entry("person-superhero", "superhero"),
            Map.entry("person-supervillain", "supervillain"),
            Map.entry("person-vampire", "vampire"),
            Map.entry("person-with-bunny-ears", "people-with-bunny-ears"),
            Map.entry("person-wrestling", "people-wrestling"),
            Map.entry("person-zombie", "zombie"),
            Map.entry("phoenix-bird", "phoenix"),
            Map.entry("piata", "pinata"),
            Map.entry("pouting-face", "enraged-face"),
            Map.entry("woman-blonde-hair", "woman-blond-hair"),
            Map.entry("woman-merpeople", "mermaid"),
            Map.entry("woman-with-bunny-ears", "women-with-bunny-ears"),
            Map.entry("woman-wrestling", "women-wrestling"));

    /// @param emoji the character itself; empty for our own drawings
    private record Meaning(int group, int subgroup, String label, String tags, String emoji) {}

    public static void main(String[] args) throws IOException {
        Path modules = Path.of(args[0], "node_modules");
        Path licences = Path.of(args[1]);
        Path out = Path.of(args[2], "stylemix");
        fonts(modules.resolve("@expo-google-fonts/inter"), out.resolve("ui/fonts"));
        Path scene = Files.createDirectories(out.resolve("engine/scene"));
        drawings(modules, Path.of(args[1]).resolveSibling("drawings"), scene);
        copy(licences.resolve("fluent-emoji.txt"), scene.resolve("LICENSE-fluent-emoji.txt"));
        copy(modules.resolve("emojibase-data/LICENSE"), scene.resolve("LICENSE-emojibase.txt"));
    }

    private static void fonts(Path inter, Path to) throws IOException {
        Files.createDirectories(to);
        for (String weight : new String[] {"400Regular", "500Medium", "600SemiBold"}) {
            copy(
                    inter.resolve(weight).resolve("Inter_" + weight + ".ttf"),
                    to.resolve("Inter-" + weight.substring(3) + ".ttf"));
        }
        copy(inter.resolve("LICENSE_FONT"), to.resolve("LICENSE-Inter.txt"));
    }

    private static void drawings(Path modules, Path own, Path to) throws IOException {
        Map<String, Meaning> meanings = meanings(modules.resolve("emojibase-data/en/data.json"));
        Map<String, String> bodies = bodies(modules.resolve("@iconify-json/fluent-emoji/icons.json"), meanings);
        for (String line : Files.readAllLines(own.resolve("index.tsv"))) {
            String[] cells = line.split("\t", -1);
            meanings.put(
                    cells[0],
                    new Meaning(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4], ""));
            bodies.put(cells[0], Files.readString(own.resolve(cells[0] + ".svg")));
        }
        ByteArrayOutputStream art = new ByteArrayOutputStream();
        StringBuilder index = new StringBuilder();
        bodies.forEach((name, body) -> {
            int offset = art.size();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(art)) {
                deflater.write(body.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Meaning meaning = meanings.get(RENAMED.getOrDefault(name, name));
            index.append(String.join(
                    "\t",
                    name,
                    Integer.toString(meaning.group()),
                    Integer.toString(meaning.subgroup()),
                    Integer.toString(offset),
                    Integer.toString(art.size() - offset),
                    meaning.label(),
                    meaning.tags(),
                    meaning.emoji()));
            index.append('\n');
        });
        Files.write(to.resolve("drawings.bin"), art.toByteArray());
        Files.writeString(to.resolve("drawings.tsv"), index);
    }

    /// What Emojibase says of the pictures we want, by the name that a drawing of it has.
    private static Map<String, Meaning> meanings(Path data) {
        Map<String, Meaning> meanings = new HashMap<>();
        for (JsonNode emoji : JSON.readTree(data)) {
            int group = emoji.path("group").asInt(-1);
            int subgroup = emoji.path("subgroup").asInt(-1);
            if (GROUPS.contains(group) || subgroup == SHAPES) {
                String label = emoji.path("label").asString();
                String tags = StreamSupport.stream(emoji.path("tags").spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining("|"));
                meanings.put(slug(label), new Meaning(
                        group, subgroup, label, tags, emoji.path("emoji").asString("")));
            }
        }
        return meanings;
    }

    /// Read as a stream: the file holds 100 MB, most of it skin tones.
    private static Map<String, String> bodies(Path icons, Map<String, Meaning> meanings) {
        Map<String, String> bodies = new TreeMap<>();
        try (JsonParser parser = JSON.createParser(icons)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted = parser.currentName().equals("icons");
                parser.nextToken();
                if (wanted) {
                    readBodies(parser, meanings, bodies);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return bodies;
    }

    private static void readBodies(JsonParser parser, Map<String, Meaning> meanings, Map<String, String> bodies) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            String plain = plain(name);
            Meaning meaning = meanings.get(RENAMED.getOrDefault(plain, plain));
            boolean toned = !plain.equals(name);
            if (meaning != null && !plain.matches(SKIN_TONE) && (!toned || meaning.group() == PEOPLE)) {
                String svg = svg(JSON.<JsonNode>readTree(parser).path("body").asString());
                if (name.endsWith(OTHER_SKIN)) {
                    if (meaning.subgroup() >= WHOLE_PEOPLE) {
                        bodies.put(name, svg);
                        meanings.put(name, new Meaning(PEOPLE, meaning.subgroup(), "", "", ""));
                    }
                } else if (toned) {
                    bodies.put(plain, svg);
                } else {
                    bodies.putIfAbsent(plain, svg);
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    /// The name without one of the two skins.
    private static String plain(String name) {
        String ending = name.endsWith(SKIN) ? SKIN : name.endsWith(OTHER_SKIN) ? OTHER_SKIN : "";
        return name.substring(0, name.length() - ending.length());
    }

    private static String svg(String body) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" + body + "</svg>";
    }

    private static String slug(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f’'“”\".,:!()]", "")
                .replaceAll("[^a-z0-9]+", "-");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
