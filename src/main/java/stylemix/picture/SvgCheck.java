// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.github.weisj.jsvg.parser.DomElement;
import com.github.weisj.jsvg.parser.DomProcessor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import stylemix.model.Problem.PictureUnreadable.Flaw;

/// Looks through a drawing before it is drawn: for pictures that lie elsewhere, and for bombs.
final class SvgCheck implements DomProcessor {

    /// Elements after every `use` is replaced by what it repeats, and pixels of all pictures in the drawing.
    private static final long MOST_ELEMENTS = 200_000, MOST_PIXELS = 25_000_000;

    private static final int DEEPEST = 200;

    /// Elements that show what they refer to.
    private static final Set<String> SHOWING = Set.of("image", "use", "feimage");

    private final Map<String, DomElement> named = new HashMap<>();
    private final Map<DomElement, Long> sizes = new HashMap<>();
    private final Set<DomElement> open = new HashSet<>();
    private long pixels;
    private @Nullable Flaw flaw;

    /// What was found; empty before [#process] and if all is well.
    Optional<Flaw> flaw() {
        return Optional.ofNullable(flaw);
    }

    @Override
    public void process(DomElement root) {
        collect(root, 0);
        if (flaw == null && size(root) > MOST_ELEMENTS) {
            flaw = Flaw.TOO_COMPLEX;
        }
        if (flaw != null) {
            throw new IllegalArgumentException("not to be drawn: " + flaw);
        }
    }

    private void collect(DomElement element, int depth) {
        if (depth > DEEPEST) {
            flaw = Flaw.TOO_COMPLEX;
            return;
        }
        String id = element.id();
        if (id != null) {
            named.putIfAbsent(id, element);
        }
        if (SHOWING.contains(element.tagName().toLowerCase(Locale.ROOT))) {
            String target = target(element);
            if (target.startsWith("data:")) {
                weigh(target);
            } else if (!target.isEmpty() && !target.startsWith("#")) {
                flaw = Flaw.POINTS_ELSEWHERE;
            }
        }
        for (DomElement child : element.children()) {
            collect(child, depth + 1);
        }
    }

    private void weigh(String data) {
        int comma = data.indexOf(',');
        if (comma < 0 || !data.substring(0, comma).endsWith(";base64") || data.startsWith("data:image/svg")) {
            flaw = Flaw.TOO_COMPLEX;
            return;
        }
        byte[] picture = Base64.getMimeDecoder().decode(data.substring(comma + 1));
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                flaw = Flaw.BROKEN;
                return;
            }
            ImageReader reader = readers.next();
            reader.setInput(in, true, true);
            pixels += (long) reader.getWidth(0) * reader.getHeight(0);
            reader.dispose();
        } catch (IOException _) {
            flaw = Flaw.BROKEN;
        }
        if (pixels > MOST_PIXELS) {
            flaw = Flaw.TOO_COMPLEX;
        }
    }

    /// How many elements are drawn; more than can be counted where something repeats itself.
    private long size(DomElement element) {
        Long known = sizes.get(element);
        if (known != null) {
            return known;
        }
        if (!open.add(element)) {
            return MOST_ELEMENTS + 1;
        }
        long size = 1;
        for (DomElement child : element.children()) {
            size += size(child);
        }
        if (element.tagName().equalsIgnoreCase("use")) {
            DomElement repeated = named.get(target(element).replaceFirst("^#", ""));
            size += repeated == null ? 0 : size(repeated);
        }
        size = Math.min(size, MOST_ELEMENTS + 1);
        open.remove(element);
        sizes.put(element, size);
        return size;
    }

    private static String target(DomElement element) {
        String plain = element.attribute("href");
        String linked = plain != null ? plain : element.attribute("xlink:href");
        return linked == null ? "" : linked.strip();
    }
}
