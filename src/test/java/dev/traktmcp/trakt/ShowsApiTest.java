package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.sync.Progress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShowsApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
    }

    @Test
    void seasonsComeWithTheirEpisodes() {
        server.stubFor(get(urlPathEqualTo("/shows/the-bear/seasons"))
                .withQueryParam("extended", equalTo("full,episodes"))
                .willReturn(okJson("""
                        [{"number": 0, "ids": {"trakt": 1}, "episode_count": 0},
                         {"number": 1, "ids": {"trakt": 2}, "episode_count": 8, "rating": null, "episodes": [
                            {"season": 1, "number": 1, "title": "System", "ids": {"trakt": 3, "imdb": ""},
                             "first_aired": null, "episode_type": "cosmic_premiere"}]}]
                        """)));

        List<Season> seasons = trakt.shows().seasons("the-bear");

        assertThat(seasons).extracting(Season::number).containsExactly(0, 1);
        assertThat(seasons.getFirst().episodes()).isNull();
        assertThat(seasons.getLast().episodes().getFirst().episodeType()).isEqualTo("cosmic_premiere");
        assertThat(seasons.getLast().episodes().getFirst().firstAired()).isNull();
    }

    @Test
    void seasonsThatComeWithoutTheirEpisodesAreAskedForThem() {
        server.stubFor(get(urlPathEqualTo("/shows/7/seasons"))
                .willReturn(okJson(
                        "[{\"number\": 1, \"ids\": {\"trakt\": 2}, \"episode_count\": 8}, {\"number\": null}]")));
        server.stubFor(get(urlPathEqualTo("/shows/7/seasons/1")).withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("[{\"season\": 1, \"number\": 1, \"ids\": {\"trakt\": 3}}]")));

        List<Season> seasons = trakt.shows().seasons("7");

        assertThat(seasons.getFirst().episodes()).singleElement().satisfies(
                episode -> assertThat(episode.ids().trakt()).isEqualTo(3));
        assertThat(seasons.getFirst().episodeCount()).isEqualTo(8);
        assertThat(seasons.getLast().episodes()).isNull();
    }

    @Test
    void theNextEpisodeMayNotBeScheduled() {
        server.stubFor(get(urlPathEqualTo("/shows/7/next_episode"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        {"season": 5, "number": 1, "ids": {"trakt": 3}, "first_aired": "2027-06-25T01:00:00.000Z"}
                        """)));
        server.stubFor(get(urlPathEqualTo("/shows/8/next_episode")).willReturn(noContent()));

        assertThat(trakt.shows().nextEpisode("7")).hasValueSatisfying(episode -> {
            assertThat(episode.season()).isEqualTo(5);
            assertThat(episode.firstAired()).isEqualTo("2027-06-25T01:00:00Z");
        });
        assertThat(trakt.shows().nextEpisode("8")).isEmpty();
    }

    @Test
    void progressSaysWhatIsSeenAndWhatIsNext() {
        server.stubFor(get(urlPathEqualTo("/shows/7/progress/watched"))
                .withQueryParam("specials", equalTo("false"))
                .withQueryParam("hidden", equalTo("false"))
                .withQueryParam("extended", equalTo("full"))
                .willReturn(okJson("""
                        {"aired": 18, "completed": 9, "last_watched_at": "2026-11-20T20:00:00.000Z",
                         "reset_at": "2026-01-01T00:00:00.000Z",
                         "seasons": [{"number": 2, "title": null, "aired": 10, "completed": 1, "episodes": [
                            {"number": 1, "completed": true, "last_watched_at": "2026-11-20T20:00:00.000Z"},
                            {"number": 2, "completed": false, "last_watched_at": null}]}],
                         "hidden_seasons": [{"number": 0, "ids": {"trakt": 5}}],
                         "next_episode": {"season": 2, "number": 2, "title": "Pasta", "ids": {"trakt": 12}},
                         "last_episode": {"season": 2, "number": 1, "title": "Beef", "ids": {"trakt": 11}},
                         "stats": {"play_count": 9}}
                        """)));

        Progress progress = trakt.shows().progress("7");

        assertThat(progress.completed()).isEqualTo(9);
        assertThat(progress.resetAt()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(progress.nextEpisode().title()).isEqualTo("Pasta");
        assertThat(progress.hiddenSeasons()).extracting(Season::number).containsExactly(0);
        assertThat(progress.seasons().getFirst().episodes())
                .extracting(Progress.OfEpisode::completed).containsExactly(true, false);
    }

    @Test
    void progressOfNothingIsCaughtUpWithNothing() {
        server.stubFor(get(urlPathEqualTo("/shows/7/progress/watched"))
                .withQueryParam("specials", equalTo("true"))
                .willReturn(okJson("{\"aired\": 0, \"completed\": 0, \"next_episode\": null}")));

        Progress progress = trakt.shows().progress("7", true, false, false);

        assertThat(progress.seasons()).isEmpty();
        assertThat(progress.hiddenSeasons()).isEmpty();
        assertThat(progress.nextEpisode()).isNull();
    }

    @Test
    void anIdWithAnythingInItStaysAnId() {
        server.stubFor(get(urlEqualTo("/shows/a%2Fb%20%E2%9C%93%3Fx?extended=full"))
                .willReturn(okJson("{\"title\": \"Odd\", \"ids\": {\"trakt\": 5}}")));

        assertThat(trakt.shows().summary("a/b ✓?x").title()).isEqualTo("Odd");
    }

    @Test
    void anUnknownIdIsNotThere() {
        TraktException thrown = catchThrowableOfType(TraktException.class, () -> trakt.movies().summary("nope"));

        assertThat(thrown.failure()).isEqualTo(new Failure.NotThere("GET /movies/nope"));
    }

    @Test
    void anAnswerOfAnotherShapeIsUnexpected() {
        server.stubFor(get(urlPathEqualTo("/movies/1")).willReturn(okJson("<html>maintenance</html>")));
        server.stubFor(get(urlPathEqualTo("/movies/2")).willReturn(okJson("null")));

        for (String id : List.of("1", "2")) {
            TraktException thrown = catchThrowableOfType(TraktException.class, () -> trakt.movies().summary(id));
            assertThat(thrown.failure()).isEqualTo(new Failure.Unexpected("GET /movies/" + id, 200));
        }
    }
}
