// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import stylemix.model.GenerationRequest;
import stylemix.model.Output;
import stylemix.model.PictureFile;
import stylemix.model.PictureFormat;
import stylemix.model.Recipe;
import stylemix.model.Service;

/// Makes outputs for tests that never open their pictures.
public final class TestOutputs {

    private TestOutputs() {}

    public static Output output(GenerationRequest request) {
        Path picture = Path.of("output.png");
        return new Output(
                picture,
                Path.of("output.json"),
                new Recipe(
                        "Stylemix 0.1.0",
                        Service.KREA,
                        "api.krea.ai",
                        request,
                        "job-1",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        new PictureFile(picture, "0".repeat(64), PictureFormat.PNG, 40, 30, 1000),
                        Optional.empty()));
    }
}
