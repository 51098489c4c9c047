// SPDX-License-Identifier: Apache-2.0
package stylemix;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Ports of this computer for tests that must name one.
public final class FreePort {

    private FreePort() {}

    /// A port on which nobody listened a moment ago.
    public static int find() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
