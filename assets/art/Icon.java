// SPDX-License-Identifier: Apache-2.0
package art;

import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.net.MalformedURLException;
import java.nio.file.Path;
import java.util.Objects;

/// Renders the application's icon from its SVG at one size.
final class Icon {

    private Icon() {}

    static BufferedImage draw(Path svg, int size) throws MalformedURLException {
        var document = Objects.requireNonNull(new SVGLoader().load(svg.toUri().toURL()), "not an SVG: " + svg);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        document.render(null, graphics, new ViewBox(size, size));
        graphics.dispose();
        return image;
    }
}
