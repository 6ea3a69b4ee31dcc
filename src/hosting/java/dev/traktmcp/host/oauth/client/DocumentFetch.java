package dev.traktmcp.host.oauth.client;

import dev.traktmcp.text.LazyLogger;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document from the internet, and from nowhere else: its host name is looked up once, all addresses have to be
 * public, and one of those is connected to. No redirect is followed. Safe for use by several threads.
 */
final class DocumentFetch {
    /** What is read of a document. */
    static final int MOST = 64 * 1024;

    private static final LazyLogger LOG = new LazyLogger(DocumentFetch.class);
    private static final Pattern JSON =
            Pattern.compile("application/([\\w.-]+\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?:.*[,\\s])?max-age=\"?(\\d{1,9})\\b.*", Pattern.CASE_INSENSITIVE);

    /** @param fresh for how long it says that it stays the same; zero where it does not say */
    record Document(byte[] json, Duration fresh) {}

    private final Wire wire;
    private final Duration patience;

    /** @param patience how long all of it may take */
    DocumentFetch(Wire wire, Duration patience) {
        this.wire = wire;
        this.patience = patience;
    }

    /** @throws UnusableClient where nothing that could be a document comes from there in time */
    Document get(URI url) {
        FutureTask<Document> fetch = new FutureTask<>(() -> fetch(url));
        Thread.ofVirtual().name("client document").start(fetch);
        try {
            return fetch.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw UnusableClient.unknown("its document took too long to arrive");
        } catch (ExecutionException e) {
            throw unusable(url, e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw UnusableClient.unknown("its document was not read, as this server is ending");
        } finally {
            fetch.cancel(true); // which closes the socket that it waits for
        }
    }

    private static UnusableClient unusable(URI url, @Nullable Throwable cause) {
        if (cause instanceof UnusableClient known) {
            return known;
        }
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException(cause);
        }
        LOG.debug("no document of {}: {}", url.getHost(), cause.toString());
        return UnusableClient.unknown(cause instanceof UnknownHostException ? "the host of its document is unknown"
                : cause instanceof SSLException ? "the host of its document has no certificate that is trusted here"
                : cause instanceof HttpAnswer.TooLarge ? "its document is larger than " + MOST + " bytes"
                : "its document cannot be read");
    }

    private Document fetch(URI url) throws IOException {
        int port = url.getPort() < 0 ? 443 : url.getPort();
        InetAddress address = address(url.getHost());
        try (Socket socket = wire.dial().to(new InetSocketAddress(address, port));
                SSLSocket secure = (SSLSocket) wire.security().createSocket(socket, url.getHost(), port, true)) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secure.setSSLParameters(parameters);
            secure.startHandshake();
            secure.getOutputStream().write(request(url).getBytes(StandardCharsets.US_ASCII));
            return document(HttpAnswer.read(new BufferedInputStream(secure.getInputStream()), MOST));
        }
    }

    private InetAddress address(String host) throws IOException {
        List<InetAddress> addresses = wire.names().of(host);
        if (addresses.isEmpty() || !addresses.stream().allMatch(PublicAddresses::has)) {
            throw UnusableClient.unknown("the host of its document is not on the internet");
        }
        return addresses.getFirst();
    }

    private static String request(URI url) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return "GET " + url.getRawPath() + query + " HTTP/1.1\r\n"
                + "Host: " + url.getRawAuthority() + "\r\n"
                + "Accept: application/json\r\n"
                + "Accept-Encoding: identity\r\n"
                + "User-Agent: trakt-mcp\r\n"
                + "Connection: close\r\n\r\n";
    }

    private static Document document(HttpAnswer answer) {
        if (answer.status() != 200) {
            throw UnusableClient.unknown("the host of its document answered with status " + answer.status()
                    + "; no redirect is followed");
        }
        if (!JSON.matcher(answer.headers().getOrDefault("content-type", "")).matches()
                || !answer.headers().getOrDefault("content-encoding", "identity").equalsIgnoreCase("identity")) {
            throw UnusableClient.unknown("its document is not sent as application/json");
        }
        return new Document(answer.body(), fresh(answer.headers().getOrDefault("cache-control", "")));
    }

    private static Duration fresh(String control) {
        Matcher age = MAX_AGE.matcher(control);
        boolean kept = !control.contains("no-store") && !control.contains("no-cache") && age.matches();
        return kept ? Duration.ofSeconds(Long.parseLong(age.group(1))) : Duration.ZERO;
    }
}
