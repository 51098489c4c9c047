// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// A file within its own address: `data:image/png;base64,…`.
final class DataUri {

    private DataUri() {}

    /// The bytes; empty if the address is malformed.
    static Optional<byte[]> bytes(String address) {
        int comma = address.indexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        byte[] content = unescaped(address.substring(comma + 1));
        boolean base64 =
                address.substring(0, comma).strip().toLowerCase(Locale.ROOT).endsWith(";base64");
        try {
            return Optional.of(base64 ? Base64.getMimeDecoder().decode(content) : content);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] unescaped(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                result.write(high << 4 | low);
                i += 2;
            } else {
                result.write(bytes[i]);
            }
        }
        return result.toByteArray();
    }
}
