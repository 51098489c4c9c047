// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stylemix.FakeArrivals;
import stylemix.TestPictures;
import stylemix.Tree;
import stylemix.model.PictureFormat;
import stylemix.model.Problem.AddressUnusable;
import stylemix.model.Problem.AddressUnusable.Flaw;
import stylemix.model.ProblemException;
import stylemix.model.TrayItem;
import stylemix.offer.Addresses;
import stylemix.offer.Offer;
import stylemix.offer.Payload;
import stylemix.store.ReferenceFolder;
import stylemix.ui.Messages;

/// What becomes of a drop or a paste: pictures with names, or the right sentence.
class ArrivalsTest {

    private static final byte[] PNG = TestPictures.encoded(TestPictures.image(12, 9, 1), "png");

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();
    private KeptPictures keeper;
    private Arrivals arrivals;

    @BeforeEach
    void prepare() {
        keeper = new KeptPictures(new ReferenceFolder(folder.resolve("kept")));
        arrivals = new Arrivals(keeper, this::web, FakeArrivals.NO_RECIPES, folder.resolve("arriving"));
    }

    static Stream<Payload> payloads() {
        return Payload.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void payloadOfTheCorpusComesInOrIsRefusedWithTheRightSentence(Payload payload) throws Exception {
        Arrivals.Found found = arrivals.of(here(Offer.of(payload, "Pasted picture")));
        List<String> outcome = new ArrayList<>();
        for (Arrival picture : found.pictures()) {
            picture.open(keeper); // which proves that it is one
            outcome.add("picture " + picture.name());
        }
        found.problems().forEach(problem -> outcome.add(Messages.advice(problem)));
        assertEquals(payload.list("outcome"), outcome);
        assertEquals(List.of(), List.copyOf(Tree.of(folder.resolve("arriving")).keySet()), "something was left");
    }

    @Test
    void laterPartsAreLeftAloneOnceOneIsAPicture() {
        Offer offer = new Offer(List.of(
                new Offer.Part.Data("text.png", new byte[] {1, 2, 3}),
                new Offer.Part.Bitmap("Pasted picture", TestPictures.image(9, 9, 1)),
                new Offer.Part.Addresses(List.of("https://pictures.example/one.png"))));
        Arrivals.Found found = arrivals.of(offer);
        assertEquals(
                List.of("Pasted picture"),
                found.pictures().stream().map(Arrival::name).toList());
        assertEquals(List.of(), found.problems(), "the first part is forgotten");
        assertEquals(List.of(), asked);
    }

    @Test
    void everyAddressOfAListComes() {
        Offer offer = new Offer(List.of(new Offer.Part.Addresses(List.of(
                "https://pictures.example/one.png?secret=1",
                "https://pictures.example/boats.html",
                "https://pictures.example/two.jpg"))));
        Arrivals.Found found = arrivals.of(offer);
        assertEquals(
                List.of("one.png pictures.example/one.png", "two.jpg pictures.example/two.jpg"),
                found.pictures().stream()
                        .map(picture -> picture.name() + " " + picture.origin())
                        .toList());
        assertEquals(List.of(new AddressUnusable("pictures.example/boats.html", Flaw.WEB_PAGE)), found.problems());
    }

    @Test
    void keptPictureComesAgainAndAMissingOneIsNamed() throws Exception {
        String kept = keeper.keep(TestPictures.write(folder.resolve("boats.png"), PNG))
                .sha256();
        TrayItem item = new TrayItem(kept, PictureFormat.PNG, "Boats", "", java.time.Instant.EPOCH);
        assertEquals(
                List.of("Boats"),
                arrivals.of(Offer.ofKept(item)).pictures().stream()
                        .map(Arrival::name)
                        .toList());
        Files.delete(folder.resolve("kept").resolve(kept + ".png"));
        assertTrue(Messages.advice(arrivals.of(Offer.ofKept(item)).problems().getFirst())
                .startsWith("Boats is not there any more"));
    }

    /// The pictures of the web; every other address has a page.
    private void web(String address, Path file) throws ProblemException, IOException {
        asked.add(address);
        if (address.startsWith("data:") || address.matches(".*\\.(png|jpg|webp).*")) {
            Files.write(file, PNG);
        } else {
            throw new ProblemException(new AddressUnusable(Addresses.shown(address), Flaw.WEB_PAGE));
        }
    }

    /// The same with files that are there: every name that looks like one of a picture has one.
    private Offer here(Offer offer) throws IOException {
        List<Offer.Part> parts = new ArrayList<>();
        for (Offer.Part part : offer.parts()) {
            parts.add(part instanceof Offer.Part.Files(var paths) ? new Offer.Part.Files(here(paths)) : part);
        }
        return new Offer(parts);
    }

    private List<Path> here(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            Path file = folder.resolve(path.getFileName().toString());
            if (file.toString().contains(".")) {
                TestPictures.write(file, PNG);
            } else {
                TestPictures.write(Files.createDirectories(file).resolve("inside.png"), PNG);
            }
            files.add(file);
        }
        return files;
    }
}
