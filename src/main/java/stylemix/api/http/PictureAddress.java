// SPDX-License-Identifier: Apache-2.0
package stylemix.api.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Checks addresses of pictures, which come from a service and are not to be trusted.
final class PictureAddress {

    /// The schema's limit for an address in a request (krea-api.md, 2.4), in characters.
    private static final int LONGEST = 1024;

    private PictureAddress() {}

    /// The address if it is a whole one of http or https.
    static Optional<URI> of(String text) {
        try {
            URI uri = new URI(text);
            return isWeb(uri) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Whether a request may name it.
    static boolean isSendable(URI uri) {
        return isWeb(uri) && uri.toString().length() <= LONGEST;
    }

    static void requireSendable(URI uri) {
        if (!isSendable(uri)) {
            throw new IllegalArgumentException(
                    "an address in a request is of http(s) and at most 1024 characters long");
        }
    }

    /// Whether `java.net.http` would fetch it.
    static boolean isWeb(URI uri) {
        return uri.getHost() != null && (isScheme(uri, "https") || isScheme(uri, "http"));
    }

    /// Whether a redirect may lead there: from https only to https, or to this computer.
    static boolean mayLead(URI from, URI to) {
        return isWeb(to) && (isScheme(to, "https") || isScheme(from, "http") || isLoopback(to.getHost()));
    }

    private static boolean isScheme(URI uri, String scheme) {
        return scheme.equalsIgnoreCase(uri.getScheme());
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
