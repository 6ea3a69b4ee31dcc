package dev.traktmcp.host.store;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.home.Home;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.StoredSignInJson;
import dev.traktmcp.trakt.oauth.store.AesGcm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * A sign-in as it is kept: its JSON under AES-GCM, bound to its person and its key, so that it opens in no other
 * person's row.
 */
record Sealed(String person, String keyId, byte[] bytes) {

    static Sealed of(String person, StoredSignIn signIn, Keys keys, SecureRandom random) {
        byte[] json = StoredSignInJson.MAPPER.writeValueAsBytes(StoredSignInJson.write(signIn));
        try {
            return new Sealed(person, keys.current(), seal(person, keys.current(), keys, random).close(json));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    StoredSignIn open(Keys keys, SecureRandom random) {
        try {
            return StoredSignInJson.read(
                    StoredSignInJson.MAPPER.readTree(seal(person, keyId, keys, random).open(bytes)));
        } catch (GeneralSecurityException e) {
            throw Home.unusable("it was sealed with another key than the one that is named " + keyId + " here", e);
        }
    }

    private static AesGcm seal(String person, String keyId, Keys keys, SecureRandom random) {
        byte[] key = keys.key(keyId);
        if (key == null) {
            throw new Failure.StoreUnusable("it was sealed with the key " + keyId + ", which is not here").raise();
        }
        return new AesGcm(key, ("trakt-mcp host 1 " + person + " " + keyId).getBytes(StandardCharsets.UTF_8), random);
    }
}
