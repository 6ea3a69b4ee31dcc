package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.account.Profile;
import dev.traktmcp.simulator.account.SimulatedAccount;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The collection, check-ins, friends and comments where something is in the way. */
class PlayingTroubleTest extends InASandbox {
    private static final Map<String, Object> HEAT = Map.of("title", "Heat (1995)");

    PlayingTroubleTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private long count(String method, String path) {
        return simulator.requests().stream()
                .filter(request -> request.method().equals(method) && request.path().startsWith(path)).count();
    }

    private Item movie(String slug) {
        return Item.of(simulator.catalogue().find(Type.MOVIE, slug).orElseThrow());
    }

    @Test
    void aFullCollectionIsToldWithItsLimitEvenWhereTraktSendsNone() {
        simulator.account().change(profile -> profile.withCollectionLimit(15));
        simulator.faults().on("POST", "/sync/collection").silentLimit();
        assertThat(text(door.call("add_to_collection", HEAT)))
                .startsWith("The collection is full: 15 items (limit 15). Nothing was added.");
        assertThat(text(door.call("undo", Map.of()))).startsWith("There is nothing that could be taken back");
    }

    @Test
    void aCheckInWhoseAnswerWasLostIsLookedForAndNotSentAgain() {
        simulator.faults().on("POST", "/checkin").dropAfterCommit();
        assertThat(text(door.call("check_in", HEAT))).startsWith("Checked in to Heat (1995)");
        assertThat(count("POST", "/checkin")).isOne();
        assertThat(text(door.call("undo", Map.of()))).contains("not being watched any more");
        assertThat(simulator.account().watching()).isEmpty();
    }

    @Test
    void aCheckInThatNeverArrivedIsNotClaimed() {
        simulator.faults().on("POST", "/checkin").answer(503);
        Map<String, Object> failed = door.call("check_in", HEAT);
        assertThat(isError(failed)).isTrue();
        assertThat(text(failed)).contains("look before doing it again");
        assertThat(simulator.account().watching()).isEmpty();
    }

    @Test
    void undoingACheckInThatIsOverRemovesItsPlay() {
        door.call("check_in", HEAT);
        clock.advance(Duration.ofHours(4));
        simulator.people().writing(); // as Trakt does when anybody looks
        int plays = simulator.account().history().plays().size();
        assertThat(text(door.call("undo", Map.of()))).contains("not counted as watched");
        assertThat(simulator.account().history().of(movie("heat-1995"))).isEmpty();
        assertThat(simulator.account().history().plays()).hasSize(plays - 1);
    }

    @Test
    void whatAPlayerReportsIsNotCancelledByUs() {
        simulator.account().startWatching(movie("arrival-2016"), "scrobble", clock.instant());
        Map<String, Object> refused = door.call("check_in", HEAT);
        assertThat(text(refused)).contains("Arrival (2016)", "13:56", "stop it in the player");
        assertThat(text(door.call("cancel_check_in", Map.of()))).startsWith("A player reports");
        assertThat(count("DELETE", "/checkin")).isZero();
    }

    private void watching(String title, Duration since) {
        assertThat(text(door.call("check_in", Map.of("title", title)))).startsWith("Checked in to");
        clock.advance(since);
    }

    @Test
    void aCheckInThatRunsGivesWayToTheNextAndIsNoPlay() {
        int plays = simulator.account().history().plays().size();
        watching("Arrival", Duration.ofMinutes(58));
        assertThat(text(door.call("check_in", HEAT))).startsWith("Checked in to Heat (1995)")
                .contains("Ended before it counted as watched: Arrival (2016)", "undo does not begin it again.");
        assertThat(simulator.account().watching().orElseThrow().item()).isEqualTo(movie("heat-1995"));

        assertThat(text(door.call("undo", Map.of()))).contains("Heat (1995)", "not being watched any more");
        assertThat(simulator.account().watching()).isEmpty();
        assertThat(simulator.account().history().plays()).hasSize(plays);
    }

