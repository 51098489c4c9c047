// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stylemix.TestRequests;
import stylemix.model.Content;
import stylemix.model.DraftReport;
import stylemix.model.GenerationRequest;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Price;
import stylemix.model.RunState;
import stylemix.model.Service;

class RunTextsTest {

    @Test
    void saysAWordForEveryStage() {
        List<RunState> states = List.of(
                new RunState.Waiting(),
                new RunState.Starting(),
                new RunState.Busy(GalleryFixture.NOON.plusMillis(14_100)),
                new RunState.Uploading(1_200_000, 3_400_000),
                new RunState.Uploading(12_000, 340_000),
                new RunState.Queued(),
                new RunState.Backlogged(),
                new RunState.Working(OptionalDouble.empty(), Optional.empty(), Optional.empty()),
                new RunState.Working(OptionalDouble.empty(), Optional.of("Drawing strokes"), Optional.empty()),
                new RunState.Downloading(5, OptionalLong.empty()),
                new RunState.Downloading(1_000_000, OptionalLong.of(2_000_000)),
                new RunState.Cancelled());

        assertEquals(
                List.of(
                        "Waiting",
                        "Starting",
                        "The service is busy; tries again in 15 s",
                        "Uploading 1.2 of 3.4 MB",
                        "Uploading 12 of 340 KB",
                        "Queued",
                        "Held back by the service",
                        "Working",
                        "Drawing strokes",
                        "Downloading",
                        "Downloading 1.0 of 2.0 MB",
                        "Cancelled"),
                states.stream()
                        .map(state -> RunTexts.stage(state, GalleryFixture.NOON))
                        .toList());
    }

    @Test
    void knowsTheShareOnlyWhereSomebodyTellsIt() {
        assertEquals(
                List.of(OptionalDouble.of(0.025), OptionalDouble.empty(), OptionalDouble.empty()),
                Stream.of(
                                new RunState.Uploading(1, 4),
                                new RunState.Queued(),
                                new RunState.Downloading(1, OptionalLong.empty()))
                        .map(RunTexts::fraction)
                        .toList());
    }

    @Test
    void theBarOfARunNeverFalls() {
        List<Double> shares = Stream.of(
                        new RunState.Waiting(),
                        new RunState.Uploading(0, 4),
                        new RunState.Uploading(4, 4),
                        working(0),
                        working(0.5),
                        working(1),
                        new RunState.Downloading(0, OptionalLong.of(4)),
                        new RunState.Downloading(4, OptionalLong.of(4)))
                .map(state -> RunTexts.fraction(state).orElseThrow())
                .toList();
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(List.of(0.0, 1.0), List.of(shares.getFirst(), shares.getLast()));
    }

    private static RunState working(double fraction) {
        return new RunState.Working(OptionalDouble.of(fraction), Optional.empty(), Optional.empty());
    }

    @Test
    void showsTenthsOnlyWhileTheyCanBeRead() {
        assertEquals(
                List.of("2.1 s", "31 s", "1 min 05 s"),
                Stream.of(2_100L, 31_900L, 65_000L)
                        .map(Duration::ofMillis)
                        .map(RunTexts::elapsed)
                        .toList());
    }

    private static final GenerationRequest REQUEST = TestRequests.request("a cat sideways, quiet", 7);

    @Test
    void saysHowMuchOfTheContentsColoursStaysOnlyWhereSomeDo() {
        assertEquals(
                List.of("Draft engine, free", "Seed 7", "Medium"),
                OutputTexts.facts(Service.DRAFT, REQUEST, Price.FREE));
        assertEquals(
                List.of("Draft engine, free", "Seed 7", "Medium", "Content colours 35 %"),
                OutputTexts.facts(Service.DRAFT, REQUEST.withKeepColours(0.35), Price.FREE));
    }

    @Test
    void saysThatWordsAreNotUsedBesideAContentPicture() {
        PictureFile photo = new PictureFile(Path.of("a.jpg"), "a".repeat(64), PictureFormat.JPEG, 40, 30, 1000);
        GenerationRequest changed = new GenerationRequest(
                "a cat",
                REQUEST.variant(),
                REQUEST.aspectRatio(),
                REQUEST.creativity(),
                REQUEST.seed(),
                REQUEST.tuning(),
                0,
                List.of(),
                Optional.of(new Content(photo, "a.jpg", 1)),
                Optional.empty(),
                List.of());
        assertEquals(
                Optional.of("Not used beside a content picture: “cat”."),
                OutputTexts.words(changed, new DraftReport(List.of(), List.of("cat"))));
        assertEquals(Optional.empty(), OutputTexts.words(changed, new DraftReport(List.of(), List.of())));
    }

    @Test
    void saysWhichWordsADraftDrew() {
        assertEquals(
                Optional.of("Drew “cat”, “sideways”. No picture for “quiet”."),
                OutputTexts.words(REQUEST, new DraftReport(List.of("cat", "sideways"), List.of("quiet"))));
        assertEquals(Optional.empty(), OutputTexts.words(REQUEST, new DraftReport(List.of(), List.of())));
    }
}
