// SPDX-License-Identifier: Apache-2.0
package stylemix.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import stylemix.model.Creativity;
import stylemix.model.Tuning;

/// One draft from file to file, as `./run mix` makes it, but of any size: the whole life of a process, to be timed from
/// outside.
final class ColdDraft {

    private ColdDraft() {}

    /// @param args width, height, the file to write, the content, then the references, which share a strength of 1
    public static void main(String[] args) throws Exception {
        List<DraftRequest.Style> styles = new ArrayList<>();
        for (int i = 4; i < args.length; i++) {
            styles.add(new DraftRequest.Style(SourcePicture.read(Path.of(args[i])), args[i], 1.0 / (args.length - 4)));
        }
        DraftRequest request = new DraftRequest(
                "",
                Integer.parseInt(args[0]),
                Integer.parseInt(args[1]),
                Creativity.MEDIUM,
                Sitter.SEED,
                Tuning.OFF,
                0,
                styles,
                Optional.of(new DraftRequest.Source(SourcePicture.read(Path.of(args[3])), args[3], 1)));
        DraftEngine engine = new DraftEngine(
                (_, _, _, _, _, _) -> {
                    throw new AssertionError("the content is a picture");
                },
                _ -> List.of(),
                LayerStore.inMemory(0));
        ImageIO.write(
                engine.draw(request, EngineProgress.SILENT).picture(),
                "png",
                Path.of(args[2]).toFile());
    }
}
