// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stylemix.TestPictures;
import stylemix.TestRequests;
import stylemix.Tree;
import stylemix.engine.DraftPicture;
import stylemix.model.Content;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.Reference;
import stylemix.picture.Containers;

/// Where a picture was taken, with what and by whom, is planted in pictures that are then sent over real HTTP;
/// everything that the draft server has got is searched for it.
@Timeout(60)
class PlaceStaysHereTest {

    /// 48° 12′ 30″ as three fractions, as EXIF has it.
    private static final String LATITUDE = new String(
            new byte[] {0, 0, 0, 48, 0, 0, 0, 1, 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 30, 0, 0, 0, 1}, ISO_8859_1);

    private static final List<String> SECRETS =
            List.of(LATITUDE, "SECRET", "Exif", "eXIf", "EXIF", "2026:11:22", "holiday", "http://ns.adobe.com");

    private static final DraftPicture DONE =
            new DraftPicture(TestPictures.image(64, 48, 9), new DraftReport(List.of("fox"), List.of()));

    @TempDir
    Path folder;

    @Test
    void serviceGetsNothingButThePicture() throws Exception {
        byte[] jpeg = TestPictures.encoded(TestPictures.image(90, 60, 1), "jpeg");
        byte[] xmp = "http://ns.adobe.com/xap/1.0/\0<x>SECRETPLACE</x>".getBytes(UTF_8);
        byte[] upright = Containers.joined(
                Containers.jpegWith(Containers.jpegWithExif(jpeg, Containers.exif(1)), 0xe1, xmp),
                "ftyp SECRETFILM".getBytes(UTF_8));
        byte[] turned = Containers.jpegWithExif(
                TestPictures.encoded(TestPictures.image(90, 60, 2), "jpeg"), Containers.exif(6));
        byte[] png = Containers.pngWith(
                TestPictures.encoded(TestPictures.image(90, 60, 3), "png"), "eXIf", Containers.exif(1));
        byte[] content = Containers.jpegWithExif(
                TestPictures.encoded(TestPictures.image(90, 60, 4), "jpeg"), Containers.exif(1));
        try (SmallDraft draft = new SmallDraft(folder, (_, _) -> DONE)) {
            Reference[] references = {
                draft.reference(TestPictures.write(folder.resolve("holiday 1.jpg"), upright), 0.4),
                draft.reference(TestPictures.write(folder.resolve("holiday 2.jpg"), turned), 0.3),
                draft.reference(TestPictures.write(folder.resolve("holiday 3.png"), png), 0.3)
            };
            Path last = TestPictures.write(folder.resolve("holiday 4.jpg"), content);
            GenerationRequest plain = TestRequests.request("a fox", 1, references);
            draft.make(
                    new GenerationRequest(
                            plain.prompt(),
                            plain.variant(),
                            plain.aspectRatio(),
                            plain.creativity(),
                            plain.seed(),
                            plain.tuning(),
                            0,
                            plain.references(),
                            Optional.of(new Content(draft.keep(last), "holiday", 0.5)),
                            Optional.empty(),
                            List.of()),
                    _ -> {});
        }
        assertEquals(4, Tree.containing(folder.resolve("references"), LATITUDE).size(), "they were planted");
        for (String secret : SECRETS) {
            assertEquals(List.of(), Tree.containing(folder.resolve("draft"), secret), secret);
        }
        Path assets = folder.resolve("draft/assets");
        assertEquals(3, Tree.containing(assets, "\"image/jpeg\"").size());
        assertEquals(1, Tree.containing(assets, "\"image/png\"").size());
    }
}
