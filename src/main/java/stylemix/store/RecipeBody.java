// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import stylemix.model.DraftReport;
import stylemix.model.PictureFile;
import stylemix.model.Recipe;
import stylemix.model.Service;
import stylemix.store.RequestBody.PictureBody;

/// The recipe file, to be read by people as well: first what was asked for, then who made it and when.
///
/// @param format of this file; a reader refuses a higher one
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record RecipeBody(
        int format,
        @JsonUnwrapped RequestBody request,
        PictureBody picture,
        Optional<DraftReport> draft,
        Service service,
        String host,
        String job,
        Instant submittedAt,
        Instant savedAt,
        String program) {

    static final int FORMAT = 1;

    static RecipeBody of(Recipe recipe) {
        return new RecipeBody(
                FORMAT,
                RequestBody.of(recipe.request()),
                PictureBody.of(
                        recipe.picture(),
                        Optional.of(recipe.picture().path().getFileName().toString())),
                recipe.draft(),
                recipe.service(),
                recipe.host(),
                recipe.jobId(),
                recipe.submittedAt(),
                recipe.savedAt(),
                recipe.program());
    }

    /// @param folder in which the recipe lies
    /// @param kept has the pictures; one that is gone keeps its facts and gets a path at which nothing is
    /// @throws IllegalArgumentException if the file says something impossible
    Recipe recipe(Path folder, ReferenceFolder kept) {
        if (format > FORMAT) {
            throw RequestBody.unknown("recipe format", String.valueOf(format));
        }
        String file = picture.file().orElseThrow(() -> RequestBody.unknown("picture file", "missing"));
        if (!Path.of(file).equals(Path.of(file).getFileName())) {
            throw RequestBody.unknown("picture file", file); // a recipe from elsewhere must not reach out of its folder
        }
        return new Recipe(
                program,
                service,
                host,
                request.request(body -> find(body, kept)),
                job,
                submittedAt,
                savedAt,
                picture.at(folder.resolve(file)),
                draft);
    }

    private static PictureFile find(PictureBody body, ReferenceFolder kept) {
        PictureFile found = kept.find(body.sha256()).orElse(null);
        return found == null ? body.at(kept.place(body.sha256(), body.format())) : found;
    }
}
