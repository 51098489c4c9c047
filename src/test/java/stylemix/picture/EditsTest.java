// SPDX-License-Identifier: Apache-2.0
package stylemix.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stylemix.model.PictureEdit;
import stylemix.model.PictureEdit.Crop;

class EditsTest {

    /// Three wide and two high: abc over def.
    private final BufferedImage picture = picture();

    @Test
    void untouchedItIsTheSame() {
        assertEquals("abc/def", words(PictureEdit.NONE));
    }

    @Test
    void aQuarterIsTurnedClockwise() {
        assertEquals("da/eb/fc", words(PictureEdit.NONE.turned()));
        assertEquals("fed/cba", words(PictureEdit.NONE.turned().turned()));
        assertEquals("cf/be/ad", words(PictureEdit.NONE.turned().turned().turned()));
        assertEquals(
                PictureEdit.NONE, PictureEdit.NONE.turned().turned().turned().turned());
    }

    @Test
    void whatIsMirroredTurnsClockwiseAsItIsSeen() {
        assertEquals("cba/fed", words(PictureEdit.NONE.flipped()));
        assertEquals("fc/eb/da", words(PictureEdit.NONE.flipped().turned()));
        assertEquals("ad/be/cf", words(PictureEdit.NONE.turned().flipped()));
    }

    @Test
    void theCropKeepsItsPartThroughTurnsAndMirrors() {
        PictureEdit edit = PictureEdit.NONE.withCrop(new Crop(0, 0, 2.0 / 3, 0.5));
        assertEquals("ab", words(edit));
        assertEquals("a/b", words(edit.turned()));
        assertEquals("ba", words(edit.flipped()));
        assertEquals("a/b", words(edit.flipped().turned().turned().turned()));
    }

    @Test
    void theThinnestStripIsAPixel() {
        assertEquals("f", words(PictureEdit.NONE.withCrop(new Crop(0.98, 0.98, 0.02, 0.02))));
    }

    private String words(PictureEdit edit) {
        BufferedImage result = Edits.apply(picture, edit);
        return String.join(
                "/",
                IntStream.range(0, result.getHeight())
                        .mapToObj(y -> IntStream.range(0, result.getWidth())
                                .mapToObj(x -> String.valueOf((char) (result.getRGB(x, y) & 0xff)))
                                .reduce("", String::concat))
                        .toList());
    }

    private static BufferedImage picture() {
        BufferedImage picture = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        "abcdef".chars().forEach(letter -> picture.setRGB((letter - 'a') % 3, (letter - 'a') / 3, letter));
        return picture;
    }
}
