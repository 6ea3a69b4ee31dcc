package dev.traktmcp.host;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import dev.traktmcp.host.store.Secrets;
import java.util.Base64;

/**
 * The proofs of our own sign-ins at Trakt (PKCE, RFC 7636): each follows from its state by a key, so none has to be
 * kept anywhere. Safe for use by several threads.
 */
final class Proofs {
    private final byte[] key;

    /** @param key secret, and the same wherever a browser may come back to */
    Proofs(byte[] key) {
        this.key = key.clone();
    }

    /** 43 characters. */
    String verifier(String state) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.mark(key, state));
    }

    String challenge(String state) {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier(state))).getValue();
    }
}
