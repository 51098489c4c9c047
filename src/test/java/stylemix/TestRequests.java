// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.util.List;
import java.util.Optional;
import stylemix.model.AspectRatio;
import stylemix.model.Creativity;
import stylemix.model.GenerationRequest;
import stylemix.model.Reference;
import stylemix.model.Seed;
import stylemix.model.Tuning;
import stylemix.model.Variant;

/// Makes requests for tests.
public final class TestRequests {

    private TestRequests() {}

    public static GenerationRequest request(String prompt, int seed, Reference... references) {
        return request(prompt, Variant.MEDIUM, seed, references);
    }

    public static GenerationRequest request(String prompt, Variant variant, int seed, Reference... references) {
        return new GenerationRequest(
                prompt,
                variant,
                AspectRatio.FOUR_THREE,
                Creativity.MEDIUM,
                new Seed(seed),
                Tuning.OFF,
                0,
                List.of(references),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
