package dev.traktmcp.host.oauth.client;

import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Clients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** The clients that people may be sent here by. Safe for use by several threads. */
public final class KnownClients {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Clients clients;
    private final ClientDocuments documents;

    KnownClients(Clients clients, ClientDocuments documents) {
        this.clients = clients;
        this.documents = documents;
    }

    /**
     * Knows those that are kept, and reads documents of others on the internet.
     *
     * @param nanos a clock that never goes back
     */
    public static KnownClients of(Clients clients, InstantSource clock, LongSupplier nanos) {
        DocumentFetch fetch = new DocumentFetch(Wire.internet(), PATIENCE);
        return new KnownClients(clients, new ClientDocuments(fetch, clock, nanos));
    }

    /**
     * The client that sends somebody here, who is kept and noted as used.
     *
     * @throws UnusableClient where nobody has this id, or their document is of no use
     */
    public Client sending(String id) {
        if (DocumentAddress.is(id)) {
            Client described = documents.get(id);
            Client now = used(described);
            clients.put(now);
            return now;
        }
        Client registered = clients.find(id).orElseThrow(() -> UnusableClient.unknown(
                "nobody registered here with this client_id; a registration that is not used for long is forgotten"));
        clients.used(id);
        return registered;
    }

    private Client used(Client client) {
        return new Client(client.id(), client.kind(), client.name(), client.redirectUris(), client.uri(),
                client.logo(), client.since(), documents.now());
    }

    /** Whether a client has registered, or has sent somebody here. */
    public boolean has(String id) {
        return clients.find(id).isPresent();
    }
}
