package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import dev.traktmcp.host.oauth.client.KnownClients;
import dev.traktmcp.host.oauth.client.RedirectUris;
import dev.traktmcp.host.oauth.client.UnusableClient;
import dev.traktmcp.host.store.Client;
import dev.traktmcp.host.store.OneTime;
import dev.traktmcp.host.database.StoreUnavailable;
import dev.traktmcp.text.LazyLogger;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a client sends a person to ("Authorization Request" of OAuth 2.1). Nobody is sent back to an address before
 * it is known to be the client's own.
 */
final class AuthorizeServlet extends HttpServlet {
    /** How long a person may take for consent and for Trakt's sign-in. */
    private static final Duration TO_DECIDE = Duration.ofMinutes(30);
    private static final String CHALLENGE = "[A-Za-z0-9_-]{43}"; // 32 bytes
    private static final LazyLogger LOG = new LazyLogger(AuthorizeServlet.class);

    private final Addresses addresses;
    private final KnownClients clients;
    private final OneTime oneTime;
    private final FaultPage faults;

    AuthorizeServlet(Addresses addresses, KnownClients clients, OneTime oneTime, FaultPage faults) {
        this.addresses = addresses;
        this.clients = clients;
        this.oneTime = oneTime;
        this.faults = faults;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        Map<String, List<String>> asked = URLUtils.parseParameters(request.getQueryString());
        Client client;
        String redirect;
        try {
            redirect = only(asked, "redirect_uri");
            client = clients.sending(only(asked, "client_id"));
            if (!RedirectUris.isAmong(client.redirectUris(), redirect)) {
                throw OAuthFault.of("invalid_request", "redirect_uri is none of those that it registered");
            }
        } catch (UnusableClient fault) {
            show(request, response, fault.later() == null ? 400 : 503, fault.later(), fault.why());
            return;
        } catch (OAuthFault fault) {
            show(request, response, fault.status(), null, fault.description());
            return;
        } catch (StoreUnavailable _) {
            OAuthFault fault = OAuthFault.unavailable();
            show(request, response, fault.status(), fault.later(), fault.description());
            return;
        }
        response.setStatus(303);
        response.setHeader("Location", next(asked, client, redirect).toString());
    }

    private void show(HttpServletRequest request, HttpServletResponse response, int status, @Nullable Duration later,
            String why) throws IOException {
        LOG.debug("nobody is sent back: {}", why);
        if (later != null) {
            response.setHeader("Retry-After", Long.toString(later.toSeconds()));
        }
        faults.show(request, response, status, "The assistant that sent you here cannot be let in: " + why + ".");
    }

    private static String only(Map<String, List<String>> asked, String name) {
        List<String> values = asked.getOrDefault(name, List.of());
        if (values.size() != 1 || values.getFirst().isEmpty()) {
            throw OAuthFault.of("invalid_request", name + " has to be there, once");
        }
        return values.getFirst();
    }

    /** Where the person goes: to be asked, or back with an error. */
    private URI next(Map<String, List<String>> asked, Client client, String redirect) {
        List<String> states = asked.getOrDefault("state", List.of());
        String state = states.size() == 1 && !states.getFirst().isEmpty() ? states.getFirst() : null;
        OAuthFault fault;
        try {
            ConsentRequest request = request(asked, client, redirect, state);
            String id = oneTime.put(ConsentRequest.KEPT_AS, request.json(), TO_DECIDE);
            return URI.create(addresses.of(ConsentRequest.PAGE) + "?request=" + id);
        } catch (OAuthFault refused) {
            fault = refused;
        } catch (StoreUnavailable _) {
            fault = OAuthFault.unavailable();
        }
        LOG.debug("sent back to {}: {}, {}", client.id(), fault.code(), fault.description());
        return Redirect.withError(redirect, fault.code(), fault.description(), state, addresses.issuer());
    }

    private ConsentRequest request(Map<String, List<String>> asked, Client client, String redirect,
            @Nullable String state) {
        OAuthFault.ofRepeated(asked);
        for (String elsewhere : List.of("request", "request_uri")) {
            if (asked.containsKey(elsewhere)) {
                throw OAuthFault.of(elsewhere + "_not_supported", "all parameters go into the query");
            }
        }
        AuthorizationRequest request = parsed(asked);
        if (!ResponseType.CODE.equals(request.getResponseType())) {
            throw OAuthFault.of("unsupported_response_type", "response_type has to be code");
        }
        if (request.getResponseMode() != null && !ResponseMode.QUERY.equals(request.getResponseMode())) {
            throw OAuthFault.of("invalid_request", "response_mode has to be query");
        }
        Set<String> scope = Scopes.known(request.getScope());
        return new ConsentRequest(client.id(), client.kind(), client.name(), redirect, state, challenge(request),
                scope == null ? Scopes.ALL : scope, addresses.meant(request.getResources()));
    }

    static AuthorizationRequest parsed(Map<String, List<String>> asked) {
        Map<String, List<String>> known = new HashMap<>(asked);
        known.remove("prompt"); // a person is always asked
        try {
            return AuthorizationRequest.parse(known);
        } catch (ParseException | IllegalArgumentException e) {
            throw OAuthFault.unreadable(e);
        }
    }

    private static String challenge(AuthorizationRequest request) {
        if (request.getCodeChallenge() == null) {
            throw OAuthFault.of("invalid_request", "code_challenge is missing");
        }
        if (!CodeChallengeMethod.S256.equals(request.getCodeChallengeMethod())) {
            throw OAuthFault.of("invalid_request", "code_challenge_method has to be S256");
        }
        String challenge = request.getCodeChallenge().getValue();
        if (!challenge.matches(CHALLENGE)) {
            throw OAuthFault.of("invalid_request", "code_challenge has to be the SHA-256 of the code_verifier");
        }
        return challenge;
    }
}
