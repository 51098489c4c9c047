// SPDX-License-Identifier: Apache-2.0
package stylemix.ui.compose;

import stylemix.session.FoundMix;
import stylemix.ui.Messages;

/// What is said of mixes that were found.
final class TrayWords {

    private static final int LONGEST_PROMPT = 60;

    private TrayWords() {}

    static String mix(FoundMix mix) {
        var request = mix.recipe().request();
        int references = request.references().size();
        return request.prompt().isBlank()
                ? Messages.text("references.foundMix.untold", mix.file(), references)
                : Messages.text(
                        "references.foundMix",
                        mix.file(),
                        Messages.shortened(request.prompt(), LONGEST_PROMPT),
                        references);
    }
}
