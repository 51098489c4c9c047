// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// A key that must never be shown or logged.
///
/// @param value the key itself; read it only to put it into a request or into the secret store
public record Secret(String value) {

    public Secret {
        if (value.isBlank() || !value.strip().equals(value) || value.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new IllegalArgumentException("a key is one line of visible ASCII characters without spaces");
        }
    }

    /// Dots, so that a log or an error text cannot give the key away.
    @Override
    public String toString() {
        return "••••";
    }
}
