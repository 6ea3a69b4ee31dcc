package dev.traktmcp.host.oauth.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.traktmcp.host.store.Clients;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A host of clients' documents, on this machine; to those who ask it goes by a name and address of the internet. */
public final class DocumentServer implements AutoCloseable {
    /** The name of its certificate. */
    public static final String HOST = "document.example";
    static final InetAddress PUBLIC = InetAddress.ofLiteral("8.8.8.8");
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** The addresses of host names. */
    final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>(Map.of(HOST, List.of(PUBLIC)));
    /** What was looked up. */
    final List<String> lookups = new CopyOnWriteArrayList<>();
    /** What was connected to. */
    final List<InetSocketAddress> dialled = new CopyOnWriteArrayList<>();
    /** What was asked for, as in {@code GET document.example/client.json}. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpsServer server;
    private final SSLContext security;
    private volatile HttpHandler answer = exchange -> exchange.sendResponseHeaders(404, -1);

    public DocumentServer() throws IOException, GeneralSecurityException {
        security = security();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(security));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host")
                    + exchange.getRequestURI());
            try (exchange) {
                answer.handle(exchange);
            }
        });
        server.start();
    }

    private static SSLContext security() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = DocumentServer.class.getResourceAsStream("/host/document.p12")) {
            store.load(file, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("document", store.getCertificate("document"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    public void answers(HttpHandler handler) {
        answer = handler;
    }

    /** It sends JSON, with a header. */
    public void sends(String json, String... header) {
        answers(exchange -> send(exchange, 200, "application/json", json, header));
    }

    static void send(HttpExchange exchange, int status, String type, String body, String... header)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        for (int i = 0; i < header.length; i += 2) {
            exchange.getResponseHeaders().set(header[i], header[i + 1]);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A document at a path of this host, with more fields. */
    public static String document(String path, String redirects, String more) {
        return "{\"client_id\": \"https://%s%s\", \"client_name\": \"Some Assistant\", \"redirect_uris\": [%s]%s}"
                .formatted(HOST, path, redirects, more);
    }

    /** How it is asked by those who trust its certificate. */
    DocumentFetch fetch(Duration patience) {
        return fetch(patience, security.getSocketFactory());
    }

    DocumentFetch fetch(Duration patience, SSLSocketFactory trust) {
        return new DocumentFetch(new Wire(this::lookup, this::dial, trust), patience);
    }

    private List<InetAddress> lookup(String host) throws UnknownHostException {
        lookups.add(host);
        if (!names.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return names.get(host);
    }

    private Socket dial(InetSocketAddress address) throws IOException {
        dialled.add(address);
        Socket socket = new Socket(Proxy.NO_PROXY);
        socket.connect(server.getAddress());
        return socket;
    }

    /** Clients of which those with documents have them here. */
    public KnownClients clients(Clients clients, InstantSource clock, LongSupplier nanos) {
        return new KnownClients(clients, new ClientDocuments(fetch(Duration.ofHours(1)), clock, nanos));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
