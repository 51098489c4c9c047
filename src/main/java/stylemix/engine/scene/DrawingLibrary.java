// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.scene;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// The drawings that the build curated (`assets/Curate.java`): the index in memory, the art unpacked one by one.
final class DrawingLibrary {

    private static final String OTHER_SKIN = "-medium";

    private static final Pattern FACE =
            Pattern.compile("(?<=^(cat|cow|dog|horse|monkey|mouse|pig|rabbit|tiger|dragon))-face$");

    private final Map<String, Drawing> drawings = new LinkedHashMap<>();
    private final byte[] art;

    private DrawingLibrary(String index, byte[] art) {
        this.art = art;
        index.lines().map(DrawingLibrary::parse).forEach(drawing -> drawings.put(drawing.name(), drawing));
    }

    /// Reads index and art, about 7 MB.
    static DrawingLibrary load() {
        return new DrawingLibrary(
                new String(resource("drawings.tsv"), StandardCharsets.UTF_8), resource("drawings.bin"));
    }

    /// All but the second skins of people.
    Collection<Drawing> all() {
        return drawings.values().stream()
                .filter(drawing -> !drawing.label().isEmpty())
                .toList();
    }

    /// The whole animal if the drawing is of an animal's face and the library has both.
    Drawing whole(Drawing drawing) {
        return drawings.getOrDefault(FACE.matcher(drawing.name()).replaceAll(""), drawing);
    }

    /// The same drawing, of a person perhaps with the library's second skin.
    Drawing anySkin(Drawing drawing, SplittableRandom random) {
        Drawing other = drawings.get(drawing.name() + OTHER_SKIN);
        return random.nextBoolean() && other != null ? other : drawing;
    }

    Optional<Drawing> named(String name) {
        return Optional.ofNullable(drawings.get(name));
    }

    /// Unpacks and parses one drawing; a few milliseconds.
    SVGDocument open(Drawing drawing) {
        try (InputStream svg =
                new InflaterInputStream(new ByteArrayInputStream(art, drawing.offset(), drawing.length()))) {
            SVGDocument document = new SVGLoader().load(svg, null, LoaderContext.createDefault());
            if (document == null) {
                throw new IllegalStateException("not an SVG: " + drawing.name());
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + drawing.name(), e);
        }
    }

    private static Drawing parse(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        return new Drawing(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                Integer.parseInt(cells.get(2)),
                Integer.parseInt(cells.get(3)),
                Integer.parseInt(cells.get(4)),
                cells.get(5).toLowerCase(Locale.ROOT),
                List.of(cells.get(6).toLowerCase(Locale.ROOT).split("\\|")),
                cells.get(7));
    }

    /// @param name of a list in UTF-8 beside this class
    static Properties properties(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(resource(name), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return properties;
    }

    private static byte[] resource(String name) {
        try (InputStream in = DrawingLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
