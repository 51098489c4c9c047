// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.SendPlan;

/// An SVG, drawn as large as pictures are sent; a drawing has no pixels of its own.
///
/// Nothing outside the file is loaded. What a drawing may hold is limited by [SvgCheck], how long it may take by
/// [Patience].
final class SvgDrawing implements PixelSource {

    private static final long MOST_BYTES = 20_000_000;

    /// jsvg's own limits, in its order: nesting, nesting of `use`, shapes; [SvgCheck] is stricter but for the second.
    private static final DocumentLimits LIMITS = new DocumentLimits(200, 30, 200_000);

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final SVGDocument document;
    private final double width;
    private final double height;

    private SvgDrawing(SVGDocument document) throws FlawException {
        this.document = document;
        FloatSize size = document.size();
        double scale = SendPlan.LONG_SIDE_PX / Math.max(size.getWidth(), size.getHeight());
        if (!(size.getWidth() > 0 && size.getHeight() > 0 && Double.isFinite(scale))) {
            throw new FlawException(Flaw.NO_PIXELS);
        }
        width = size.getWidth() * scale;
        height = size.getHeight() * scale;
    }

    static SvgDrawing open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FlawException(Flaw.TOO_COMPLEX);
        }
        SvgCheck check = new SvgCheck();
        SVGDocument document;
        try (InputStream in = Files.newInputStream(file)) {
            document = new SVGLoader()
                    .load(
                            in,
                            null,
                            LoaderContext.builder()
                                    .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                                    .documentLimits(LIMITS)
                                    .preProcessor(check)
                                    .build());
        } catch (RuntimeException | StackOverflowError e) {
            throw new FlawException(check.flaw().orElse(Flaw.BROKEN));
        }
        if (check.flaw().isPresent() || document == null) {
            throw new FlawException(check.flaw().orElse(Flaw.BROKEN));
        }
        return new SvgDrawing(document);
    }

    @Override
    public int width() {
        return whole(width);
    }

    @Override
    public int height() {
        return whole(height);
    }

    @Override
    public BufferedImage read(int step) throws IOException {
        BufferedImage image = new BufferedImage(whole(width / step), whole(height / step), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        try {
            Output output = Patience.of(Output.createForGraphics(graphics), LONGEST);
            ViewBox box = new ViewBox(0, 0, (float) (width / step), (float) (height / step));
            document.renderWithPlatform(NullPlatformSupport.INSTANCE, output, box);
        } catch (Patience.LostException | StackOverflowError | OutOfMemoryError _) {
            throw new FlawException(Flaw.TOO_COMPLEX);
        } catch (RuntimeException e) {
            throw new IOException("the drawing could not be drawn", e);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    @Override
    public void close() {
        // the file was read when it was opened
    }

    /// Without a last pixel that the drawing would cover in part.
    private static int whole(double side) {
        return (int) Math.max(1, Math.floor(side + 1e-4));
    }
}
