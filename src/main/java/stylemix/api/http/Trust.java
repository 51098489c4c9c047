// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// Whose certificates a client accepts.
final class Trust {

    private Trust() {}

    /// Nobody's, so that no encrypted connection comes about: for a service that is spoken to in the clear, on this
    /// computer. Reading the system's certificates would take a fifth of a second of a fresh process.
    static SSLContext none() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has TLS", e);
        }
    }
}
