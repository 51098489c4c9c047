// SPDX-License-Identifier: Apache-2.0
package stylemix.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import stylemix.TestPictures;
import stylemix.model.Problem;
import stylemix.model.RunState;
import stylemix.picture.PictureReader;
import stylemix.store.AppPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MixCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void sameSeedGivesIdenticalBytesAndThePathIsTheLastLine() throws IOException {
        String style = TestPictures.png(folder.resolve("a=b.png"), 300, 200, 5).toString();
        Path results = folder.resolve("O");
        List<Path> pictures = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            out.getBuffer().setLength(0);
            int code = run(
                    "mix",
                    "--prompt",
                    "a polar bear",
                    "--reference",
                    style + "=0.6",
                    "--seed",
                    "5",
                    "--out",
                    results.toString());
            assertEquals(0, code, err::toString);
            pictures.add(Path.of(out.toString().lines().toList().getLast()));
        }
        assertEquals(results.resolve("a-polar-bear-5.png"), pictures.getFirst());
        assertArrayEquals(Files.readAllBytes(pictures.getFirst()), Files.readAllBytes(pictures.getLast()));
        assertTrue(Files.exists(results.resolve("a-polar-bear-5.json")));
    }

    @Test
    void missingReferenceIsOneSentenceAndWritesNothing() {
        int code = run(
                "mix",
                "--prompt",
                "a bear",
                "--reference",
                folder.resolve("missing.png").toString());
        assertEquals(ExitCode.INPUT, code);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains("missing.png"));
        assertEquals("", out.toString());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mix --reference {a}=0.6 | Say what the picture shows",
                "mix --prompt x --reference {a}=2.5 | must lie between -2 and 2",
                "mix --prompt x --reference {a}=-2.5 | must lie between -2 and 2",
                "mix --prompt x --reference {a}=NaN | must lie between -2 and 2",
                "mix --prompt x --reference {a}=1.5 --service krea | Krea takes strengths between 0 and 1",
                "mix --prompt x --reference {a}=-0.3 --service krea | Krea takes strengths between 0 and 1",
                "mix --content {a}=-0.3 | must lie between 0 and 1",
                "mix --content {a}=1.5 | must lie between 0 and 1",
                "mix --prompt x --keep-colours 1.5 | from 0 to 1",
                "mix --prompt x --keep-colours some | from 0 to 1",
                "mix --prompt x --keep-colours 0.5 --service krea | Only the draft engine",
                "mix --prompt x --keep-colours 0.5 --service https://example.com | Only the draft engine",
                "mix --prompt x --intensity 101 | from -100 to 100",
                "mix --prompt x --complexity -101 | from -100 to 100",
                "mix --prompt x --movement 0.5 | --movement",
                "mix --prompt x --aspect 5:7 | use one of 1:1, 4:3",
                "mix --prompt x --variant huge | use one of medium-turbo, medium, large",
                "mix --prompt x --creativity wild | use one of raw, low",
                "mix --prompt x --seed -1 | whole number from 0",
                "mix --prompt x --service http://example.com | https://",
                "mix --prompt x --service nonsense | address of a service",
                "mix --prompt x --hologram | --hologram",
                "serve --port 70000 | from 1 to 65535",
                "serve --key a\u00e4 | visible ASCII",
                "dance | dance",
            })
    void badInputIsOneSentence(String command, String says) {
        String picture = TestPictures.png(folder.resolve("a.png"), 9, 9, 0).toString();
        assertEquals(ExitCode.INPUT, run(command.replace("{a}", picture).split(" ")));
        assertTrue(err.toString().contains(says), err::toString);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertEquals("", out.toString());
    }

    @Test
    void contentWhoseReferencesWeighNothingComesBackAsItIsInItsOwnShape() throws Exception {
        Path photo = TestPictures.png(folder.resolve("photo.png"), 832, 1248, 3);
        Path style = TestPictures.png(folder.resolve("style.png"), 30, 20, 5);
        assertEquals(
                0,
                run(
                        "mix",
                        "--content",
                        photo.toString(),
                        "--reference",
                        style + "=0",
                        "--prompt",
                        "a cat",
                        "--out",
                        folder + "/O"),
                err::toString);
        assertEquals("Not used beside a content picture: “cat”.", err.toString().strip());
        Path made = Path.of(out.toString().strip());
        assertTrue(TestPictures.largestDifference(PictureReader.read(photo), PictureReader.read(made)) <= 1);
    }

    @Test
    void contentIsRestyledAndTheRecipeSaysHow() throws Exception {
        Path photo = TestPictures.jpeg(folder.resolve("photo.jpg"), 120, 120, 3);
        Path style = TestPictures.png(folder.resolve("style.png"), 90, 60, 200);
        int code =
                run(("mix --content " + photo + " --reference " + style + "=1.0 --reference " + style + "=-0.3 --seed 4"
                                + " --keep-colours 0.4 --intensity -40 --complexity 20 --movement 100 --aspect 4:5 --out "
                                + folder + "/O")
                        .split(" "));
        assertEquals(0, code, err::toString);
        Path made = Path.of(out.toString().strip());
        assertEquals(1152, PictureReader.read(made).getHeight());
        JsonNode recipe = JsonMapper.shared()
                .readTree(Files.readString(Path.of(made.toString().replace(".png", ".json"))));
        assertEquals(0.4, recipe.path("keep_colours").doubleValue());
        assertEquals(
                "{\"intensity\":-40,\"complexity\":20,\"movement\":100}",
                recipe.path("tuning").toString());
        assertEquals(-0.3, recipe.path("references").path(1).path("strength").doubleValue());
        assertEquals(1.0, recipe.path("content").path("change").doubleValue());
    }

    @Test
    void elevenReferencesAreTooMany() {
        List<String> arguments = new ArrayList<>(List.of("mix", "--prompt", "x"));
        String picture = TestPictures.png(folder.resolve("a.png"), 9, 9, 0).toString();
        for (int i = 0; i < 11; i++) {
            arguments.addAll(List.of("--reference", picture));
        }
        assertEquals(ExitCode.INPUT, run(arguments.toArray(String[]::new)));
        assertTrue(err.toString().contains("at most 10"), err::toString);
    }

    @Test
    void exitCodeTellsWhoseTurnItIs() {
        assertEquals(ExitCode.SERVICE, ExitCode.of(new Problem.Unreachable("127.0.0.1")));
        assertEquals(ExitCode.INPUT, ExitCode.of(new Problem.NothingMatched(List.of("qwx"))));
    }

    @Test
    void everyCommandTellsItsHelpAndVersion() {
        for (String[] command : new String[][] {{"--help"}, {"mix", "--help"}, {"serve", "--help"}}) {
            assertEquals(0, run(command));
            assertTrue(out.toString().contains("Usage: stylemix"), out::toString);
        }
        out.getBuffer().setLength(0);
        for (String[] command : new String[][] {{"--version"}, {"mix", "--version"}, {"serve", "--version"}}) {
            assertEquals(0, run(command));
        }
        assertEquals(
                List.of(Version.PROGRAM, Version.PROGRAM, Version.PROGRAM),
                out.toString().lines().toList());
    }

    @Test
    void fileNameMayContainTheSign() {
        Path odd = TestPictures.png(folder.resolve("b=0.5"), 9, 9, 0);
        var converter = new WeighedFile.Converter();
        assertEquals(new WeighedFile(odd, OptionalDouble.empty()), converter.convert(odd.toString()));
        assertEquals(new WeighedFile(odd, OptionalDouble.of(0.25)), converter.convert(odd + "=0.25"));
        assertEquals(new WeighedFile(Path.of("no=number"), OptionalDouble.empty()), converter.convert("no=number"));
    }

    @Test
    void progressIsSilentWithoutATerminal() {
        TerminalProgress silent = new TerminalProgress(new PrintWriter(err), false);
        silent.at(new RunState.Queued());
        silent.close();
        assertEquals("", err.toString());
        assertEquals("Uploading 25 %", TerminalProgress.line(new RunState.Uploading(1, 4)));
    }

    private int run(String... arguments) {
        Path home = folder.resolve("home");
        AppPaths paths = new AppPaths(
                home.resolve("config"), home.resolve("data"), home.resolve("cache"), home.resolve("pictures"));
        CommandLine command = Main.commands(paths, (Opening _) -> "no window in this test");
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
