// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.util.regex.Pattern;

/// Tells the addresses that never leave this computer, without asking a name server: a name that leads here today may
/// lead elsewhere tomorrow.
public final class Loopback {

    private static final Pattern HOST =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    public static boolean is(URI address) {
        return address.getHost() != null && HOST.matcher(address.getHost()).matches();
    }
}
