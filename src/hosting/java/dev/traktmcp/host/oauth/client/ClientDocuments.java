package dev.traktmcp.host.oauth.client;

import dev.traktmcp.cache.BoundedCache;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.json.UntypedJson;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Clients whose id is the address of a document about them (the Client ID Metadata Document draft). Each is fetched
 * once at a time, and kept as long as it says, within bounds. Safe for use by several threads.
 */
final class ClientDocuments {
    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(1);
    /** A failure is kept for so long, lest each visit of an address made us ask there. */
    private static final Duration OF_FAILURES = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 2_000;
    private static final int FETCHES_A_MINUTE = 60;
    private static final Set<String> SECRETS = Set.of("client_secret", "client_secret_expires_at");

    /** @param client null where there is a {@code fault} */
    private record Known(@Nullable Client client, @Nullable UnusableClient fault) {}

    private final DocumentFetch fetch;
    private final InstantSource clock;
    private final Quota quota;
    private final BoundedCache<String, Known> known;
    private final Map<String, FutureTask<Known>> underway = new ConcurrentHashMap<>();

    /** @param nanos a clock that never goes back */
    ClientDocuments(DocumentFetch fetch, InstantSource clock, LongSupplier nanos) {
        this.fetch = fetch;
        this.clock = clock;
        this.quota = new Quota(FETCHES_A_MINUTE, Duration.ofMinutes(1), nanos);
        this.known = new BoundedCache<>(nanos, MOST_KEPT, (_, _) -> 1);
    }

    /**
     * The client that a document describes.
     *
     * @throws UnusableClient where there is none, or none that can be used here
     */
    Client get(String id) {
        URI url = DocumentAddress.of(id);
        Known here = known.get(id);
        Known found = here == null ? once(id, url) : here;
        if (found.client() == null) {
            throw found.fault() == null ? new IllegalStateException() : found.fault();
        }
        return found.client();
    }

    /** The time, as of all clients here. */
    Instant now() {
        return clock.instant();
    }

    private Known once(String id, URI url) {
        FutureTask<Known> own = new FutureTask<>(() -> load(id, url));
        FutureTask<Known> running = underway.putIfAbsent(id, own);
        if (running == null) {
            try {
                own.run();
            } finally {
                underway.remove(id, own);
            }
        }
        try {
            return (running == null ? own : running).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnusableClient known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Known load(String id, URI url) {
        Known meanwhile = known.get(id);
        if (meanwhile != null) {
            return meanwhile;
        }
        if (!quota.take("")) {
            throw UnusableClient.forNow("too many documents of clients are being read", quota.per());
        }
        try {
            DocumentFetch.Document document = fetch.get(url);
            Known found = new Known(client(id, url, document.json()), null);
            known.put(id, found, bounded(document.fresh()));
            return found;
        } catch (UnusableClient fault) {
            Known failed = new Known(null, fault);
            known.put(id, failed, OF_FAILURES);
            return failed;
        }
    }

    private static Duration bounded(Duration fresh) {
        return fresh.compareTo(LEAST) < 0 ? LEAST : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }

    private Client client(String id, URI url, byte[] json) {
        Map<?, ?> fields = fields(json);
        if (!id.equals(fields.get("client_id"))) {
            throw UnusableClient.unknown("the client_id in its document is not the document's address");
        }
        if (SECRETS.stream().anyMatch(fields::containsKey)) {
            throw UnusableClient.unknown("its document has a client_secret");
        }
        Object method = fields.get("token_endpoint_auth_method");
        if (method != null && !method.equals("none")) {
            throw UnusableClient.unknown("its document wants a token_endpoint_auth_method; only none is possible here");
        }
        ClientDetails details = ClientDetails.documented(fields);
        Instant now = clock.instant();
        return new Client(id, Client.Kind.DOCUMENT, details.name() == null ? url.getHost() : details.name(),
                details.redirectUris(), details.uri(), details.logo(), now, now);
    }

    private static Map<?, ?> fields(byte[] json) {
        try {
            if (UntypedJson.read(json) instanceof Map<?, ?> fields) {
                return fields;
            }
        } catch (JacksonException _) {
            // the same as JSON that is no object
        }
        throw UnusableClient.unknown("its document is no JSON object");
    }
}
