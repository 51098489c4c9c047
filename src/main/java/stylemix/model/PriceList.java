// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What Krea takes for one picture, as of a day. Other services are free as far as we know.
///
/// @param asOf when these prices were read
/// @param tiers one for every variant
public record PriceList(LocalDate asOf, Map<Variant, Tier> tiers) {

    public PriceList {
        tiers = Map.copyOf(tiers);
        if (!tiers.keySet().containsAll(List.of(Variant.values()))) {
            throw new IllegalArgumentException("every variant has a price, but there are only " + tiers.keySet());
        }
    }

    /// The three prices of one variant.
    ///
    /// @param text with a prompt alone
    /// @param references with style references; flat, ten cost as much as one
    /// @param moodboard with a moodboard, whose rate covers references too
    public record Tier(Price text, Price references, Price moodboard) {}

    public Price of(Service service, GenerationRequest request) {
        return of(
                service,
                request.variant(),
                !request.references().isEmpty(),
                request.moodboard().isPresent());
    }

    public Price of(Service service, Variant variant, boolean references, boolean moodboard) {
        Tier tier = tiers.get(variant);
        if (service != Service.KREA || tier == null) {
            return Price.FREE;
        }
        return moodboard ? tier.moodboard() : references ? tier.references() : tier.text();
    }

    /// With another tier for one variant.
    public PriceList with(Variant variant, Tier tier, LocalDate today) {
        Map<Variant, Tier> next = new EnumMap<>(tiers);
        next.put(variant, tier);
        return new PriceList(today, next);
    }
}
