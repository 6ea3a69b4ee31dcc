package dev.traktmcp.trakt.oauth.store;

import dev.traktmcp.home.Home;
import dev.traktmcp.home.HomeLock;
import dev.traktmcp.trakt.oauth.StoredSignIn;
import dev.traktmcp.trakt.oauth.TokenPair;
import dev.traktmcp.trakt.oauth.TokenStore;
import java.nio.file.Path;
import java.time.Instant;

/** A process that keeps a sign-in or reads it. */
final class KeychainWorker {
    private KeychainWorker() {}

    /** @param arguments {@code write}, {@code write-file} or {@code read}, and the home */
    public static void main(String... arguments) {
        Home home = new Home(Path.of(arguments[1]));
        Stores.Kind kind = arguments[0].equals("write-file") ? Stores.Kind.FILE : Stores.Kind.KEYCHAIN;
        TokenStore store = Stores.of(kind, home, new HomeLock(home, Thread::sleep), "client",
                System.getProperty("os.name"));
        if (arguments[0].equals("read")) {
            TokenPair pair = store.read().pair();
            System.out.println("worker: " + store.kind() + " " + (pair == null ? "nobody" : pair.refresh()));
        } else {
            Instant now = Instant.parse("2026-11-21T20:00:00Z");
            TokenPair pair = new TokenPair("the-secret-access", "the-secret-refresh", now, now.plusSeconds(60));
            store.write(new StoredSignIn(pair, false, now, null));
            System.out.println("worker: " + store.kind() + " kept");
        }
    }
}
