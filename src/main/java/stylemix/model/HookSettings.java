// SPDX-License-Identifier: Apache-2.0
package stylemix.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Whether and how a service may call this computer when a job has ended.
///
/// @param address reaches this computer from outside, as a tunnel's or a relay's does, without a slash at its end;
///     empty while nobody is to call
/// @param port where Stylemix listens on this computer alone, and to which that address leads, [#LEAST_PORT] to
///     [#MOST_PORT]
public record HookSettings(Optional<URI> address, int port) {

    /// Lower ones belong to the system.
    public static final int LEAST_PORT = 1024, MOST_PORT = 65_535;

    public static final HookSettings OFF = new HookSettings(Optional.empty(), 8437);

    /// With the path of a job behind it, an address stays far below what services take.
    private static final int LONGEST = 500;

    /// Why an address is of no use.
    public enum Flaw {
        /// It is no web address at all.
        NO_ADDRESS,
        /// It is plain http and not on this computer.
        NOT_HTTPS,
        /// It has a name and password, a query or a fragment.
        TOO_MUCH
    }

    public HookSettings {
        address.flatMap(HookSettings::flaw).ifPresent(flaw -> {
            throw new IllegalArgumentException("no address for calls, " + flaw);
        });
        if (!isPort(port)) {
            throw new IllegalArgumentException("the port must lie in [1024, 65535] but is " + port);
        }
    }

    public static boolean isPort(int port) {
        return port >= LEAST_PORT && port <= MOST_PORT;
    }

    /// What is wrong with a typed address; empty if it can be [read][#read].
    public static Optional<Flaw> flaw(String typed) {
        try {
            return flaw(plain(typed));
        } catch (URISyntaxException _) {
            return Optional.of(Flaw.NO_ADDRESS);
        }
    }

    /// Reads a typed address that has no [flaw][#flaw(String)].
    public static URI read(String typed) {
        try {
            return plain(typed);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + typed, e);
        }
    }

    private static URI plain(String typed) throws URISyntaxException {
        return new URI(typed.strip().replaceFirst("/+$", ""));
    }

    private static Optional<Flaw> flaw(URI address) {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.toString().length() > LONGEST) {
            return Optional.of(Flaw.NO_ADDRESS);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return Optional.of(Flaw.TOO_MUCH);
        }
        return "https".equals(address.getScheme()) || Loopback.is(address)
                ? Optional.empty()
                : Optional.of(Flaw.NOT_HTTPS);
    }
}
