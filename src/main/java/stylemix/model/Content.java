// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

/// A picture that is to be changed, in place of a scene made from the prompt alone.
///
/// @param picture the checked file
/// @param name as the designer knows it
/// @param change the top-level `strength` of the request, 0 to 1: 0 keeps the source, 1 replaces it
///     (krea-api.md, 3.2); on the draft engine the result is source + change × (styled − source)
public record Content(PictureFile picture, String name, double change) {

    public Content {
        if (!(change >= 0 && change <= 1)) {
            throw new IllegalArgumentException("change must lie in [0, 1] but is " + change);
        }
    }
}
