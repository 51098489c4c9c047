// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stylemix.model.Output;
import stylemix.model.Problem;
import stylemix.model.ProblemException;

class ViewerViewModelTest {

    @TempDir
    Path folder;

    private GalleryFixture fixture;
    private List<Output> outputs;

    @BeforeEach
    void fill() {
        fixture = new GalleryFixture(folder, _ -> {});
        outputs = List.of(fixture.output(3), fixture.output(2), fixture.output(1));
        fixture.session.outputs().setAll(outputs);
        fixture.viewer.follow();
    }

    @Test
    void showsTheNewestWhileFollowing() {
        assertEquals(
                new Shown.Finished(outputs.getFirst()),
                fixture.viewer.shownProperty().get());
    }

    @Test
    void stepsThroughTheOutputsAndStopsAtTheEnds() {
        fixture.viewer.step(1);
        assertEquals(Optional.of(outputs.get(1)), fixture.viewer.selected());
        fixture.viewer.step(10);
        assertEquals(Optional.of(outputs.get(2)), fixture.viewer.selected());
        fixture.viewer.step(-10);
        assertEquals(Optional.of(outputs.get(0)), fixture.viewer.selected());
    }

    @Test
    void looksAtTheNeighbourOfWhatWasRemoved() {
        fixture.viewer.step(2);
        fixture.viewer.remove();

        assertEquals(outputs.subList(0, 2), fixture.session.outputs());
        assertEquals(Optional.of(outputs.get(1)), fixture.viewer.selected());
    }

    @Test
    void showsNothingOnceTheLastIsRemoved() {
        for (int i = 0; i < 3; i++) {
            fixture.viewer.remove();
        }

        assertEquals(new Shown.Nothing(), fixture.viewer.shownProperty().get());
    }

    @Test
    void copiesTheBytesAsTheyAre() throws ProblemException, IOException {
        Path source = outputs.getFirst().picture();
        Path target = folder.resolve("copy.png");

        ViewerViewModel.copy(source, target);
        ViewerViewModel.copy(source, source);

        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(target));
    }

    @Test
    void saysWhatIsWrongWithTheFolderOrTheFile() {
        Path nowhere = folder.resolve("nowhere");
        ProblemException noFolder = assertThrows(
                ProblemException.class,
                () -> ViewerViewModel.copy(outputs.getFirst().picture(), nowhere.resolve("a.png")));
        ProblemException noFile = assertThrows(
                ProblemException.class, () -> ViewerViewModel.copy(folder.resolve("gone.png"), folder.resolve("a")));

        assertEquals(new Problem.CannotSave(nowhere, Problem.CannotSave.Cause.GONE), noFolder.problem());
        assertEquals(new Problem.PictureUnreadable("gone.png", Problem.PictureUnreadable.Flaw.GONE), noFile.problem());
    }
}
