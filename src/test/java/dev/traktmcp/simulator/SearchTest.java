package dev.traktmcp.simulator;

import static dev.traktmcp.simulator.Caller.q;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.search.SearchRanking;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class SearchTest {
    private static Simulator simulator;

    @BeforeAll
    static void start() {
        simulator = simulator(SearchRanking.TYPESENSE);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    private static Simulator simulator(SearchRanking ranking) {
        return Simulator.start(Options.standard()
                .withClock(SettableClock.at("2026-11-21T12:00:00Z")).withStrict(true).withRanking(ranking));
    }

    private static List<String> titles(Simulator simulator, String path) {
        JsonNode rows = Caller.of(simulator).anonymous().get(path).json();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(row.path("type").asString()))
                .map(thing -> thing.path("title").asString(thing.path("name").asString("")) + " "
                        + thing.path("year").asString("-"))
                .toList();
    }

    @Test
    void everyWordMustMatchAndTiesGoByVotes() {
        assertThat(titles(simulator, "/search/movie?query=dune"))
                .containsExactly("Dune 2021", "Dune: Part Two 2024", "Dune 1984", "Jodorowsky's Dune 2013");
        assertThat(titles(simulator, "/search/movie?query=dune%20godfather")).isEmpty();
    }

    @Test
    void aWordMayBeTheYear() {
        assertThat(titles(simulator, "/search/movie?query=dune%201984")).containsExactly("Dune 1984");
        assertThat(titles(simulator, "/search/movie?query=1917")).containsExactly("1917 2019");
    }

    @ParameterizedTest
    @CsvSource({
        "oppenhiemer, Oppenheimer 2023",
        "the shawsh, The Shawshank Redemption 1994",
        "amelie, Amélie 2001",
        "le fabuleux destin, Amélie 2001",
        "기생충, Parasite 2019",
        "faceoff, Face/Off 1997",
        "oceans eleven, Ocean's Eleven 2001"
    })
    void formsOfATitleThatFindIt(String said, String found) {
        assertThat(titles(simulator, "/search/movie?query=" + q(said))).first().isEqualTo(found);
    }

    @Test
    void rankingsWithoutTyposDoNotForgive() {
        try (Simulator plain = simulator(SearchRanking.NO_TYPOS)) {
            assertThat(titles(plain, "/search/movie?query=oppenhiemer")).isEmpty();
            assertThat(titles(plain, "/search/movie?query=shawsh")).isEmpty();
            assertThat(titles(plain, "/search/movie?query=dune")).first().isEqualTo("Dune 2021");
        }
    }

    @Test
    void bm25KnowsNothingOfVotes() {
        try (Simulator plain = simulator(SearchRanking.BM25)) {
            assertThat(titles(plain, "/search/movie?query=dune%20godfather"))
                    .contains("The Godfather 1972", "Dune 1984");
            assertThat(titles(plain, "/search/movie?query=dune")).first().isEqualTo("Dune 1984");
        }
    }

    @ParameterizedTest
    @EnumSource(SearchRanking.class)
    void scoresAreHugeAndEqual(SearchRanking ranking) {
        try (Simulator any = simulator(ranking)) {
            JsonNode rows = Caller.of(any).get("/search/movie,show?query=the").json();
            assertThat(rows).hasSizeGreaterThan(5);
            assertThat(StreamSupport.stream(rows.spliterator(), false).map(row -> row.path("score").longValue()))
                    .containsOnly(578_730_123_365_189_600L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Face/Off, Face\\/Off, Face/Off 1997",
        "Mission: Impossible, Mission\\: Impossible, Mission: Impossible - Ghost Protocol 2011",
        "Spider-Man, Spider\\-Man, Spider-Man: Into the Spider-Verse 2018",
        "Airplane!, Airplane\\!, Airplane! 1980",
        "M*A*S*H, M\\*A\\*S\\*H, M*A*S*H 1970",
        "Who Framed Roger Rabbit?, Who Framed Roger Rabbit\\?, Who Framed Roger Rabbit 1988"
    })
    void operatorsDistortUnlessEscaped(String bare, String escaped, String title) {
        assertThat(titles(simulator, "/search/movie?query=" + q(bare)).stream().findFirst())
                .isNotEqualTo(Optional.of(title));
        assertThat(titles(simulator, "/search/movie?query=" + q(escaped))).first().isEqualTo(title);
    }

    @Test
    void oneTitleIsFoundByExactSearchOnly() {
        assertThat(titles(simulator, "/search/movie?query=weapons")).isEmpty();
        assertThat(titles(simulator, "/search/movie/exact?query=weapons")).containsExactly("Weapons 2025");
    }

    @Test
    void exactSearchGivesAtMostThreeMostVotedFirst() {
        assertThat(titles(simulator, "/search/media/exact?query=the%20office"))
                .containsExactly("The Office 2005", "The Office 2001");
        assertThat(titles(simulator, "/search/media/exact?query=Fargo&limit=1")).containsExactly("Fargo 2014");
        assertThat(titles(simulator, "/search/movie/exact?query=spider%20man")).isEmpty();
    }

    @Test
    void episodesPeopleAndListsAreFound() {
        JsonNode episode = Caller.of(simulator).get("/search/episode?query=ozymandias").json().path(0);
        assertThat(episode.path("episode").path("season").asInt()).isEqualTo(5);
        assertThat(episode.path("show").path("title").asString()).isEqualTo("Breaking Bad");
        assertThat(titles(simulator, "/search/person?query=chalamet")).containsExactly("Timothée Chalamet -");
        assertThat(titles(simulator, "/search/list?query=sand")).containsExactly("Sand & Spice -");
    }

    @Test
    void votesAreToldOnlyInFull() {
        Caller caller = Caller.of(simulator);
        assertThat(caller.get("/search/movie?query=heat").json().toString()).doesNotContain("votes");
        assertThat(caller.get("/search/movie?query=heat&extended=full").json().at("/0/movie/votes").asInt())
                .isGreaterThan(1000);
    }

    @Test
    void filtersNarrow() {
        assertThat(titles(simulator, "/search/movie?query=crash&years=1990-1999")).containsExactly("Crash 1996");
        assertThat(titles(simulator, "/search/show?query=ghosts&countries=gb")).containsExactly("Ghosts 2019");
    }
}
