package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What tells titles of one name, year and country apart. */
class CandidatesTest {
    private static Movie movie(long id, String released, Integer minutes, String overview) {
        return new Movie("The Visit", 2015, Ids.ofTrakt(id), null, null, overview, released, minutes, "us", null, null,
                9L, "en", List.of("drama"), null, null, null);
    }

    private static Show show(long id, String firstAired, String network, String overview) {
        return new Show("The Visit", 2015, Ids.ofTrakt(id), null, null, overview,
                firstAired == null ? null : Instant.parse(firstAired), 45, "us", null, null, 9L, "en",
                List.of("drama"), null, network, 10, null, null);
    }

    private static List<String> lines(Media... titles) {
        return Candidates.among(Reference.parse("The Visit", "title"), List.of(titles)).stream()
                .map(Explanation::line).toList();
    }

    @Test
    void theDayOnWhichAFilmCameOut() {
        assertThat(lines(movie(1, "2015-09-11", 94, null), movie(2, "2015-02-01", 94, null))).containsExactly(
                "The Visit (2015) [movie:1]: American, drama, out 11 Sep 2015",
                "The Visit (2015) [movie:2]: American, drama, out 1 Feb 2015");
    }

    @Test
    void itsRunningTimeWhereTheDayIsUnknown() {
        assertThat(lines(movie(1, null, 94, null), movie(2, null, 12, null))).containsExactly(
                "The Visit (2015) [movie:1]: American, drama, 94 minutes",
                "The Visit (2015) [movie:2]: American, drama, 12 minutes");
    }

    @Test
    void theFirstWordsOfItsStoryWhereNothingElseDiffers() {
        assertThat(lines(movie(1, null, 94, "Two siblings visit them."),
                movie(2, null, 94, "A woman comes home."))).containsExactly(
                        "The Visit (2015) [movie:1]: American, drama, \"Two siblings visit them.\"",
                        "The Visit (2015) [movie:2]: American, drama, \"A woman comes home.\"");
    }

    @Test
    void theNetworkOfAShow() {
        assertThat(lines(show(1, null, "NBC", null), show(2, null, "HBO", null))).containsExactly(
                "The Visit (2015) [show:1]: American, 10 episodes, on NBC",
                "The Visit (2015) [show:2]: American, 10 episodes, on HBO");
    }

    @Test
    void theDayOfItsFirstEpisode() {
        assertThat(lines(show(1, "2015-05-03T20:00:00Z", "NBC", null), show(2, "2015-01-09T20:00:00Z", "NBC", null)))
                .containsExactly("The Visit (2015) [show:1]: American, 10 episodes, out 3 May 2015",
                        "The Visit (2015) [show:2]: American, 10 episodes, out 9 Jan 2015");
    }

    @Test
    void aFilmAndAShowDifferByThemselves() {
        assertThat(lines(movie(1, "2015-09-11", 94, null), show(2, null, null, null))).containsExactly(
                "The Visit (2015) [movie:1]: American, drama",
                "The Visit (2015) [show:2]: American, 10 episodes");
    }
}
