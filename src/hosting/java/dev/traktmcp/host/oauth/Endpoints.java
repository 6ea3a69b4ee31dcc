package dev.traktmcp.host.oauth;

import dev.traktmcp.config.Network;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.mcp.http.access.Section;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** All endpoints of the authorization server, for the site that they are part of. Safe for use by several threads. */
public final class Endpoints implements Section {
    /** Where the metadata of the MCP endpoint is, which a refusal there points to. */
    public static final String RESOURCE_METADATA = "/.well-known/oauth-protected-resource/mcp";

    private static final String SITE_METADATA = "/.well-known/oauth-protected-resource";
    private static final String SERVER_METADATA = "/.well-known/oauth-authorization-server";
    private static final List<String> READ = List.of("GET", "HEAD");
    private static final List<String> POST = List.of("POST");
    private static final Map<String, List<String>> METHODS = Map.of(
            RESOURCE_METADATA, READ, SITE_METADATA, READ, SERVER_METADATA, READ,
            Addresses.AUTHORIZE, List.of("GET"),
            Addresses.TOKEN, POST, Addresses.REVOKE, POST, Addresses.REGISTER, POST);

    private final Map<String, HttpServlet> servlets;
    private final Authorizations authorizations;

    /**
     * @param publicUrl how people reach this server; the issuer
     * @param faults what people see of an assistant that cannot be let in
     * @param proxies who besides this machine is believed what it says of a caller's address
     * @param nanos a clock that never goes back
     */
    public Endpoints(URI publicUrl, Store store, KnownClients clients, FaultPage faults, List<Network> proxies,
            InstantSource clock, LongSupplier nanos) {
        Addresses addresses = Addresses.of(publicUrl);
        Codes codes = new Codes(store, clock);
        MetadataServlet resource = MetadataServlet.ofResource(addresses);
        FirstUse.inBackground();
        authorizations = new Authorizations(addresses, store, codes);
        servlets = Map.of(RESOURCE_METADATA, resource, SITE_METADATA, resource,
                SERVER_METADATA, MetadataServlet.ofServer(addresses),
                Addresses.AUTHORIZE, new AuthorizeServlet(addresses, clients, store.oneTime(), faults),
                Addresses.TOKEN, new TokenServlet(addresses, clients, store, codes),
                Addresses.REVOKE, new RevokeServlet(clients, store.tokens()),
                Addresses.REGISTER, new RegisterServlet(store.clients(), proxies, clock, nanos));
    }

    /** What serves the paths. */
    @Override
    public Map<String, HttpServlet> servlets() {
        return servlets;
    }

    /** The methods at a path, or null where it is none of these. */
    @Override
    public @Nullable List<String> methods(String path) {
        return METHODS.get(path);
    }

    /** Whether pages of any origin may call a path; they may not where people go ("CORS" of OAuth 2.1). */
    @Override
    public boolean isForAnyOrigin(String path) {
        return METHODS.containsKey(path) && !path.equals(Addresses.AUTHORIZE);
    }

    /** What ends a request to authorize. */
    public Authorizations authorizations() {
        return authorizations;
    }
}
