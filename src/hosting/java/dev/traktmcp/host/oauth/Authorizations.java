package dev.traktmcp.host.oauth;

import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Grant;
import dev.traktmcp.host.store.Person;
import dev.traktmcp.host.store.Store;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ends what a client began by sending a person here, once the person has decided. Safe for use by several threads. */
public final class Authorizations {
    private final Addresses addresses;
    private final Store store;
    private final Codes codes;

    Authorizations(Addresses addresses, Store store, Codes codes) {
        this.addresses = addresses;
        this.store = store;
        this.codes = codes;
    }

    /**
     * Lets the client have what the person allows.
     *
     * @param request a {@link ConsentRequest}, as it was kept
     * @param scope what they allow of it
     * @return where they go now, with a code for the client
     * @throws dev.traktmcp.host.database.StoreUnavailable where nothing was allowed, as the database cannot be used
     * @throws dev.traktmcp.host.store.PersonGone where nothing was allowed, as they were deleted
     */
    public URI finish(Map<String, Object> request, Person person, Set<String> scope) {
        ConsentRequest asked = ConsentRequest.of(request);
        if (scope.isEmpty() || !asked.scope().containsAll(scope)) {
            throw new IllegalArgumentException("a person allows some of what was asked for");
        }
        return store.database().write(_ -> {
            store.people().mustBeThere(person.id());
            Optional<Client> client = store.clients().find(asked.client());
            if (client.isEmpty()) {
                return refuse(request, "unauthorized_client"); // forgotten meanwhile
            }
            Grant grant = store.grants().allow(person.id(), client.get(), scope, asked.resource());
            store.audit().note("access allowed", person.id(), asked.client(), Scopes.text(scope));
            return Redirect.withCode(asked.redirect(), codes.make(grant, asked, scope), asked.state(),
                    addresses.issuer());
        });
    }

    /**
     * Tells the client that it gets nothing.
     *
     * @param request a {@link ConsentRequest}, as it was kept
     * @param error {@code access_denied} where the person does not want it ("Error Response" of RFC 6749)
     * @return where they go now
     */
    public URI refuse(Map<String, Object> request, String error) {
        ConsentRequest asked = ConsentRequest.of(request);
        return Redirect.withError(asked.redirect(), error, null, asked.state(), addresses.issuer());
    }
}
