// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;

/// Who makes the pictures.
public enum Service {
    /// Our own engine on this computer; free, and named a draft.
    DRAFT,
    /// The hosted service; costs money per picture.
    KREA,
    /// Another service that speaks the same contract, named by its address.
    CUSTOM;

    /// Where Krea's API lives; there is no `/v1` (krea-api.md, 1).
    public static final URI KREA_BASE = URI.create("https://api.krea.ai");
}
