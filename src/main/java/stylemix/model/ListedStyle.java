// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// A LoRA style as the service lists it (krea-api.md, 3.3).
///
/// @param title its id where it has none
/// @param cover a picture that shows what it does
/// @param models that it was made for, in the service's words; may be empty
public record ListedStyle(String id, String title, Optional<URI> cover, List<String> models) {

    public ListedStyle {
        models = List.copyOf(models);
    }

    /// @param next cursor of the following page; empty on the last
    public record Page(List<ListedStyle> styles, Optional<String> next) {
        public Page {
            styles = List.copyOf(styles);
        }
    }
}
