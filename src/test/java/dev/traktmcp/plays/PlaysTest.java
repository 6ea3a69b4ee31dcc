package dev.traktmcp.plays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure.Unreachable;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Step;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.model.Movie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlaysTest {
    private final FakeTime time = new FakeTime();
    private final Journal journal = Journal.inMemory(time, () -> "robin");
    private final Plays plays = new Plays(new Trakt(this::hangs), journal, time, time);
    private boolean sent;

    @Test
    void aRequestThatHangsLeavesTimeToLookForThePlay() {
        NewPlay play = heat();

        Map<NewPlay, Verdict> verdicts = Deadline.within(
                Duration.ofSeconds(20), time, () -> plays.add(plays.check(List.of(play), _ -> false)));

        assertThat(verdicts).containsExactly(Map.entry(play, new Verdict.Added()));
    }

    @Test
    void whatAnotherProcessSentWithoutAnAnswerIsNotSentAgainEvenAsARewatch() {
        noteWithoutAnAnswer();
        sent = true;
        time.pass(Duration.ofMinutes(9));

        assertThat(check().missing()).isEmpty();
        assertThat(journal.open()).as("what arrived is confirmed").isEmpty();
        assertThat(check().missing()).as("and settled: a rewatch is one again").hasSize(1);
    }

    @Test
    void whatAnotherProcessSentIsGivenTimeToShowUpAndStaysOpenWhereItDoesNot() {
        noteWithoutAnAnswer();

        assertThat(check().missing()).hasSize(1);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4));
        assertThat(journal.open()).hasSize(1);
    }

    @Test
    void whatWasSentLongAgoIsNoReasonToDoubt() {
        noteWithoutAnAnswer();
        sent = true;
        time.pass(Duration.ofMinutes(10));

        assertThat(check().missing()).hasSize(1);
        assertThat(journal.open()).hasSize(1);
    }

    @Test
    void whatWasJustAddedAtAnUnknownTimeIsNotAddedAgainWhileTheHistoryDoesNotShowItYet() {
        Plays stale = new Plays(new Trakt(request -> response(request,
                request.isWrite() ? "{\"added\":{\"movies\":1}}" : "[]")), journal, time, time);
        NewPlay play = new NewPlay(heat().subject(), new WatchedAt.Unknown(), null);
        stale.add(stale.check(List.of(play), _ -> false));

        assertThat(stale.check(List.of(play), _ -> false).missing()).isEmpty();
    }

    /** As a process leaves it that dies before the answer. */
    private void noteWithoutAnAnswer() {
        ItemRef thing = new ItemRef(MediaType.MOVIE, 481, null, null, "Heat (1995) [movie:481]");
        journal.open("mark_watched", List.of(new Step.Watched(thing, time.instant(), List.of())));
    }

    private CheckedPlays check() {
        return Deadline.within(Duration.ofSeconds(20), time, () -> plays.check(List.of(heat()), _ -> true));
    }

    private NewPlay heat() {
        String heat = "{\"title\":\"Heat\",\"ids\":{\"trakt\":481}}";
        Subject subject = new Subject(JsonMapper.shared().readValue(heat, Movie.class), null, null);
        return new NewPlay(subject, new WatchedAt.At(time.instant()), null);
    }

    /** A server that takes a write, and never answers it. */
    private Response hangs(Request request) {
        if (request.isWrite()) {
            sent = true;
            time.pass(Deadline.left());
            throw new Unreachable("api.trakt.tv", true).raise();
        }
        String entry = """
                {"id":1,"watched_at":"%s","type":"movie","movie":{"title":"Heat","ids":{"trakt":481}}}"""
                .formatted(time.instant().minusSeconds(60));
        String body = sent ? "[" + entry + "]" : "[]";
        return response(request, body);
    }

    private static Response response(Request request, String body) {
        return new Response(request.line(), 200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
