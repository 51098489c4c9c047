// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which computers may be asked for a picture: those of the public internet, and others if the user allows it.
///
/// A web page can put any address into a drag; without this rule it could have this computer knock on the doors of the
/// printer, the router or the services that listen on it.
final class AddressRules {

    /// Blocks that are not the public internet, after IANA's registries of special-purpose addresses.
    private static final List<Block> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10")
            .map(Block::of)
            .toList();

    /// Nobody in particular: not to be asked even if private addresses are allowed.
    private static final List<Block> NOBODY = Stream.of(
                    "0.0.0.0/32", "224.0.0.0/4", "240.0.0.0/4", "::/128", "ff00::/8")
            .map(Block::of)
            .toList();

    /// Where an IPv4 address is wrapped in one of IPv6: after so many bytes behind this prefix.
    private static final Block NAT64 = Block.of("64:ff9b::/96"), SIX_TO_FOUR = Block.of("2002::/16");

    private AddressRules() {}

    /// @param privateToo whether the user allows this computer and its network
    static boolean mayBeAsked(InetAddress address, boolean privateToo) {
        byte[] bytes = address.getAddress();
        if (in(NOBODY, bytes)) {
            return false;
        }
        Optional<InetAddress> inside = wrapped(bytes);
        if (inside.isPresent()) {
            return mayBeAsked(inside.get(), privateToo);
        }
        return privateToo || !in(PRIVATE, bytes);
    }

    private static boolean in(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.has(address));
    }

    private static Optional<InetAddress> wrapped(byte[] bytes) {
        if (NAT64.has(bytes)) {
            return Optional.of(v4(bytes, 12));
        }
        return SIX_TO_FOUR.has(bytes) ? Optional.of(v4(bytes, 2)) : Optional.empty();
    }

    private static InetAddress v4(byte[] bytes, int from) {
        return address(Arrays.copyOfRange(bytes, from, from + 4));
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }

    /// All addresses with the same first bits.
    private record Block(byte[] first, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            String address = text.substring(0, slash);
            byte[] first = address.contains(":")
                    ? Inet6Address.ofLiteral(address).getAddress()
                    : Inet4Address.ofLiteral(address).getAddress();
            return new Block(first, Integer.parseInt(text.substring(slash + 1)));
        }

        boolean has(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : (0xff << (8 - (bits - bit))) & 0xff;
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
