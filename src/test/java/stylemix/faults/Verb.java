// SPDX-License-Identifier: Apache-2.0
package stylemix.faults;

import java.util.Locale;

/// What a service can be asked.
public enum Verb {
    UPLOAD,
    ASSETS,
    SUBMIT,
    STATUS,
    JOBS,
    CANCEL,
    RESULT;

    static Verb of(Call call) {
        String path = call.path();
        if (path.startsWith("/images/")) {
            return RESULT;
        }
        if (path.startsWith("/generate/")) {
            return SUBMIT;
        }
        if (path.startsWith("/assets")) {
            return call.method().equals("POST") ? UPLOAD : ASSETS;
        }
        return call.method().equals("DELETE") ? CANCEL : path.equals("/jobs") ? JOBS : STATUS;
    }

    /// `upload` and so on.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
