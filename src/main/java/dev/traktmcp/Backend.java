package dev.traktmcp;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.trakt.http.Chain;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Tokens;
import dev.traktmcp.trakt.http.Transport;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** What the tools talk to: Trakt, or the sandbox. They differ in an address and a name badge. */
record Backend(Transport transport, Runnable end) implements AutoCloseable {

    /** Without a client id nothing is sent: every call says what is missing. */
    static Backend trakt(Config config) {
        if (config.clientId() == null) {
            return new Backend(_ -> { throw new Failure.NoApp().raise(); }, () -> {});
        }
        Tokens tokens = config.accessToken() == null ? Tokens.none() : Tokens.fixed(config.accessToken());
        return new Backend(transport(config.apiUrl(), config.clientId(), tokens), () -> {});
    }

    /** The simulator starts beside the server, which can answer until then; a large catalogue takes a while. */
    static Backend sandbox(Config config) {
        Function<Clock, Catalogue> catalogue = config.catalogue() == null
                ? Catalogue::builtIn : clock -> Catalogue.load(config.catalogue(), clock);
        CompletableFuture<Simulator> simulator = CompletableFuture.supplyAsync(
                () -> Simulator.start(Options.standard().withStrict(true).withCatalogue(catalogue)));
        CompletableFuture<Transport> transport = simulator.thenApply(running ->
                transport(running.apiUrl(), Simulator.CLIENT_ID, Tokens.fixed(Simulator.ACCESS_TOKEN)));
        return new Backend(request -> transport.join().send(request), () -> simulator.join().close());
    }

    private static Transport transport(URI url, String clientId, Tokens tokens) {
        return Chain.around(
                new JdkTransport(url, "trakt-mcp/" + Main.version()), clientId, tokens, System::nanoTime, Thread::sleep, RandomGenerator.getDefault());
    }

    @Override
    public void close() {
        end.run();
    }
}
