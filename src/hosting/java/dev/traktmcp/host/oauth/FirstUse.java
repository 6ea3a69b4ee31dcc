package dev.traktmcp.host.oauth;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;

/** Reads one request of each kind while nobody waits for it: Nimbus takes a tenth of a second for the first ones. */
final class FirstUse {
    private static final String CLIENT = "client_id=x&redirect_uri=https%3A%2F%2Fx.example%2F";
    private static final String MORE = CLIENT + "&resource=https%3A%2F%2Fx.example%2Fmcp&scope=x";
    private static final String SECRET = "x".repeat(43);

    private FirstUse() {}

    static void inBackground() {
        Thread.ofVirtual().name("first use of oauth").start(FirstUse::now);
    }

    static void now() {
        AuthorizeServlet.parsed(URLUtils.parseParameters(
                "response_type=code&state=x&code_challenge_method=S256&code_challenge=" + SECRET + "&" + MORE));
        TokenServlet.parsed(Body.form("grant_type=authorization_code&code=x&code_verifier=" + SECRET + "&" + MORE));
        TokenServlet.parsed(Body.form("grant_type=refresh_token&refresh_token=x&" + MORE));
        RevokeServlet.parsed(Body.form("token=x&" + CLIENT));
        Codes.answers(new CodeVerifier(SECRET), SECRET);
    }
}
