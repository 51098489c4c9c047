// SPDX-License-Identifier: Apache-2.0
package stylemix.offer;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One question to one address, over a socket of its own.
///
/// @param step the longest wait for anything
/// @param deadline of the whole, as of [System#nanoTime()]
record HttpConnection(Socket socket, Duration step, long deadline) implements AutoCloseable {

    private static final int HTTP = 80, HTTPS = 443;

    /// Connects to the first of the addresses that answers; the name in the certificate must be the host's.
    static HttpConnection open(URI at, List<InetAddress> addresses, Duration step, long deadline) throws IOException {
        IOException last = new ConnectException("no address");
        for (InetAddress address : addresses) {
            Socket plain = new Socket(java.net.Proxy.NO_PROXY);
            try {
                int patience = patienceMs(step, deadline);
                plain.connect(new InetSocketAddress(address, port(at)), patience);
                plain.setSoTimeout(patience);
                return new HttpConnection(isSecure(at) ? secured(plain, at) : plain, step, deadline);
            } catch (IOException e) {
                plain.close();
                last = e;
            }
        }
        throw last;
    }

    /// Asks for what lies at the address.
    HttpAnswer get(URI at, String userAgent) throws IOException {
        String path = at.getRawPath().isEmpty() ? "/" : at.getRawPath();
        String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
        String host = at.getPort() < 0 ? at.getHost() : at.getHost() + ":" + at.getPort();
        String question = "GET " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: " + userAgent
                + "\r\nAccept: image/*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return HttpAnswer.read(new BufferedInputStream(new Hurried(socket.getInputStream())));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int patienceMs(Duration step, long deadline) throws SocketTimeoutException {
        long left = Math.min(step.toMillis(), (deadline - System.nanoTime()) / 1_000_000);
        if (left <= 0) {
            throw new SocketTimeoutException("no time left");
        }
        return (int) left;
    }

    private static boolean isSecure(URI at) {
        return at.getScheme().equals("https");
    }

    private static int port(URI at) {
        return at.getPort() >= 0 ? at.getPort() : isSecure(at) ? HTTPS : HTTP;
    }

    private static Socket secured(Socket plain, URI at) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secure = (SSLSocket) factory.createSocket(plain, at.getHost(), port(at), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /// Waits for a byte no longer than there is time left: a host that sends one every second must not hold us for
    /// ever.
    private final class Hurried extends FilterInputStream {

        Hurried(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            socket.setSoTimeout(patienceMs(step, deadline));
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            socket.setSoTimeout(patienceMs(step, deadline));
            return super.read(bytes, from, most);
        }
    }
}
