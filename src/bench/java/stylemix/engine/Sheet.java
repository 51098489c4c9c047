// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// A contact sheet: labelled pictures in rows.
final class Sheet {

    private static final int LABEL = 22;
    private static final int GAP = 6;

    private record Cell(String label, BufferedImage picture) {}

    private final int columns;
    private final int width;
    private final int height;
    private final List<Cell> cells = new ArrayList<>();

    /// @param width of a cell in pixels
    Sheet(int columns, int width, int height) {
        this.columns = columns;
        this.width = width;
        this.height = height;
    }

    /// Puts a picture into the next cell, brought to its size.
    void add(String label, BufferedImage picture) {
        cells.add(new Cell(label, fitted(picture)));
    }

    void skip() {
        cells.add(new Cell("", new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)));
    }

    private BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int w = (int) Math.max(1, Math.round(scale * picture.getWidth()));
        int h = (int) Math.max(1, Math.round(scale * picture.getHeight()));
        BufferedImage fitted = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = fitted.createGraphics();
        g.drawImage(picture.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        g.dispose();
        return fitted;
    }

    void write(Path file) throws IOException {
        int rows = Math.ceilDiv(cells.size(), columns);
        int across = width + GAP;
        int down = height + LABEL + GAP;
        BufferedImage page = new BufferedImage(columns * across + GAP, rows * down + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(new Color(0x222222));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        g.setColor(Color.WHITE);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int x = GAP + i % columns * across;
            int y = GAP + Math.floorDiv(i, columns) * down;
            if (!cell.label.isEmpty()) {
                g.drawImage(
                        cell.picture,
                        x + (width - cell.picture.getWidth()) / 2,
                        y + (height - cell.picture.getHeight()) / 2,
                        null);
                g.drawString(cell.label, x + 4, y + height + LABEL - 6);
            }
        }
        g.dispose();
        ImageIO.write(page, "png", file.toFile());
    }
}
