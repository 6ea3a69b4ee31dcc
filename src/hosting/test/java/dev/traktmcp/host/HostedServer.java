package dev.traktmcp.host;

import dev.traktmcp.config.Config;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Clients;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Tokens;
import dev.traktmcp.mcp.http.HttpCaller;
import dev.traktmcp.mcp.http.HttpHost;
import dev.traktmcp.mcp.http.TestHost;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.oauth.IssuedTokens;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A hosted server on the sandbox, with people who have signed in already. */
final class HostedServer implements AutoCloseable {
    static final String READ = "trakt:read";
    static final String WRITE = "trakt:write";

    private static final HttpHost.Limits LIMITS = TestHost.patient(Running.LIMITS);

    final URI url;
    final Running running;
    final HttpCaller caller;
    private final Simulator trakt;

    HostedServer(Path folder, String... flags) throws IOException {
        this(now(), folder, flags);
    }

    /** @param clock of everything but the sandbox */
    HostedServer(Clock clock, Path folder, String... flags) throws IOException {
        this(clock, folder, clients -> KnownClients.of(clients, clock, System::nanoTime), flags);
    }

    /** @param known the clients that people may be sent here by */
    HostedServer(Clock clock, Path folder, Function<Clients, KnownClients> known, String... flags) throws IOException {
        Begun begun = Begun.of(here -> new Running(config(here, here,
                Stream.concat(Stream.of("--sandbox"), Stream.of(flags))), folder, clock, new SecureRandom(), known,
                LIMITS));
        url = begun.url();
        running = begun.running();
        caller = new HttpCaller(url);
        trakt = running.upstream().sandbox();
    }

    /**
     * One of several that people reach at the same address.
     *
     * @param folder has the same keys for all of them
     * @param trakt the same for all of them
     * @param stores flags that name the stores, the same for all of them
     */
    HostedServer(Path folder, Simulator trakt, URI address, String... stores) throws IOException {
        List<String> where = List.of("--trakt-client-id", Simulator.CLIENT_ID, "--trakt-api-url",
                trakt.apiUrl().toString(), "--trakt-auth-url", trakt.authUrl().toString());
        Clock clock = now();
        Begun begun = Begun.of(here -> new Running(config(here, address,
                Stream.concat(where.stream(), Stream.of(stores))), folder, clock, new SecureRandom(),
                clients -> KnownClients.of(clients, clock, System::nanoTime), LIMITS));
        url = begun.url();
        running = begun.running();
        caller = new HttpCaller(url);
        this.trakt = trakt;
    }

    private interface Start {
        Running at(URI url) throws IOException;
    }

    /** A server on a port that was free, and still is when it comes to it. */
    private record Begun(URI url, Running running) {
        static Begun of(Start start) throws IOException {
            while (true) {
                URI url = free();
                try {
                    return new Begun(url, start.at(url));
                } catch (IOException e) {
                    if (!(e.getCause() instanceof BindException)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** A clock that stands, so that no call is late, however slow the machine is. */
    static SettableClock now() {
        return new SettableClock(Instant.now());
    }

    private static URI free() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return URI.create("http://localhost:" + free.getLocalPort());
        }
    }

    private static Config config(URI here, URI address, Stream<String> flags) {
        return Config.read(Stream.concat(
                Stream.of("host", "--port", String.valueOf(here.getPort()), "--public-url", address.toString()), flags)
                .toArray(String[]::new));
    }

    /** A person, and what a client of theirs was given. */
    record Guest(Person person, Grant grant, Tokens.Issued tokens) {}

    /** Signs somebody in, whose client may do so much. */
    Guest guest(String name, String... scopes) {
        IssuedTokens.Pair given = trakt.signIn(name).orElseThrow();
        Person person = running.store().people().signedIn(name, name);
        running.store().signIns().of(person.id())
                .write(StoredSignIn.of(new TokenPair(given.access(), given.refresh(), null, null)));
        return client(person, "client of " + name, scopes);
    }

    /** Another client of the same person. */
    Guest client(Person person, String id, String... scopes) {
        Client client = new Client(id, Client.Kind.REGISTERED, id, List.of("http://127.0.0.1/callback"), null, null,
                Instant.now(), Instant.now());
        running.store().clients().put(client);
        Grant grant = running.store().grants().allow(person.id(), client, Set.of(scopes), url + "/mcp");
        return new Guest(person, grant, running.store().tokens().issue(grant, Set.of(scopes)));
    }

    HttpRequest.Builder as(Guest guest, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + guest.tokens().access());
    }

    /** Begins a session of 2025-11-25; returns its id. */
    String session(Guest guest) throws Exception {
        return session(caller, guest);
    }

    /** The same through a proxy. */
    String session(HttpCaller caller, Guest guest) throws Exception {
        String session = caller.send(as(guest, caller.post("/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25", \
                "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""")))
                .headers().firstValue("Mcp-Session-Id").orElseThrow();
        caller.send(as(guest, caller.post("/mcp",
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}"))
                .header("Mcp-Session-Id", session).header("MCP-Protocol-Version", "2025-11-25"));
        return session;
    }

    /** Calls a tool by 2026-07-28. */
    HttpResponse<String> call(Guest guest, String tool, String arguments) throws Exception {
        return call(caller, guest, tool, arguments);
    }

    /** The same through a proxy. */
    HttpResponse<String> call(HttpCaller caller, Guest guest, String tool, String arguments) throws Exception {
        return caller.send(as(guest, caller.post("/mcp", """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "%s", "arguments": %s, \
                "_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28", \
                "io.modelcontextprotocol/clientInfo": {"name": "test", "version": "1"}, \
                "io.modelcontextprotocol/clientCapabilities": {}}}}""".formatted(tool, arguments))
                .header("MCP-Protocol-Version", "2026-07-28").header("Mcp-Method", "tools/call")
                .header("Mcp-Name", tool)));
    }

    @Override
    public void close() {
        running.close();
    }
}
