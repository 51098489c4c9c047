// SPDX-License-Identifier: Apache-2.0
package stylemix.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import stylemix.model.Price;
import stylemix.model.PriceList;
import stylemix.model.ProblemException;
import stylemix.model.Variant;

/// What pictures cost: the prices that came with this version, unless the user wrote down others in `prices.json`.
public final class PricesFile {

    /// The prices that came with this version.
    public static final PriceList BUILT_IN = builtIn();

    private final JsonFile<Body> file;

    public PricesFile(Path file) {
        this.file = new JsonFile<>(file, Body.of(BUILT_IN), Body.class);
    }

    /// What the file says, [#BUILT_IN] for the rest. A broken file is set aside as `….broken` and logged.
    public PriceList load() {
        return file.load().list(BUILT_IN.tiers());
    }

    /// Writes the whole file at once.
    ///
    /// @throws ProblemException [stylemix.model.Problem.CannotSave]; the former file is as it was
    public void save(PriceList prices) throws ProblemException {
        file.save(Body.of(prices));
    }

    private static PriceList builtIn() {
        try (InputStream in = Objects.requireNonNull(PricesFile.class.getResourceAsStream("prices.json"))) {
            return Json.MAPPER.readValue(in, Body.class).list(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file: US dollars for one picture, by the last part of a variant's route.
    record Body(LocalDate asOf, Map<String, Tier> usd) {

        record Tier(BigDecimal text, BigDecimal references, BigDecimal moodboard) {

            /// @throws IllegalArgumentException if one cannot be a price
            PriceList.Tier prices() {
                return new PriceList.Tier(new Price(text), new Price(references), new Price(moodboard));
            }
        }

        /// Checks the prices, so that a file with impossible ones counts as broken.
        Body {
            usd.values().forEach(Tier::prices);
        }

        static Body of(PriceList prices) {
            Map<String, Tier> usd = new LinkedHashMap<>();
            for (Variant variant : Variant.values()) {
                PriceList.Tier tier = Objects.requireNonNull(prices.tiers().get(variant));
                usd.put(
                        variant.slug(),
                        new Tier(
                                tier.text().usd(),
                                tier.references().usd(),
                                tier.moodboard().usd()));
            }
            return new Body(prices.asOf(), usd);
        }

        /// @param others of variants that the file does not name
        PriceList list(Map<Variant, PriceList.Tier> others) {
            Map<Variant, PriceList.Tier> tiers = new EnumMap<>(Variant.class);
            tiers.putAll(others);
            usd.forEach((slug, tier) -> Variant.of(slug).ifPresent(variant -> tiers.put(variant, tier.prices())));
            return new PriceList(asOf, tiers);
        }
    }
}
