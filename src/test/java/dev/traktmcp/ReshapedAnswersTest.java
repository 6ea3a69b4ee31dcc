package dev.traktmcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.CatalogueSeason;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trakt's contract, its draft, its old reference and its web client's recordings disagree about some answers. Whichever
 * is right, the same is said and done: each conversation is held with the sandbox as it is and as another has it.
 */
class ReshapedAnswersTest {
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLLECTION = """
            get_collection {"title":"Breaking Bad"}
            get_collection {"title":"Breaking Bad S01E02"}
            get_collection {"title":"The Matrix"}
            get_collection {"title":"Dune (2021)"}
            get_details {"title":"Breaking Bad S01E01","include":["mine"]}
            add_to_collection {"title":"Breaking Bad","season":2}
            get_collection {"title":"Breaking Bad S02"}
            undo {}
            get_collection {"title":"Breaking Bad"}
            remove_from_collection {"items":["Breaking Bad","The Matrix"]}
            undo {}
            get_collection {"title":"Breaking Bad S01"}
            charts {"chart":"popular","limit":3,"ignore_watched":true,"ignore_collected":true}
            recommendations {"limit":3,"ignore_collected":true}
            """;

    private static final String RATINGS = """
            rate_item {"title":"Severance S01E02","rating":7}
            rate_item {"items":["Severance S01E02","Severance S01E03","Severance season 2"],"rating":9}
            get_ratings {"title":"Severance"}
            undo {}
            remove_rating {"items":["Severance S01E02","Severance season 2"]}
            undo {}
            mark_watched {"title":"Severance S02E10","rating":8}
            get_ratings {}
            """;

    private static final String SEASONS = """
            mark_watched {"title":"Severance","season":2,"confirm":true}
            add_to_collection {"title":"Severance S01"}
            get_details {"title":"Severance S01E02","include":["mine"]}
            upcoming_episodes {"title":"The Bear","days":30}
            rate_item {"title":"Breaking Bad S09","rating":5}
            """;

    private static final String SEARCH = """
            search {"query":"Fargo"}
            get_details {"title":"Fargo","type":"show","include":[]}
            add_to_watchlist {"items":["Heat (1995)","Weapons","Ghosts"]}
            """;

    private static final String LISTS = """
            get_list {"list":"list:1","title":"Dune (2021)"}
            edit_list {"list":"list:1","like":true}
            edit_list {"list":"list:1","like":false}
            """;

    private enum Shape {
        COLLECTION_BY_IDS(COLLECTION, (trakt, simulator) -> trakt.answered("GET /sync/collection/minimal/shows",
                shows -> byIds(shows, simulator))),
        COLLECTION_IN_ROWS(COLLECTION, (trakt, _) -> trakt.asked("GET /sync/collection/minimal/.*",
                request -> new Request("GET", List.of("sync", "collection", request.path().getLast()),
                        request.query(), request.headers(), null, true))),
        COLLECTION_NOT_MINIMAL(COLLECTION, (trakt, _) -> trakt.missing("GET /sync/collection/minimal/.*")),
        WATCHED_IN_ROWS(COLLECTION, (trakt, _) -> trakt.ignoring("GET /sync/watched/.*", "min")),
        RATINGS_BY_ID(RATINGS, (trakt, _) -> trakt.refused("POST /sync/ratings.*", ".*\"seasons\":\\[\\{\"number.*")),
        SEASONS_WITHOUT_EPISODES(SEASONS, (trakt, _) -> trakt.ignoring("GET /shows/\\d+/seasons", "episodes")),
        EXACT_BY_TYPE(SEARCH, (trakt, _) -> trakt.missing("GET /search/media/exact"));

        private final String conversation;
        private final BiFunction<Reshaping, Simulator, Transport> change;

        Shape(String conversation, BiFunction<Reshaping, Simulator, Transport> change) {
            this.conversation = conversation;
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameIsSaidOfAnotherShape(Shape shape) {
        List<String> plain = play(shape.conversation, (trakt, _) -> trakt);
        assertThat(plain).noneMatch(reply -> reply.contains("not available") || reply.contains("unexpected"));
        assertThat(play(shape.conversation, shape.change)).isEqualTo(plain);
    }

    @Test
    void aListWithoutItsOwnerIsReadAndLikedByItsNumber() {
        List<String> plain = play(LISTS, (trakt, _) -> trakt);
        assertThat(plain).anyMatch(reply -> reply.contains("You like \"Sand & Spice\" [list:1] by robin."));
        assertThat(play(LISTS, (trakt, _) -> trakt.answered("GET /lists/1", list -> {
            ((ObjectNode) list).remove("user");
            return list;
        }))).isEqualTo(plain.stream().map(reply -> reply.replace(" by robin", "")).toList());
    }

    /** The older ones, which all sources know. */
    @Test
    void recommendationsWithoutReasonsAreTheSame() {
        String asked = "recommendations {\"limit\":9}\nrecommendations {\"type\":\"show\",\"limit\":9}\n";
        List<String> plain = play(asked, (trakt, _) -> trakt);
        List<String> older = play(asked, (trakt, _) -> trakt.missing("GET /(movies|shows)/recommendations"));
        assertThat(older).noneMatch(reply -> reply.contains("because"));
        assertThat(older.stream().map(ReshapedAnswersTest::titles).toList())
                .isEqualTo(plain.stream().map(ReshapedAnswersTest::titles).toList())
                .allSatisfy(titles -> assertThat(titles).isNotEmpty());
    }

    private static List<String> titles(String reply) {
        return Pattern.compile("\\[(?:movie|show):\\d+]").matcher(reply).results().map(MatchResult::group).toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> play(String conversation, BiFunction<Reshaping, Simulator, Transport> change) {
        try (Simulator simulator =
                Simulator.start(Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false))) {
            Transport wire = new JdkTransport(simulator.apiUrl(), "trakt-mcp/test");
            FrontDoor door = FrontDoor.to(change.apply(new Reshaping(wire), simulator), CLOCK);
            List<String> replies = conversation.lines().map(line -> line.split(" ", 2))
                    .map(call -> String.join(" ", call) + "\n"
                            + FrontDoor.text(door.call(call[0], JSON.readValue(call[1], Map.class))))
                    .toList();
            assertThat(simulator.unknown()).isEmpty();
            return replies;
        }
    }

    /** As Trakt's web client has recorded it. */
    private static JsonNode byIds(JsonNode shows, Simulator simulator) {
        ObjectNode all = JSON.createObjectNode();
        shows.properties().forEach(show -> {
            ObjectNode seasons = all.putObject(show.getKey());
            Stream<CatalogueSeason> known = simulator.catalogue().find(Type.SHOW, show.getKey()).stream()
                    .flatMap(title -> title.seasons().stream());
            known.forEach(season -> show.getValue().path(String.valueOf(season.number())).properties()
                    .forEach(episode -> seasons.withObject("/" + season.trakt()).set(
                            String.valueOf(season.episode(Integer.parseInt(episode.getKey())).orElseThrow().trakt()),
                            episode.getValue())));
        });
        return all;
    }
}
