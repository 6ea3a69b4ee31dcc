package dev.traktmcp.tools.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.trakt.http.TraktJson;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.sync.WriteResult.Counts;
import dev.traktmcp.trakt.model.sync.WriteResult.Missing;
import dev.traktmcp.trakt.model.sync.WriteResult.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemovalResultTest {
    private static final Subject HEAT = movie(13);
    private static final Subject DUNE = movie(5);
    private static final Subject BEAR = new Subject(TraktJson.read(
            "{\"title\":\"The Bear\",\"ids\":{\"trakt\":12}}".getBytes(StandardCharsets.UTF_8), Show.class), null,
            null);

    private static Subject movie(long id) {
        String json = "{\"title\":\"Film\",\"ids\":{\"trakt\":" + id + "}}";
        return new Subject(TraktJson.read(json.getBytes(StandardCharsets.UTF_8), Movie.class), null, null);
    }

    private static WriteResult deleted(int movies, int shows, int episodes, List<Missing> missing) {
        return new WriteResult(null, null, null, new Counts(movies, shows, 0, episodes, 0),
                new NotFound(missing, null, null, null, null, null), null);
    }

    @Test
    void whatWasThereIsRemovedAndTheRestWasNot() {
        RemovalResult removal = RemovalResult.ofThings(
                deleted(1, 1, 0, null), List.of(HEAT, DUNE, BEAR), Set.of(HEAT, BEAR)::contains);
        assertThat(removal.outcome(HEAT)).isEqualTo(OutcomeKind.REMOVED);
        assertThat(removal.outcome(DUNE)).isEqualTo(OutcomeKind.NOT_THERE);
        assertThat(removal.outcome(BEAR)).isEqualTo(OutcomeKind.REMOVED);
    }

    @Test
    void whatAStaleReadDidNotShowCountsAsRemovedWhereTraktRemovedIt() {
        RemovalResult removal = RemovalResult.ofThings(deleted(1, 0, 0, null), List.of(HEAT, BEAR), _ -> false);
        assertThat(removal.outcome(HEAT)).isEqualTo(OutcomeKind.REMOVED);
        assertThat(removal.outcome(BEAR)).isEqualTo(OutcomeKind.NOT_THERE);
    }

    @Test
    void whatTraktDoesNotKnowIsNotFound() {
        Missing heat = new Missing(Ids.ofTrakt(13), null, null, null, null, null);
        RemovalResult removal = RemovalResult.ofThings(deleted(0, 0, 0, List.of(heat)), List.of(HEAT), _ -> false);
        assertThat(removal.outcome(HEAT)).isEqualTo(OutcomeKind.NOT_FOUND);
    }

    @Test
    void playsOfAShowAreCountedAsEpisodes() {
        RemovalResult removal =
                RemovalResult.ofPieces(deleted(0, 0, 3, null), List.of(BEAR, HEAT), subject -> subject == BEAR ? 3 : 0);
        assertThat(removal.count(BEAR)).isEqualTo(3);
        assertThat(removal.outcome(HEAT)).isEqualTo(OutcomeKind.NOT_THERE);
    }
}
