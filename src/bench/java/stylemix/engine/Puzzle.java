// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A picture in the pieces of a jigsaw puzzle.
final class Puzzle {

    private static final Pattern SIZE = Pattern.compile("\"width\": (\\d+),\\s*\"height\": (\\d+)");
    private static final Pattern PIECE =
            Pattern.compile("\"pixmapfile\" : \"([^\"]+)\",\\s*\"x\" : \"([\\d.]+)\",\\s*\"y\" : \"([\\d.]+)\"");

    private record Piece(String path, double x, double y) {}

    private final QtResources resources;
    private final List<Piece> pieces = new ArrayList<>();
    private int width;
    private int height;

    /// @param board names the pieces, relative to the folder above, and their centres as shares of the whole
    Puzzle(QtResources resources, String path, String board) {
        this.resources = resources;
        String folder = path.substring(0, path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
        Matcher size = SIZE.matcher(board);
        if (size.find()) {
            width = Integer.parseInt(size.group(1));
            height = Integer.parseInt(size.group(2));
        }
        Matcher piece = PIECE.matcher(board);
        while (piece.find()) {
            pieces.add(new Piece(
                    folder + piece.group(1), Double.parseDouble(piece.group(2)), Double.parseDouble(piece.group(3))));
        }
    }

    /// The files of the pieces, in the order of the board.
    List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Piece piece : pieces) {
            files.add(resources.file(piece.path));
        }
        return files;
    }

    BufferedImage picture() throws IOException {
        BufferedImage board = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Rectangle filled = new Rectangle(-1, -1);
        Graphics2D g = board.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        for (Piece piece : pieces) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(resources.file(piece.path)));
            int x = (int) Math.round(piece.x * width - picture.getWidth() / 2.0);
            int y = (int) Math.round(piece.y * height - picture.getHeight() / 2.0);
            g.drawImage(picture, x, y, null);
            filled.add(new Rectangle(x, y, picture.getWidth(), picture.getHeight()));
        }
        g.dispose();
        Rectangle part = filled.intersection(new Rectangle(width, height));
        return board.getSubimage(part.x, part.y, part.width, part.height);
    }
}
