package dev.traktmcp.plays;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.deadline.Deadline;
import dev.traktmcp.deadline.FakeTime;
import dev.traktmcp.failure.Failure.Unreachable;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.time.WatchedAt;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.Trakt;
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
    private boolean sent;

    @Test
    void aRequestThatHangsLeavesTimeToLookForThePlay() throws Exception {
        String heat = "{\"title\":\"Heat\",\"ids\":{\"trakt\":481}}";
        Subject subject = new Subject(JsonMapper.shared().readValue(heat, Movie.class), null, null);
        NewPlay play = new NewPlay(subject, new WatchedAt.At(time.instant()), false);
        Plays plays = new Plays(new Trakt(this::hangs), Journal.inMemory(time, () -> "robin"), time, time);

        Map<NewPlay, Verdict> verdicts = Deadline.within(
                Duration.ofSeconds(20), time, () -> plays.add(plays.check(List.of(play), false)));

        assertThat(verdicts).containsExactly(Map.entry(play, new Verdict.Added()));
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
        return new Response(request.line(), 200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }
}
