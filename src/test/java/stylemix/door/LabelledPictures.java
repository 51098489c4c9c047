// SPDX-License-Identifier: Apache-2.0
package stylemix.door;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import stylemix.picture.Pixels;

/// Pictures whose faults are known, because they were drawn with them; equal at every run.
final class LabelledPictures {

    enum Label {
        TOO_SMALL,
        SMALL,
        TEXT,
        GREY,
        EMPTY,
        RATIO
    }

    /// @param base pictures of one base are the same picture
    record Labelled(String name, BufferedImage image, Set<Label> labels, int base) {}

    private static final String WORDS =
            "the quick brown fox jumps over a lazy dog while seven wizards brew potions and "
                    + "quietly vex zebras from Jutland; 1492 boats sailed by noon (or later), said Kate, with £20 in hand";

    private final List<Labelled> all = new ArrayList<>();
    private final Font font;
    private int base;

    private LabelledPictures() {
        try (InputStream in = LabelledPictures.class.getResourceAsStream("/stylemix/ui/fonts/Inter-Regular.ttf")) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | java.awt.FontFormatException e) {
            throw new IllegalStateException("the bundled font is not there", e);
        }
    }

    static List<Labelled> draw() {
        LabelledPictures pictures = new LabelledPictures();
        for (int i = 0; i < 10; i++) {
            pictures.sound(i);
        }
        for (int i = 0; i < 12; i++) {
            pictures.faulty(i);
        }
        return List.copyOf(pictures.all);
    }

    /// Nothing is wrong with these, though they come close: bricks, hatching and pixels are not writing, a lone tree
    /// is not nothing, faded is not grey.
    private void sound(int i) {
        add("landscape", landscape(1280, 960, i, 1));
        add("strokes", strokes(1200, 1200, i, false));
        add("pixels", pixels(1024, 768, i));
        add("bricks", bricks(1200, 900, i));
        add("hatching in colour", hatching(1200, 900, i, new Color(90, 40, 160 - 8 * i)));
        add("lone tree", lone(1200, 900, i));
        add("faded", landscape(1280, 960, 50 + i, 0.28));
        add("poster with a title", poster(1000, 1400, i));
        add("comic with two balloons", comic(1400, 1000, i));
        add("night", night(1300, 900, i));
    }

    private void faulty(int i) {
        Random random = new Random(900 + i);
        int tiny = 160 + random.nextInt(350);
        add("tiny", landscape(tiny, tiny * 3 / 4, 100 + i, 1), Label.TOO_SMALL);
        int small = 512 + random.nextInt(511);
        add("small", landscape(small * 3 / 4, small, 120 + i, 1), Label.SMALL);
        add("page", page(1240, 1600, i), Label.TEXT);
        add("grey landscape", grey(landscape(1280, 960, 140 + i, 1)), Label.GREY);
        add("pencil", hatching(1200, 900, 30 + i, new Color(70, 70, 72)), Label.GREY);
        add("empty", empty(1200, 900, i), Label.EMPTY);
        int width = 1600 + 200 * (i % 5);
        add("panorama", landscape(width, (int) (width / (3.2 + 0.4 * i)), 160 + i, 1), Label.RATIO);
        copies(i);
    }

    /// One picture, and the same as it comes back from the web, a phone or another program.
    private void copies(int i) {
        BufferedImage original = i % 2 == 0 ? landscape(1280, 960, 200 + i, 1) : strokes(1280, 960, 200 + i, false);
        int mine = base;
        add("original", original);
        base = mine;
        add(
                switch (i % 6) {
                    case 0 -> "half the size";
                    case 1 -> "poor JPEG";
                    case 2 -> "lighter";
                    case 3 -> "cut at all sides";
                    case 4 -> "cut at one side";
                    default -> "with more contrast";
                },
                switch (i % 6) {
                    case 0 -> Pixels.fit(original, 1100);
                    case 1 -> jpeg(original, 0.2f);
                    case 2 -> scaled(original, 1.0f, 26);
                    case 3 -> cut(original, 0.05, 0.05, 0.9);
                    case 4 -> cut(original, 0.09, 0.04, 0.91);
                    default -> scaled(original, 1.2f, -22);
                });
    }

    private void add(String name, BufferedImage image, Label... labels) {
        Set<Label> set = EnumSet.noneOf(Label.class);
        set.addAll(List.of(labels));
        all.add(new Labelled(name, image, set, base++));
    }

    private BufferedImage landscape(int w, int h, int seed, double saturation) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        float hue = random.nextFloat();
        g.setPaint(new GradientPaint(
                0, 0, colour(hue, 0.5 * saturation, 0.95), 0, h, colour(hue + 0.1f, 0.7 * saturation, 0.7)));
        g.fillRect(0, 0, w, h);
        double sun = random.nextDouble();
        g.setColor(colour(hue + 0.5f, 0.6 * saturation, 1));
        g.fillOval((int) (sun * w * 0.8), (int) (h * 0.1 + random.nextInt(h / 4)), h / 7, h / 7);
        for (int layer = 0; layer < 5; layer++) {
            Path2D hills = new Path2D.Double();
            hills.moveTo(0, h);
            double a = random.nextDouble() * 7;
            double b = 1.5 + random.nextDouble() * 4;
            for (int x = 0; x <= w; x += 4) {
                double t = (double) x / w;
                double y = 0.45 + layer * 0.11 + 0.09 * Math.sin(a + b * t * 3) + 0.03 * Math.sin(11 * t * b + a);
                hills.lineTo(x, y * h);
            }
            hills.lineTo(w, h);
            hills.closePath();
            g.setColor(colour(hue + 0.15f + layer * 0.07f, 0.75 * saturation, 0.8 - layer * 0.13));
            g.fill(hills);
            for (int tree = 0; tree < 14; tree++) {
                int x = random.nextInt(w);
                int y = (int) ((0.5 + layer * 0.11 + random.nextDouble() * 0.05) * h);
                int size = h / 30 + random.nextInt(h / 24);
                g.setColor(colour(
                        hue + 0.25f + random.nextFloat() * 0.1f, 0.8 * saturation, 0.35 + random.nextDouble() * 0.3));
                g.fillOval(x, y - size, size, (int) (size * 1.4));
            }
        }
        g.dispose();
        return noisy(image, random, 5);
    }

    private static BufferedImage strokes(int w, int h, int seed, boolean grey) {
        Random random = new Random(seed * 31L + 7);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        float hue = random.nextFloat();
        g.setColor(colour(hue, grey ? 0 : 0.3, 0.9));
        g.fillRect(0, 0, w, h);
        double turn = random.nextDouble() * 6;
        for (int i = 0; i < 900; i++) {
            double x = random.nextDouble() * w;
            double y = random.nextDouble() * h;
            double angle = turn + 2 * Math.sin(x / w * 4 + turn) + Math.cos(y / h * 5);
            double light = 0.35 + 0.6 * Math.abs(Math.sin(x / w * 3 + y / h * 4 + turn));
            g.setColor(colour((float) (hue + 0.3 * Math.sin(y / h * 3 + turn)), grey ? 0 : 0.7, light));
            g.setStroke(new BasicStroke(8 + random.nextInt(26), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            int length = 40 + random.nextInt(90);
            g.drawLine((int) x, (int) y, (int) (x + length * Math.cos(angle)), (int) (y + length * Math.sin(angle)));
        }
        g.dispose();
        return image;
    }

    private static BufferedImage pixels(int w, int h, int seed) {
        Random random = new Random(seed + 400);
        BufferedImage small = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                double t = Math.sin(x / 7.0 + seed) + Math.cos(y / 5.0 - seed) + random.nextDouble() * 0.7;
                small.setRGB(
                        x,
                        y,
                        colour((float) (0.1 * seed + 0.09 * Math.floor(t * 3)), 0.7, 0.5 + 0.15 * Math.floor(t))
                                .getRGB());
            }
        }
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(small, 0, 0, w, h, null);
        g.dispose();
        return image;
    }

    private static BufferedImage bricks(int w, int h, int seed) {
        Random random = new Random(seed + 500);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(new Color(225, 218, 205));
        g.fillRect(0, 0, w, h);
        int height = 24 + 3 * seed;
        int width = height * 2 + 10;
        for (int row = 0; row * height < h; row++) {
            for (int x = row % 2 * width / 2 - width; x < w; x += width) {
                g.setColor(colour(0.03f + random.nextFloat() * 0.03f, 0.6, 0.45 + random.nextDouble() * 0.2));
                g.fillRect(x + 3, row * height + 3, width - 6 + random.nextInt(3), height - 6);
            }
        }
        g.dispose();
        return noisy(image, random, 8);
    }

    private static BufferedImage hatching(int w, int h, int seed, Color ink) {
        Random random = new Random(seed + 600);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(new Color(246, 246, 246));
        g.fillRect(0, 0, w, h);
        g.setColor(ink);
        g.setStroke(new BasicStroke(2));
        for (int patch = 0; patch < 60; patch++) {
            double angle = random.nextDouble() * Math.PI;
            int x = random.nextInt(w);
            int y = random.nextInt(h);
            int gap = 6 + random.nextInt(9);
            AffineTransform before = g.getTransform();
            g.rotate(angle, x, y);
            for (int i = 0; i < 22; i++) {
                g.drawLine(x - 80 + random.nextInt(8), y + i * gap, x + 80 + random.nextInt(20), y + i * gap);
            }
            g.setTransform(before);
        }
        g.dispose();
        return image;
    }

    private static BufferedImage lone(int w, int h, int seed) {
        Random random = new Random(seed + 700);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(colour(0.1f * seed, 0.35, 0.95));
        g.fillRect(0, 0, w, h);
        int x = w / 4 + random.nextInt(w / 2);
        g.setColor(colour(0.1f * seed + 0.4f, 0.8, 0.3));
        g.fillRect(x - 14, h / 2, 28, h / 3);
        for (int i = 0; i < 40; i++) {
            g.setColor(colour(0.1f * seed + 0.4f, 0.7, 0.3 + random.nextDouble() * 0.4));
            g.fillOval(x - 120 + random.nextInt(200), h / 4 + random.nextInt(h / 4), 60, 50);
        }
        g.dispose();
        return image;
    }

    private static BufferedImage night(int w, int h, int seed) {
        Random random = new Random(seed + 800);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setPaint(new GradientPaint(0, 0, new Color(8, 10, 30), 0, h, new Color(30, 24, 60)));
        g.fillRect(0, 0, w, h);
        for (int i = 0; i < 70; i++) {
            int width = 30 + random.nextInt(80);
            int height = 60 + random.nextInt(h / 2);
            int x = random.nextInt(w);
            g.setColor(new Color(14 + random.nextInt(20), 14 + random.nextInt(16), 40 + random.nextInt(20)));
            g.fillRect(x, h - height, width, height);
            for (int light = 0; light < 6; light++) {
                g.setColor(colour(0.1f + random.nextFloat() * 0.06f, 0.7, 1));
                g.fillRect(x + random.nextInt(width), h - random.nextInt(height), 6, 8);
            }
        }
        g.dispose();
        return image;
    }

    private BufferedImage poster(int w, int h, int seed) {
        BufferedImage image = strokes(w, h, 300 + seed, false);
        Graphics2D g = graphics(image);
        g.setColor(Color.WHITE);
        g.setFont(font.deriveFont(Font.BOLD, 72f));
        g.drawString("AUTUMN " + (10 + seed), 80, h - 140);
        g.setFont(font.deriveFont(26f));
        g.drawString("an exhibition of paintings", 84, h - 90);
        g.dispose();
        return image;
    }

    private BufferedImage comic(int w, int h, int seed) {
        BufferedImage image = landscape(w, h, 350 + seed, 1);
        Graphics2D g = graphics(image);
        for (int i = 0; i < 2; i++) {
            int x = 100 + i * 700;
            g.setColor(Color.WHITE);
            g.fillOval(x, 60 + 30 * seed, 330, 130);
            g.setColor(Color.BLACK);
            g.setFont(font.deriveFont(26f));
            g.drawString("But where is", x + 80, 110 + 30 * seed);
            g.drawString("the fox, Kate?", x + 72, 145 + 30 * seed);
        }
        g.dispose();
        return image;
    }

    /// Pages of a book, slides, light on dark, in columns.
    private BufferedImage page(int w, int h, int seed) {
        Random random = new Random(seed + 1000);
        boolean dark = seed % 3 == 2;
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        g.setColor(dark ? colour(random.nextFloat(), 0.5, 0.2) : colour(random.nextFloat(), 0.04, 0.97));
        g.fillRect(0, 0, w, h);
        g.setColor(dark ? new Color(235, 235, 225) : new Color(30, 30, 40));
        float size = 20 + 3 * (seed % 8);
        g.setFont(font.deriveFont(size));
        int columns = 1 + seed % 2;
        int columnWidth = (w - 120 - 40 * (columns - 1)) / columns;
        String[] words = WORDS.split(" ", -1);
        for (int column = 0; column < columns; column++) {
            int left = 60 + column * (columnWidth + 40);
            int x = left;
            for (float y = 90; y < h - 60; ) {
                String word = words[random.nextInt(words.length)] + " ";
                int width = g.getFontMetrics().stringWidth(word);
                if (x + width > left + columnWidth) {
                    x = left;
                    y += size * 1.45f * (random.nextInt(9) == 0 ? 1.6f : 1);
                    continue;
                }
                g.drawString(word, x, y);
                x += width;
            }
        }
        g.dispose();
        return image;
    }

    private static BufferedImage empty(int w, int h, int seed) {
        Random random = new Random(seed + 1100);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = graphics(image);
        Color one = colour(random.nextFloat(), seed % 2 * 0.4, 0.3 + random.nextDouble() * 0.7);
        g.setPaint(seed % 3 == 0 ? new GradientPaint(0, 0, one, 0, h, one.darker()) : one);
        g.fillRect(0, 0, w, h);
        if (seed % 4 == 1) {
            g.setColor(Color.BLACK);
            g.fillOval(random.nextInt(w - 40), random.nextInt(h - 40), 14, 14);
        }
        g.dispose();
        return seed % 3 == 0 ? image : noisy(image, random, 2);
    }

    private static BufferedImage grey(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int v = (int) (0.3 * (rgb >> 16 & 255) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255));
                result.setRGB(x, y, Math.min(255, v + 3) << 16 | v << 8 | Math.max(0, v - 3)); // warm paper
            }
        }
        return result;
    }

    private static BufferedImage scaled(BufferedImage image, float by, float plus) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        new java.awt.image.RescaleOp(by, plus, null).filter(image, result);
        return result;
    }

    private static BufferedImage cut(BufferedImage image, double left, double top, double share) {
        return image.getSubimage(
                (int) (left * image.getWidth()),
                (int) (top * image.getHeight()),
                (int) (share * image.getWidth()),
                (int) (share * image.getHeight()));
    }

    private static BufferedImage jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
            out.flush();
            return Pixels.srgb(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage noisy(BufferedImage image, Random random, int most) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int n = random.nextInt(2 * most + 1) - most;
                image.setRGB(
                        x,
                        y,
                        clamp((rgb >> 16 & 255) + n) << 16 | clamp((rgb >> 8 & 255) + n) << 8 | clamp((rgb & 255) + n));
            }
        }
        return image;
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static Color colour(float hue, double saturation, double light) {
        return new Color(Color.HSBtoRGB(hue, (float) Math.clamp(saturation, 0, 1), (float) Math.clamp(light, 0, 1)));
    }

    private static Graphics2D graphics(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }
}
