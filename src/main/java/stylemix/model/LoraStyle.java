// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// A LoRA style of the account, from `GET /styles`.
///
/// @param id as listed
/// @param title as its maker named it; its id where that is not known
/// @param strength −2 to 2 (krea-api.md, 3.2)
public record LoraStyle(String id, String title, Strength strength) {

    /// The most that a mix holds; the service names no limit (krea-api.md, 3.2).
    public static final int MAX_COUNT = 5;

    public LoraStyle(String id, Strength strength) {
        this(id, id, strength);
    }

    public LoraStyle withStrength(Strength next) {
        return new LoraStyle(id, title, next);
    }
}
