package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.isError;
import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** "What can I watch tonight?": nothing is said to stream of which Trakt did not say so. */
class StreamingTest extends InASandbox {
    StreamingTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    private Map<String, Object> watchlist(String streaming) {
        return door.call("get_watchlist", Map.of("streaming", streaming));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> result) {
        return (Map<String, Object>) result.get("structuredContent");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> where(Map<String, Object> result) {
        return (Map<String, Object>) data(result).get("streaming");
    }

    private long asked() {
        return simulator.requests().stream().filter(request -> request.path().contains("/watchnow/")).count();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            get_watchlist | {}
            charts | {"chart":"popular"}
            recommendations | {}
            get_list | {"list":"Best Pictures"}
            trending | {"limit":3}
            related | {"title":"Inception","limit":3}
            up_next | {}
            """)
    @SuppressWarnings("unchecked")
    void everyShownTitleStreamsAsAskedAndSaysWhere(String tool, String arguments) {
        Map<String, Object> call = new LinkedHashMap<>(new JsonMapper().readValue(arguments, Map.class));
        call.put("streaming", "subscriptions");
        Map<String, Object> result = door.call(tool, call);
        assertThat(isError(result)).as(text(result)).isFalse();
        assertThat(text(result)).contains("with a subscription, United Kingdom");
        List<?> shown = (List<?>) data(result).getOrDefault("results",
                data(result).getOrDefault("shows", data(result).get("items")));
        Map<?, ?> offers = (Map<?, ?>) where(result).get("offers");
        assertThat(shown).isNotEmpty().allSatisfy(one -> {
            Object id = ((Map<?, ?>) one).get("id");
            assertThat(offers.get(id)).as("%s", id).asInstanceOf(InstanceOfAssertFactories.LIST).isNotEmpty()
                    .allSatisfy(offer -> assertThat(((Map<?, ?>) offer).get("kind")).isEqualTo("subscription"));
        });
        assertThat(text(result)).contains("; with a subscription on ");
        assertThat(text(result).contains("https://")).isEqualTo(shown.size() <= 3);
    }

    @Test
    void aServiceIsKnownByItsNameAndOthersAreNamedWhereItIsNot() {
        assertThat(text(door.call("charts", Map.of("chart", "popular", "streaming", "disney"))))
                .contains("(on Disney+ with a subscription, United Kingdom)").doesNotContain("Netflix");
        assertThat(text(watchlist("Quibi")))
                .contains("knows no service \"Quibi\", United Kingdom; it knows ", "Netflix", "BBC iPlayer");
        assertThat(text(watchlist("Apple"))).contains("can mean Apple TV or Apple TV+");
        assertThat(isError(watchlist("Apple TV"))).isFalse();
    }

    @Test
    void favoritesAreThoseOfTheAccount() {
        assertThat(text(door.call("charts", Map.of("chart", "popular", "streaming", "favorites"))))
                .contains("on favorite services, United Kingdom", "on Netflix").doesNotContain("on Disney+");
    }

    @Test
    void withoutFavoritesItSaysWhatElseToSay() {
        simulator.faults().on("GET", "/users/settings").times(9).answer(200, Map.of(), "application/json",
                "{\"browsing\":{\"watchnow\":{\"country\":\"gb\",\"favorites\":null}}}");
        Map<String, Object> result = watchlist("favorites");
        assertThat(isError(result)).isTrue();
        assertThat(text(result)).contains("no favorite services are chosen", "subscriptions, free or a service");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 426})
    void whereTraktWithholdsItNothingIsCalledStreamableNorLeftOut(int status) {
        String all = text(door.call("get_watchlist", Map.of()));
        simulator.faults().on("GET", "/movies/").times(99).answer(status);
        simulator.faults().on("GET", "/shows/").times(99).answer(status);
        simulator.faults().on("GET", "/watchnow/").times(99).answer(status);
        Map<String, Object> result = watchlist("Netflix");
        assertThat(isError(result)).as(text(result)).isFalse();
        assertThat(text(result)).contains("Trakt gives this app no streaming data, so where these can be watched is"
                + " unknown.").doesNotContain("Netflix", "subscription");
        assertThat((List<?>) data(result).get("items")).hasSameSizeAs(
                (List<?>) data(door.call("get_watchlist", Map.of())).get("items"));
        assertThat(all).isNotEmpty();
    }

    @Test
    void aLongListIsNotReadToItsEnd() {
        simulator.catalogue().titles(Type.MOVIE).limit(120).forEach(movie -> simulator.account()
                .list(Item.of(movie), null));
        simulator.clearRequests();
        Map<String, Object> result = door.call("get_watchlist", Map.of("streaming", "Hulu"));
        assertThat(asked()).isLessThanOrEqualTo(41);
        assertThat(text(result)).contains("Only the first 40 titles were looked at.");
        assertThat(data(result).get("complete")).isEqualTo(false);
    }

    @Test
    void aTitleOfWhichTraktHasNoPageIsLeftOut() {
        simulator.faults().on("GET", "/movies/").times(99).answer(404);
        assertThat(isError(watchlist("subscriptions"))).isFalse();
    }
}
