// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.math.BigDecimal;

/// An amount of US dollars.
///
/// @param usd exact, in whole millionths, not below 0; 0 means free
public record Price(BigDecimal usd) {

    public static final Price FREE = new Price(BigDecimal.ZERO);

    /// Digits after the point that are kept: millionths of a dollar.
    private static final int SCALE = 6;

    public Price {
        if (usd.signum() < 0 || usd.stripTrailingZeros().scale() > SCALE) {
            throw new IllegalArgumentException("a price is made of whole millionths of a dollar but is " + usd);
        }
        usd = usd.stripTrailingZeros();
    }

    /// @param micros millionths of a dollar
    public static Price ofMicros(long micros) {
        return new Price(BigDecimal.valueOf(micros, SCALE));
    }

    /// In millionths of a dollar.
    public long micros() {
        return usd.movePointRight(SCALE).longValueExact();
    }

    public Price plus(Price other) {
        return new Price(usd.add(other.usd));
    }

    public Price times(int pictures) {
        return new Price(usd.multiply(BigDecimal.valueOf(pictures)));
    }

    public boolean free() {
        return usd.signum() == 0;
    }
}
