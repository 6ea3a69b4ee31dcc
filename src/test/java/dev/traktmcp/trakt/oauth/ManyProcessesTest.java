package dev.traktmcp.trakt.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.http.Recorded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that share one home, while every refresh token works once. */
class ManyProcessesTest {
    @TempDir
    Path folder;

    private final List<RunningWorker> children = new ArrayList<>();
    private Household house;

    @BeforeEach
    void open() {
        house = new Household(folder);
    }

    @AfterEach
    void close() {
        children.forEach(RunningWorker::close);
        house.close();
    }

    private void start(int processes) throws Exception {
        for (int i = 0; i < processes; i++) {
            children.add(new RunningWorker(house));
        }
        for (RunningWorker child : children) {
            child.ready();
        }
    }

    private void tellAll(String line) {
        children.forEach(child -> child.tell(line));
    }

    private int answered() throws Exception {
        int answered = 0;
        for (RunningWorker child : children) {
            answered += child.number();
        }
        return answered;
    }

    @Test
    void twoProcessesWithFiveCallsEachRenewAnExpiredTokenOnce() throws Exception {
        start(2);
        house.simulator.faults().expireAccessTokens();
        tellAll("call 5");
        assertThat(answered()).isEqualTo(10);
        assertThat(house.refreshes()).extracting(Recorded::status).containsExactly(200);
    }

    @Test
    void fourProcessesOutliveFiveExpiriesWithOneRefreshEach() throws Exception {
        fourProcessesOutlive(5);
    }

    @Test
    @Tag("slow")
    void fourProcessesOutliveTwentyExpiriesWithOneRefreshEach() throws Exception {
        fourProcessesOutlive(20);
    }

    private void fourProcessesOutlive(int expiries) throws Exception {
        start(4);
        for (int round = 1; round <= expiries; round++) {
            house.untilTheyExpire();
            tellAll("at " + house.clock.instant());
            tellAll("call 3");
            assertThat(answered()).as("round %d", round).isEqualTo(12);
            assertThat(house.refreshes()).as("round %d", round).hasSize(round);
        }
        assertThat(house.refreshes()).extracting(Recorded::status).containsOnly(200);
        assertThat(house.store().read().isGood()).isTrue();
    }
}
