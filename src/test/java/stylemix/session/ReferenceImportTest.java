// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import stylemix.FakeArrivals;
import stylemix.Fx;
import stylemix.TestPictures;
import stylemix.Tree;
import stylemix.model.AspectRatio;
import stylemix.model.PictureFormat;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.Problem.PictureUnreadable.Flaw;
import stylemix.model.ProblemException;
import stylemix.model.SendPlan;
import stylemix.model.SendPlan.Change;
import stylemix.model.TrayItem;
import stylemix.offer.Offer;
import stylemix.store.ReferenceFolder;

/// Drops of all kinds onto a board, step by step: the work of the workers is done when a test says so.
@ExtendWith(ApplicationExtension.class)
class ReferenceImportTest {

    @TempDir
    Path folder;

    private final Composition composition = new Composition();
    private final HeldWork work = new HeldWork();
    private ReferenceImport imports;

    @BeforeEach
    void prepare() {
        ReferenceFolder kept = new ReferenceFolder(folder.resolve("kept"));
        imports = FakeArrivals.imports(composition, new KeptPictures(kept), folder.resolve("arriving"), work);
    }

    @Test
    void aThousandPicturesFillTheBoardAndTheRestIsTold() throws Exception {
        List<Path> dropped = new ArrayList<>();
        byte[] png = TestPictures.encoded(TestPictures.image(9, 9, 0), "png");
        for (int i = 0; i < 1000; i++) {
            dropped.add(TestPictures.write(folder.resolve(i + ".png"), png));
        }
        drop(dropped);
        work.all();
        assertEquals(List.of(new Problem.TooManyReferences(990)), List.copyOf(imports.problems()));
        assertEquals(10, composition.references().size());
        assertTrue(composition.references().stream().allMatch(slot -> slot.state() instanceof SlotState.Ready));
        assertEquals(1, Tree.of(folder.resolve("kept")).size(), "they are one picture");
    }

    @Test
    void whatIsSentIsKnownBeforeTheClickAndComesBackWithThePicture() throws Exception {
        Path large = TestPictures.write(
                folder.resolve("large.gif"),
                TestPictures.encoded(new BufferedImage(3000, 30, BufferedImage.TYPE_INT_RGB), "gif"));
        ReferenceFolder kept = new ReferenceFolder(folder.resolve("kept"));
        new Insight(
                composition,
                picture -> {
                    throw new ProblemException(new Problem.PictureUnreadable(
                            picture.path().toString(), Problem.PictureUnreadable.Flaw.BROKEN));
                },
                kept::plan,
                work);
        drop(List.of(large));
        work.all();
        ReferenceSlot slot = composition.references().getFirst();
        SendPlan plan = slot.sendsProperty().get().orElseThrow();
        assertEquals(
                List.of(2048, 20, PictureFormat.PNG),
                List.of(plan.sent().width(), plan.sent().height(), plan.sent().format()));
        assertEquals(Set.of(Change.FORMAT, Change.SHRUNK, Change.STRIPPED), plan.changes());
        composition.history().mark("Replace");
        slot.show("other", new SlotState.Loading());
        assertEquals(Optional.empty(), slot.sendsProperty().get());
        composition.history().undo();
        assertEquals(Optional.of(plan), slot.sendsProperty().get());
    }

    @Test
    void twoHundredPicturesFillTheBoardAndTheRestGoesToTheTrayInTheirOrder() {
        drop(pictures(200));
        work.next(); // looks what they are
        assertEquals(
                new ImportQueue.Progress(0, 200),
                imports.queue().progressProperty().get());
        work.all();
        assertEquals(
                ImportQueue.Progress.NONE, imports.queue().progressProperty().get());
        assertEquals(
                IntStream.range(0, 10).mapToObj("%03d.png"::formatted).toList(),
                composition.references().stream().map(ReferenceSlot::name).toList());
        assertEquals(
                IntStream.range(0, 200).mapToObj("%03d.png"::formatted).toList(),
                imports.tray().items().stream().map(TrayItem::name).toList());
        assertTrue(imports.tray().openProperty().get(), "the user is shown where they went");
    }

    @Test
    void stoppingKeepsWhatIsOpenAndTakesBackWhatIsNot() throws Exception {
        drop(pictures(30));
        while (imports.queue().progressProperty().get().done() < 4) {
            work.next();
        }
        WaitForAsyncUtils.waitForAsyncFx(10_000, imports::cancel);
        work.all();
        assertEquals(
                List.of("000.png", "001.png", "002.png", "003.png"),
                composition.references().stream().map(ReferenceSlot::name).toList());
        assertTrue(composition.references().stream().allMatch(slot -> slot.state() instanceof SlotState.Ready));
        assertEquals(4, imports.tray().items().size());
        assertEquals(
                ImportQueue.Progress.NONE, imports.queue().progressProperty().get());
        assertEquals(4, Tree.of(folder.resolve("kept")).size());
    }

