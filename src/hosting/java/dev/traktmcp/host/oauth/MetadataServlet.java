package dev.traktmcp.host.oauth;

import dev.traktmcp.json.UntypedJson;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document by which clients find out how to use this server, the same for everybody. */
final class MetadataServlet extends HttpServlet {
    private static final List<String> NO_SECRET = List.of("none");

    private final byte[] json;

    private MetadataServlet(Map<String, Object> document) {
        json = UntypedJson.write(document);
    }

    /** Says who gives out tokens for the MCP endpoint ("Protected Resource Metadata", RFC 9728). */
    static MetadataServlet ofResource(Addresses addresses) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("resource", addresses.resource());
        document.put("authorization_servers", List.of(addresses.issuer()));
        document.put("scopes_supported", Scopes.ALL);
        document.put("bearer_methods_supported", List.of("header"));
        document.put("resource_name", "Trakt");
        return new MetadataServlet(document);
    }

    /** Says how they are given out ("Authorization Server Metadata", RFC 8414). */
    static MetadataServlet ofServer(Addresses addresses) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", addresses.issuer());
        document.put("authorization_endpoint", addresses.of(Addresses.AUTHORIZE));
        document.put("token_endpoint", addresses.of(Addresses.TOKEN));
        document.put("registration_endpoint", addresses.of(Addresses.REGISTER));
        document.put("revocation_endpoint", addresses.of(Addresses.REVOKE));
        document.put("scopes_supported", Scopes.ALL);
        document.put("response_types_supported", List.of("code"));
        document.put("response_modes_supported", List.of("query"));
        document.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
        document.put("token_endpoint_auth_methods_supported", NO_SECRET);
        document.put("revocation_endpoint_auth_methods_supported", NO_SECRET);
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("authorization_response_iss_parameter_supported", true);
        document.put("client_id_metadata_document_supported", true);
        document.put("protected_resources", List.of(addresses.resource()));
        return new MetadataServlet(document);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
