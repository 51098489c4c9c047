// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.util.Optional;
import stylemix.model.Content;
import stylemix.model.GenerationRequest;
import stylemix.model.Recipe;
import stylemix.model.Reference;
import stylemix.model.SessionData;
import stylemix.model.Strength;

/// A mix that came with a recipe, or with an output picture.
///
/// @param file the name of what was dropped
public record FoundMix(String file, Recipe recipe) {

    /// What is on the table once the mix is restored: what the recipe says, and of the rest what is there now.
    SessionData onto(SessionData now) {
        GenerationRequest request = recipe.request();
        return new SessionData(
                request.prompt(),
                request.variant(),
                request.aspectRatio(),
                request.creativity(),
                request.seed(),
                true, // another seed would make another picture
                request.tuning(),
                request.keepColours(),
                now.pictures(),
                request.references().stream().map(FoundMix::tile).toList(),
                request.content().map(FoundMix::tile),
                request.moodboard(),
                request.styles(),
                now.experimental() || request.experimental(),
                now.tilePx(),
                now.board(),
                now.window());
    }

    private static SessionData.Tile tile(Reference reference) {
        Optional<SessionData.Details> details = reference
                .edited()
                .map(edited -> new SessionData.Details(
                        false,
                        false,
                        "",
                        "",
                        Optional.of(new SessionData.Edit(edited.original().sha256(), edited.edit()))));
        return new SessionData.Tile(
                reference.picture().sha256(), reference.name(), reference.strength(), false, details);
    }

    private static SessionData.Tile tile(Content content) {
        return new SessionData.Tile(content.picture().sha256(), content.name(), new Strength(content.change()), false);
    }
}