    @Test
    void stoppingAReplacementBringsTheFormerPictureBack() {
        drop(pictures(1));
        work.all();
        ReferenceSlot slot = composition.references().getFirst();
        SlotState before = slot.state();
        Path other = TestPictures.png(folder.resolve("other.png"), 9, 9, 77);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> imports.replace(slot, Offer.ofFiles(List.of(other)), "replace"));
        work.next();
        assertEquals("other.png", slot.name());
        WaitForAsyncUtils.waitForAsyncFx(10_000, imports::cancel);
        work.all();
        assertEquals("000.png", slot.name());
        assertEquals(before, slot.state());
    }

    @Test
    void pictureThatComesAgainIsInTheTrayOnceAndInFront() {
        List<Path> two = pictures(2);
        drop(two);
        work.all();
        drop(List.of(two.get(1)));
        work.all();
        assertEquals(
                List.of("001.png", "000.png"),
                imports.tray().items().stream().map(TrayItem::name).toList());
    }

    @Test
    void contentPictureGivesTheOutputItsShape() {
        dropContent();
        assertEquals(AspectRatio.FOUR_THREE, composition.aspectRatioProperty().get(), "not before it is known");
        work.all();
        assertEquals(AspectRatio.TWO_THREE, composition.aspectRatioProperty().get());
    }

    @Test
    void contentPictureThatWasReplacedWhileItWasOpenedGivesNoShape() {
        dropContent();
        work.next();
        composition.contentProperty().set(Optional.empty());
        work.all();
        assertEquals(AspectRatio.FOUR_THREE, composition.aspectRatioProperty().get());
    }

    @Test
    void shapeThatIsChosenAfterTheDropStays() {
        dropContent();
        work.next();
        composition.aspectRatioProperty().set(AspectRatio.SQUARE);
        work.all();
        assertEquals(AspectRatio.SQUARE, composition.aspectRatioProperty().get());
    }

    @Test
    void aThousandOtherFilesLeaveTheBoardAsItIs() {
        List<Path> dropped = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            dropped.add(TestPictures.write(folder.resolve(i + ".png"), new byte[] {1}));
        }
        drop(dropped);
        work.all();
        assertEquals(1000, imports.problems().size());
        assertEquals(List.of(), List.copyOf(composition.references()));
        assertEquals("", composition.history().undoLabelProperty().get(), "there is nothing to take back");
    }

    @Test
    void pictureGoneSinceItWasDroppedFailsOnItsTileAlone() throws Exception {
        Path gone = TestPictures.png(folder.resolve("gone.png"), 9, 9, 1);
        Path stays = TestPictures.png(folder.resolve("stays.png"), 9, 9, 2);
        drop(List.of(gone, stays));
        work.next();
        Files.delete(gone);
        work.all();
        assertEquals(flaw("gone.png", Flaw.GONE), state(0));
        assertEquals(SlotState.Ready.class, state(1).getClass());
        assertEquals(List.of(), List.copyOf(imports.problems()));
    }

    @Test
    void cutPictureFailsOnItsTileAndNothingIsKept() throws Exception {
        byte[] whole = TestPictures.encoded(TestPictures.image(90, 70, 0), "jpeg");
        Path cut = TestPictures.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        drop(List.of(cut));
        work.all();
        assertEquals(flaw("cut.jpg", Flaw.BROKEN), state(0));
        assertEquals(List.of(), List.copyOf(Tree.of(folder.resolve("kept")).keySet()));
    }

    @Test
    void folderWithoutPicturesIsToldOnce() throws Exception {
        Path papers = Files.createDirectory(folder.resolve("papers"));
        drop(List.of(papers));
        work.all();
        assertEquals(List.of(new Problem.NoPicturesIn("papers")), List.copyOf(imports.problems()));
        assertEquals(0, imports.lookingProperty().get());
    }

    private List<Path> pictures(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestPictures.png(folder.resolve("%03d.png".formatted(i)), 9, 9, i))
                .toList();
    }

    private static SlotState flaw(String name, Flaw flaw) {
        return new SlotState.Failed(new PictureUnreadable(name, flaw));
    }

    private SlotState state(int index) {
        return composition.references().get(index).state();
    }

    private void drop(List<Path> dropped) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> imports.add(Offer.ofFiles(dropped), 0, "add"));
        Fx.idle();
    }

    private void dropContent() {
        Path tall = TestPictures.png(folder.resolve("tall.png"), 20, 30, 1);
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> imports.content(Offer.ofFiles(List.of(tall)), "Content picture"));
        Fx.idle();
    }
}
