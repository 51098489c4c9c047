// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.math.BigDecimal;

/// What one generation costs in US dollars.
///
/// @param usd exact; 0 means free
public record Price(BigDecimal usd) {

    public static final Price FREE = new Price(BigDecimal.ZERO);

    /// The price of one picture, from the tables of October 2026 (krea-api.md, 3.5).
    ///
    /// The tier is flat: ten references cost as much as one, and a moodboard's rate covers references too.
    public static Price of(Service service, GenerationRequest request) {
        return of(
                service,
                request.variant(),
                !request.references().isEmpty(),
                request.moodboard().isPresent());
    }

    public static Price of(Service service, Variant variant, boolean references, boolean moodboard) {
        if (service != Service.KREA) {
            return FREE;
        }
        String usd = switch (variant) {
            case MEDIUM_TURBO -> moodboard ? "0.02" : references ? "0.0175" : "0.015";
            case MEDIUM -> moodboard ? "0.040" : references ? "0.035" : "0.030";
            case LARGE -> moodboard ? "0.070" : references ? "0.065" : "0.060";
        };
        return new Price(new BigDecimal(usd).stripTrailingZeros());
    }

    public Price times(int pictures) {
        return new Price(usd.multiply(BigDecimal.valueOf(pictures)));
    }

    public Price plus(Price other) {
        return new Price(usd.add(other.usd));
    }

    public boolean free() {
        return usd.signum() == 0;
    }
}