    @Test
    void whatIsNearlyOverIsNotEndedUnasked() {
        watching("Arrival", Duration.ofMinutes(105)); // of 116
        Map<String, Object> refused = door.call("check_in", HEAT);
        assertThat(isError(refused)).isTrue();
        assertThat(text(refused)).contains("nothing was changed: Arrival (2016)", "when it counts as watched",
                "cancel_check_in");
        assertThat(count("DELETE", "/checkin")).isZero();
        assertThat(simulator.account().watching().orElseThrow().item()).isEqualTo(movie("arrival-2016"));
    }

    @Test
    void whereOnlyTheOldOneCouldBeEndedThatIsSaid() {
        watching("Arrival", Duration.ofMinutes(10));
        simulator.faults().on("DELETE", "/checkin").before(
                () -> simulator.faults().on("POST", "/checkin").times(9).answer(423));
        Map<String, Object> failed = door.call("check_in", HEAT);
        assertThat(isError(failed)).isTrue();
        assertThat(text(failed)).startsWith("Not checked in to Heat (1995)")
                .contains("Ended before it counted as watched: Arrival (2016)");
        assertThat(simulator.account().watching()).isEmpty();
    }

    @Test
    void theAnswerOfTheSecondMayBeLostToo() {
        watching("Arrival", Duration.ofMinutes(10));
        simulator.faults().on("DELETE", "/checkin").before(
                () -> simulator.faults().on("POST", "/checkin").dropAfterCommit()
                        .before(() -> clock.advance(Duration.ofSeconds(1))));
        assertThat(text(door.call("check_in", HEAT))).startsWith("Checked in to Heat (1995)")
                .contains("Ended before it counted as watched: Arrival (2016)");
        assertThat(text(door.call("undo", Map.of()))).contains("not being watched any more");
        assertThat(simulator.account().watching()).isEmpty();
    }

    @Test
    void withoutAnybodyToFollowTheReplySaysSo() {
        for (String slug : new String[] {"robin", "kim"}) {
            simulator.people().named(slug).orElseThrow().change(profile -> profile.withFriend(false));
        }
        assertThat(text(door.call("friends_activity", Map.of()))).startsWith("You follow nobody on Trakt");
        assertThat(count("GET", "/users/robin")).isZero();
    }

    @Test
    void whoHidesIsNamedAndNoMoreThanTenAreAsked() {
        simulator.faults().on("GET", "/users/kim/watching").answer(401, Map.of("X-Private-User", "true"), null, "");
        for (int i = 0; i < 30; i++) {
            SimulatedAccount friend =
                    new SimulatedAccount(clock, Profile.of(100 + i, "friend-" + i, "Friend", Instant.EPOCH)
                            .withFriend(true));
            simulator.people().add(friend);
        }
        assertThat(text(door.call("friends_activity", Map.of("limit", 3))))
                .startsWith(
                        "Of the 10 most active of the 32 people you follow, 1 is watching something now:\n"
                                + "  robin: Arrival")
                .contains("Private, and so not known: kim.");
        assertThat(simulator.requests().stream().map(Recorded::path).filter(path -> path.contains("/watching")))
                .hasSize(10);
    }

    @Test
    void noCommentsMayBeSaidByNotFound() {
        simulator.faults().on("GET", "/movies/13/comments").answer(404);
        assertThat(text(door.call("get_comments", HEAT)))
                .isEqualTo("Nobody has written on Trakt about Heat (1995) [movie:13].");
    }

    @Test
    void anEmptyAccountIsToldWhatToDoNext() {
        simulator.account().clear();
        assertThat(text(door.call("get_collection", Map.of()))).contains("is empty", "add_to_collection");
        assertThat(text(door.call("get_playback", Map.of()))).startsWith("You have no paused movies or episodes");
        assertThat(text(door.call("get_collection", HEAT))).startsWith("No, your collection does not hold Heat (1995)");
    }

    @Test
    void aLargeCollectionIsAnsweredCompletely() {
        simulator.catalogue().titles(Type.SHOW).flatMap(show -> show.episodes().map(episode -> Item.of(show, episode)))
                .forEach(episode -> simulator.account().collect(episode, clock.instant(), Map.of("media_type", "dvd")));
        assertThat(text(door.call("get_collection", Map.of("title", "Breaking Bad"))))
                .startsWith("Yes, you own all 62 aired episodes of Breaking Bad (2008)");
        assertThat(text(door.call("get_collection", Map.of("type", "show", "limit", 1)))).contains("Page 2 has more.");
    }
}
