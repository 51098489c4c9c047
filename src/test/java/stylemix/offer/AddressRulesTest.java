// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRulesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            93.184.216.34,          public
            1.1.1.1,                public
            172.15.255.255,         public
            172.32.0.0,             public
            100.63.255.255,         public
            100.128.0.0,            public
            198.17.255.255,         public
            2606:4700::1111,        public
            2a00:1450:4001:81b::1,  public
            64:ff9b::5db8:d822,     public
            2002:5db8:d822::1,      public
            127.0.0.1,              private
            127.255.255.254,        private
            0.1.2.3,                private
            10.0.0.1,               private
            100.64.0.1,             private
            100.127.255.255,        private
            169.254.169.254,        private
            172.16.0.1,             private
            172.31.255.255,         private
            192.0.0.8,              private
            192.168.1.1,            private
            198.18.0.1,             private
            198.19.255.255,         private
            203.0.113.9,            private
            ::1,                    private
            ::7f00:1,               private
            ::ffff:127.0.0.1,       private
            ::ffff:10.1.2.3,        private
            ::ffff:169.254.169.254, private
            64:ff9b::7f00:1,        private
            64:ff9b::a9fe:a9fe,     private
            64:ff9b:1::1,           private
            2002:7f00:1::1,         private
            2002:c0a8:101::1,       private
            2001:0:4136:e378::1,    private
            2001:db8::1,            private
            fc00::1,                private
            fd12:3456::1,           private
            fe80::1,                private
            febf::1,                private
            fec0::1,                private
            0.0.0.0,                nobody
            224.0.0.1,              nobody
            239.255.255.250,        nobody
            255.255.255.255,        nobody
            240.0.0.1,              nobody
            ::,                     nobody
            ff02::1,                nobody
            64:ff9b::e000:1,        nobody
            """)
    void addressIs(String address, String kind) throws UnknownHostException {
        InetAddress asked = InetAddress.getByName(address);
        assertEquals(kind.equals("public"), AddressRules.mayBeAsked(asked, false));
        assertEquals(!kind.equals("nobody"), AddressRules.mayBeAsked(asked, true));
    }
}
