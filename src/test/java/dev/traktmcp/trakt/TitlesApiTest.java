package dev.traktmcp.trakt;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.titles.FriendsView;
import dev.traktmcp.trakt.model.titles.OtherRatings;
import dev.traktmcp.trakt.model.titles.Translation;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TitlesApiTest {
    @RegisterExtension
    static final WireMockExtension server =
            WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private Trakt trakt;

    @BeforeEach
    void connect() {
        trakt = new Trakt(new Statuses(new JdkTransport(URI.create(server.baseUrl()), "trakt-mcp/test")));
    }

    @Test
    void aSiteWithoutARatingIsNotThere() {
        server.stubFor(get(urlPathEqualTo("/movies/7/ratings")).withQueryParam("extended", equalTo("all"))
                .willReturn(okJson("""
                        {"trakt": {"rating": 8.1, "votes": 9}, "imdb": {"rating": 7.9, "votes": 3, "link": null},
                         "metascore": {"rating": 77}, "mal": {"rating": null, "votes": 0}, "tmdb": {"rating": 0,
                         "votes": 0}, "letterboxd": null,
                         "rotten_tomatoes": {"rating": null, "user_rating": null, "state": null}}
                        """)));
        server.stubFor(get(urlPathEqualTo("/shows/7/seasons/2/ratings")).willReturn(noContent()));
        server.stubFor(get(urlPathEqualTo("/shows/7/seasons/2/episodes/3/ratings")).willReturn(okJson("{}")));

        OtherRatings some = trakt.about().otherRatings(MediaType.MOVIE, 7, null, null).orElseThrow().given();

        assertThat(some.imdb().rating()).isEqualTo(7.9);
        assertThat(some.metascore().rating()).isEqualTo(77);
        assertThat(some.rottenTomatoes()).isNull();
        assertThat(some.mal()).isNull();
        assertThat(some.tmdb()).isNull();
        assertThat(trakt.about().otherRatings(MediaType.SHOW, 7, 2, null)).isEmpty();
        assertThat(trakt.about().otherRatings(MediaType.SHOW, 7, 2, 3).orElseThrow().given()).isNull();
    }

    @Test
    void whatTraktDoesNotHaveIsEmptyAndNoFailure() {
        server.stubFor(get(urlPathEqualTo("/movies/7/sentiments")).willReturn(notFound()));
        server.stubFor(get(urlPathEqualTo("/movies/7/videos")).willReturn(noContent()));
        server.stubFor(get(urlPathEqualTo("/movies/7/releases/gb")).willReturn(notFound()));
        server.stubFor(get(urlPathEqualTo("/movies/8/sentiments")).willReturn(serverError()));

        assertThat(trakt.about().sentiments(MediaType.MOVIE, 7)).isEmpty();
        assertThat(trakt.about().videos(MediaType.MOVIE, 7, null, null)).isEmpty();
        assertThat(trakt.movies().releases(7, "gb")).isEmpty();
        assertThatThrownBy(() -> trakt.about().sentiments(MediaType.MOVIE, 8)).isInstanceOf(TraktException.class);
    }

    @Test
    void aLanguageIsAskedForInThePathAndThenInTheQuery() {
        server.stubFor(get(urlPathEqualTo("/movies/7/translations/de")).willReturn(notFound()));
        server.stubFor(get(urlPathEqualTo("/movies/7/translations")).withQueryParam("language", equalTo("de"))
                .willReturn(okJson("""
                        [{"title": "Le Parrain", "language": "fr"}, {"title": "Der Pate", "language": "de",
                          "country": null, "overview": ""}, {"title": "Niemand"}]
                        """)));
        server.stubFor(get(urlPathEqualTo("/movies/8/translations/de")).willReturn(okJson("[]")));

        assertThat(trakt.about().translations(MediaType.MOVIE, 7, null, null, "de"))
                .extracting(Translation::title).isEqualTo(List.of("Der Pate"));
        assertThat(trakt.about().translations(MediaType.MOVIE, 8, null, null, "de")).isEmpty();
    }

    @Test
    void friendsComeWithWhatTheyDid() {
        server.stubFor(get(urlPathEqualTo("/movies/7/social")).withQueryParam("limit", equalTo("10"))
                .willReturn(okJson("""
                        [{"user": {"username": "kim"}, "watched": {"plays": 2, "rating": {"rating": 9},
                          "comment": {"comment": "Yes.", "spoiler": false}}, "watchlisted": null}, {"user": null}]
                        """).withHeader("X-Pagination-Item-Count", "2")));

        List<FriendsView> friends = trakt.about().friends(MediaType.MOVIE, 7, null, null, 1, 10).items();

        assertThat(friends.getFirst().watched().rating().rating()).isEqualTo(9);
        assertThat(friends.getLast().watched()).isNull();
    }
}
