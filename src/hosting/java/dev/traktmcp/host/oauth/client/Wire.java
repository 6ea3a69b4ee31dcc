package dev.traktmcp.host.oauth.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;

/**
 * The way to servers of documents; tests go another way.
 *
 * @param names finds the addresses of a host name
 * @param dial connects to an address
 * @param security whose certificates are trusted
 */
record Wire(Names names, Dial dial, SSLSocketFactory security) {
    @FunctionalInterface
    interface Names {
        List<InetAddress> of(String host) throws IOException;
    }

    @FunctionalInterface
    interface Dial {
        Socket to(InetSocketAddress address) throws IOException;
    }

    static Wire internet() {
        return new Wire(host -> List.of(InetAddress.getAllByName(host)), Wire::connected,
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(address);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
