package dev.traktmcp.simulator;

import java.net.URI;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Trakt itself keeps the contract. Runs only by hand, with an app's client id and a user's access token. */
@EnabledIfEnvironmentVariable(named = "TRAKT_CONTRACT_CLIENT_ID", matches = ".+")
@EnabledIfEnvironmentVariable(named = "TRAKT_CONTRACT_ACCESS_TOKEN", matches = ".+")
class LiveTraktContractTest extends PlayingContract {
    @Override
    Caller signedIn() {
        return new Caller(
                URI.create("https://api.trakt.tv"),
                System.getenv("TRAKT_CONTRACT_CLIENT_ID"),
                System.getenv("TRAKT_CONTRACT_ACCESS_TOKEN"));
    }

    /** Say {@code TRAKT_CONTRACT_WRITES=yes} only for an account of its own. */
    @Override
    boolean mayWrite() {
        return "yes".equals(System.getenv("TRAKT_CONTRACT_WRITES"));
    }

    @Override
    void beforeWrite() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
