// SPDX-License-Identifier: Apache-2.0
package stylemix.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import stylemix.model.Problem;
import stylemix.model.Problem.PictureUnreadable;
import stylemix.model.ProblemException;
import stylemix.model.SaveFaults;
import stylemix.offer.Addresses;
import stylemix.offer.Offer;
import stylemix.picture.PictureReader;
import stylemix.picture.PictureWriter;

/// Finds out what an offer really is, part by part until one is a picture or a recipe. Blocking; on any thread.
final class Arrivals {

    /// @param pictures to be opened
    /// @param recipes of mixes that could be restored
    /// @param problems with the rest
    record Found(List<Arrival> pictures, List<FoundMix> recipes, List<Problem> problems) {
        Found {
            pictures = List.copyOf(pictures);
            recipes = List.copyOf(recipes);
            problems = List.copyOf(problems);
        }

        boolean isSomething() {
            return !pictures.isEmpty() || !recipes.isEmpty();
        }
    }

    private final Keeper keeper;
    private final Fetch fetch;
    private final Recipes recipes;
    private final Path temporary;

    /// @param temporary where what is fetched lies until it is kept; made when it is needed
    Arrivals(Keeper keeper, Fetch fetch, Recipes recipes, Path temporary) {
        this.keeper = keeper;
        this.fetch = fetch;
        this.recipes = recipes;
        this.temporary = temporary;
    }

    Found of(Offer offer) {
        Found last = new Found(List.of(), List.of(), List.of(new Problem.NothingToUse()));
        for (Offer.Part part : offer.parts()) {
            last = of(part);
            if (last.isSomething()) {
                return last;
            }
        }
        return last;
    }

    private Found of(Offer.Part part) {
        return switch (part) {
            case Offer.Part.Files(var paths) -> DropContents.of(paths, recipes);
            case Offer.Part.Data(var name, var content) -> written(name, "", file -> Files.write(file, content));
            case Offer.Part.Bitmap(var name, var pixels) -> written(name, "", file -> PictureWriter.png(pixels, file));
            case Offer.Part.Addresses(var addresses) -> fetched(addresses);
            case Offer.Part.Kept(var item) ->
                keeper.find(item.sha256())
                        .map(kept -> new Arrival(item.name(), item.origin(), kept.path(), false))
                        .map(arrival -> new Found(List.of(arrival), List.of(), List.of()))
                        .orElseGet(() -> nothing(new PictureUnreadable(item.name(), PictureUnreadable.Flaw.GONE)));
        };
    }

    private Found fetched(List<String> addresses) {
        List<Arrival> pictures = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String address : addresses) {
            String shown = Addresses.shown(address);
            Found one = written(Addresses.name(address), shown, file -> fetch.fetch(address, file));
            pictures.addAll(one.pictures());
            problems.addAll(one.problems());
        }
        return new Found(pictures, List.of(), problems);
    }

    private Found written(String name, String origin, Writing writing) {
        try {
            Files.createDirectories(temporary);
            Path file = Files.createTempFile(temporary, "arrival", ".picture");
            try {
                writing.to(file);
                PictureReader.sniff(file);
                return new Found(List.of(new Arrival(name, origin, file, true)), List.of(), List.of());
            } catch (ProblemException e) {
                Files.deleteIfExists(file);
                return nothing(named(name, e.problem()));
            }
        } catch (IOException e) {
            return nothing(SaveFaults.problem(temporary, e).problem());
        }
    }

    /// A problem with a temporary file is one with what the user knows by name.
    private static Problem named(String name, Problem problem) {
        return problem instanceof PictureUnreadable unreadable
                ? new PictureUnreadable(name, unreadable.flaw())
                : problem;
    }

    private static Found nothing(Problem why) {
        return new Found(List.of(), List.of(), List.of(why));
    }

    @FunctionalInterface
    private interface Writing {
        void to(Path file) throws IOException, ProblemException;
    }
}
