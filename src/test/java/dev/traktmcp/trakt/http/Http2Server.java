package dev.traktmcp.trakt.http;

import dev.traktmcp.Child;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.HTTP2Connection;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A server as Trakt's is: HTTP/2 over TLS. It counts connections and requests, and answers as it is told. */
public final class Http2Server implements AutoCloseable {
    /** What it does with the requests of a path. */
    public sealed interface Behaviour {
        /** Answers 200 with this text, when the latch is open. */
        record Answer(String text, CountDownLatch when) implements Behaviour {}

        record Silence() implements Behaviour {}
    }

    public static final String PASSWORD = "secret";
    public static final Behaviour AT_ONCE = new Behaviour.Answer("[]", new CountDownLatch(0));
    public static final Behaviour NEVER = new Behaviour.Silence();

    private final Server server = new Server();
    private final ServerConnector connector;
    private final Path keys;
    private final AtomicInteger closed = new AtomicInteger();
    private final Set<Connection> opened = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Connection> silent = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Behaviour> behaviour = _ -> AT_ONCE;

    public static Http2Server start(Path folder, int concurrentStreams) throws Exception {
        Http2Server server = new Http2Server(folder, concurrentStreams);
        server.server.start();
        return server;
    }

    private Http2Server(Path folder, int concurrentStreams) throws Exception {
        keys = keys(folder);
        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setKeyStorePath(keys.toString());
        ssl.setKeyStorePassword(PASSWORD);
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new SecureRequestCustomizer(false));
        HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
        http2.setMaxConcurrentStreams(concurrentStreams);
        ALPNServerConnectionFactory either = new ALPNServerConnectionFactory("h2", "http/1.1");
        connector = new ServerConnector(server, new SslConnectionFactory(ssl, "alpn"), either, http2,
                new HttpConnectionFactory(http));
        connector.addBean(new Connection.Listener() {
            @Override
            public void onOpened(Connection connection) {
                if (connection instanceof HTTP2Connection) {
                    opened.add(connection);
                }
            }

            @Override
            public void onClosed(Connection connection) {
                closed.addAndGet(connection instanceof HTTP2Connection ? 1 : 0);
            }
        });
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response,
                    Callback done) {
                requests.add(request.getMethod() + " " + request.getHttpURI().getPathQuery());
                if (!silent.contains(request.getConnectionMetaData().getConnection())
                        && behaviour.apply(request.getHttpURI().getPath()) instanceof Behaviour.Answer answer) {
                    Thread.ofVirtual().start(() -> answer(answer, response, done));
                }
                return true;
            }
        });
    }

    private static void answer(Behaviour.Answer answer, org.eclipse.jetty.server.Response response, Callback done) {
        try {
            answer.when().await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        response.write(true, StandardCharsets.UTF_8.encode(answer.text()), done);
    }

    private static Path keys(Path folder) throws Exception {
        Path keys = folder.resolve("keys.p12");
        if (!Files.exists(keys)) {
            Child.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
                    "server", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost", "-storetype",
                    "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD).run();
        }
        return keys;
    }

    public void behaves(Function<String, Behaviour> as) {
        behaviour = as;
    }

    /** From now on nothing comes on the connections that are open, as after a sleep; new ones are fine. */
    public void fallSilent() {
        silent.addAll(opened);
    }

    public int connections() {
        return opened.size();
    }

    public int closed() {
        return closed.get();
    }

    /** {@code GET /path}, in the order in which they came. */
    public List<String> requests() {
        return requests;
    }

    public URI url() {
        return URI.create("https://localhost:" + connector.getLocalPort());
    }

    /** Its key, for those who trust it. */
    public Path keys() {
        return keys;
    }

    SSLContext trust() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray()));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
