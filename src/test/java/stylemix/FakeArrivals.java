// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import stylemix.model.Problem.AddressUnusable;
import stylemix.model.ProblemException;
import stylemix.model.Recipe;
import stylemix.session.Composition;
import stylemix.session.Fetch;
import stylemix.session.Keeper;
import stylemix.session.Recipes;
import stylemix.session.ReferenceImport;

/// A world in which no address answers and nothing has a recipe.
public final class FakeArrivals {

    public static final Recipes NO_RECIPES = new Recipes() {
        @Override
        public Optional<Recipe> of(Path file) {
            return Optional.empty();
        }

        @Override
        public Optional<Recipe> ofOutput(String sha256) {
            return Optional.empty();
        }
    };

    public static final Fetch NO_WEB = (address, _) -> {
        throw new ProblemException(new AddressUnusable(address, AddressUnusable.Flaw.UNREACHABLE));
    };

    private FakeArrivals() {}

    public static ReferenceImport imports(Composition composition, Keeper keeper, Path temporary, Executor executor) {
        return new ReferenceImport(
                composition,
                keeper,
                NO_WEB,
                NO_RECIPES,
                temporary,
                new ReferenceImport.Crew(executor, executor),
                Clock.systemUTC());
    }
}
