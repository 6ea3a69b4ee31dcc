package dev.traktmcp.trakt.oauth;

import static dev.traktmcp.trakt.oauth.Household.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.simulator.http.Recorded;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that refreshes all the time, at random moments. The seed is printed with a failure and can be given
 * as {@code -Dkills.seed}.
 */
class KilledTest {
    @TempDir
    Path folder;

    @Test
    void theStoreIsAlwaysReadableAndOnlyAPairLostOnTheWireEndsInASignIn() throws Exception {
        afterEachOf(4);
    }

    @Test
    @Tag("slow")
    void theSameAfterDozensOfKills() throws Exception {
        afterEachOf(40);
    }

    private void afterEachOf(int kills) throws Exception {
        long seed = Long.getLong("kills.seed", System.nanoTime());
        Random random = new Random(seed);
        int lost = 0;
        try (Household house = new Household(folder)) {
            house.whoami(house.tokens(Household.SEED));
            for (int kill = 1; kill <= kills; kill++) {
                try (RunningWorker child = new RunningWorker(house).ready()) {
                    child.tell("renew");
                    child.expect("renewing");
                    Thread.sleep(random.nextLong(200));
                } // which kills it
                if (usedUp(house, house.store().read().pair().refresh())) {
                    lost++;
                    theNextCallOffersACode(house);
                } else {
                    assertThat(house.whoami(house.tokens(Household.SEED)))
                            .as("kill %d of seed %d", kill, seed).isNotBlank();
                }
                house.simulator.clearRequests();
            }
        }
        System.err.printf("%d kills, of which %d lost a pair on the wire%n", kills, lost);
    }

    /** Whether Trakt has given out a successor that never reached the disk. */
    private static boolean usedUp(Household house, String refresh) {
        List<Recorded> answered = house.refreshes().stream().filter(sent -> sent.status() == 200).toList();
        return answered.stream().anyMatch(sent -> sent.body().contains('"' + refresh + '"'));
    }

    private static void theNextCallOffersACode(Household house) {
        StoredTokens tokens = house.tokens(Household.SEED);
        Steps steps = new Steps(house.clock);
        DeviceSignIn signIn = house.signIn(steps);
        assertThat(failure(() -> house.trakt(tokens, signIn).users().settings()))
                .isInstanceOfSatisfying(Failure.NotSignedIn.class, told -> assertThat(told.ended()).isTrue());
        house.simulator.deviceCodes().approveAll();
        steps.allow(1);
        Await.until(() -> signIn.state() instanceof SignInState.SignedIn);
        assertThat(house.whoami(tokens)).isNotBlank();
    }
}
