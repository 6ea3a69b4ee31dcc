package dev.traktmcp.host.oauth;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is, as others write it.
 *
 * @param issuer the public address, without a path and without a slash at its end
 */
record Addresses(String issuer) {
    static final String AUTHORIZE = "/authorize";
    static final String TOKEN = "/token";
    static final String REVOKE = "/revoke";
    static final String REGISTER = "/register";

    static Addresses of(URI publicUrl) {
        String url = publicUrl.toString();
        return new Addresses(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** What tokens are for ("Resource Indicators", RFC 8707). */
    String resource() {
        return issuer + "/mcp";
    }

    /**
     * What a client wants tokens for, compared as text; ours where it does not say.
     *
     * @throws OAuthFault where it is something else
     */
    String meant(@Nullable List<URI> resources) {
        if (resources != null && !resources.stream().allMatch(one -> one.toString().equals(resource()))) {
            throw OAuthFault.of("invalid_target", "resource has to be the address of the MCP endpoint of this server");
        }
        return resource();
    }

    String of(String path) {
        return issuer + path;
    }
}
