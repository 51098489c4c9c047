// SPDX-License-Identifier: Apache-2.0
package stylemix.engine.server;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stylemix.model.Secret;

/// The addresses of files that need no key: `/files/<40 random hex digits>.<extension>`.
///
/// @param base of this launch, without a trailing slash
record Addresses(URI base) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PATH = Pattern.compile("/files/([0-9a-f]{40}\\.(?:png|jpg|webp))");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /// A new file name with 160 random bits.
    static String newName(String extension) {
        byte[] bits = new byte[20];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits) + "." + extension;
    }

    /// A new key with 256 random bits, safe in a URL.
    static Secret newKey() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// Where the file is served in this launch.
    String of(String name) {
        return base + "/files/" + name;
    }

    /// The file that a path of this server names.
    static Optional<String> name(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// The file that an address names, of this launch or of an earlier one with another port.
    static Optional<String> name(URI address) {
        return "http".equals(address.getScheme())
                        && address.getHost() != null
                        && LOOPBACK.contains(address.getHost())
                        && address.getRawPath() != null
                ? name(address.getRawPath())
                : Optional.empty();
    }
}
