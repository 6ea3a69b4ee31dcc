package dev.traktmcp.host.oauth;

import dev.traktmcp.config.Network;
import dev.traktmcp.host.oauth.client.ClientDetails;
import dev.traktmcp.host.oauth.client.Quota;
import dev.traktmcp.host.oauth.client.UnusableClient;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.Clients;
import dev.traktmcp.json.UntypedJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import tools.jackson.core.JacksonException;

/** Makes clients known ("Dynamic Client Registration", RFC 7591): to anybody, but so many in an hour only. */
final class RegisterServlet extends JsonServlet {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int OF_ONE_ADDRESS = 60;
    private static final int OF_ALL = 2_000;

    private final Clients clients;
    private final List<Network> proxies;
    private final InstantSource clock;
    private final Quota quota;

    RegisterServlet(Clients clients, List<Network> proxies, InstantSource clock, LongSupplier nanos) {
        this.clients = clients;
        this.proxies = proxies;
        this.clock = clock;
        this.quota = new Quota(OF_ONE_ADDRESS, HOUR, nanos);
    }

    @Override
    Answer answer(HttpServletRequest asked) throws IOException {
        ClientDetails details = details(Body.json(asked));
        Instant now = clock.instant();
        if (!quota.take(Sender.of(asked, proxies)) || clients.registeredSince(now.minus(HOUR)) >= OF_ALL) {
            throw OAuthFault.limited("too many clients have registered in this hour", HOUR);
        }
        String name = details.name() == null ? "An assistant without a name" : details.name();
        Client client = new Client(UUID.randomUUID().toString(), Client.Kind.REGISTERED, name, details.redirectUris(),
                details.uri(), details.logo(), now, now);
        clients.put(client);
        return new Answer(201, json(client));
    }

    private static ClientDetails details(byte[] body) {
        try {
            if (UntypedJson.read(body) instanceof Map<?, ?> json) {
                return ClientDetails.registered(json);
            }
        } catch (JacksonException _) {
            // the same as JSON that is no object
        } catch (UnusableClient fault) {
            throw OAuthFault.of(fault.code(), fault.why());
        }
        throw OAuthFault.of("invalid_client_metadata", "the body has to be a JSON object");
    }

    private static Map<String, Object> json(Client client) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("client_id", client.id());
        json.put("client_id_issued_at", client.since().getEpochSecond());
        json.put("client_name", client.name());
        json.put("redirect_uris", client.redirectUris());
        json.put("grant_types", List.of("authorization_code", "refresh_token"));
        json.put("response_types", List.of("code"));
        json.put("token_endpoint_auth_method", "none");
        if (client.uri() != null) {
            json.put("client_uri", client.uri());
        }
        if (client.logo() != null) {
            json.put("logo_uri", client.logo());
        }
        return json;
    }
}
