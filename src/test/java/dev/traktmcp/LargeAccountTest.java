package dev.traktmcp;

import static dev.traktmcp.mcp.FrontDoor.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Catalogue;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.http.Recorded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers stay complete, short and cheap for somebody with 5,000 listed titles, 60,000 plays and 5,000 ratings. */
class LargeAccountTest {
    private static final int FILMS = 5_000;
    private static final int PLAYS_OF_EACH = 12;
    private static final SettableClock CLOCK = SettableClock.at("2026-11-21T12:00:00Z");

    @TempDir
    private static Path folder;

    private static Simulator simulator;
    private static FrontDoor door;

    @BeforeAll
    static void live() throws IOException {
        List<String> films = IntStream.rangeClosed(1, FILMS + 1).mapToObj(number -> """
                {"key":"movie:%1$d","type":"movie","title":"Reel %2$s","year":1990,\
                "ids":{"trakt":%1$d,"slug":"reel-%1$d"},\
                "popularity":%1$d,"genres":["drama"],"runtime":100,"status":"released"}"""
                .formatted(number, words(number))).toList();
        Files.write(folder.resolve("titles.jsonl"), films);
        Files.write(folder.resolve("episodes.jsonl"), List.of());
        simulator = Simulator.start(Options.standard().withClock(CLOCK).withStrict(true).withRateLimits(false)
                .withLived(false).withCatalogue(clock -> Catalogue.load(folder, clock)));
        simulator.account().change(profile -> profile.withVip(true));
        List<Title> all = simulator.catalogue().titles(Type.MOVIE).limit(FILMS).toList();
        all.forEach(film -> IntStream.range(0, PLAYS_OF_EACH).forEach(play -> simulator.account().watch(
                Item.of(film), CLOCK.instant().minus(Duration.ofHours(film.ids().trakt() + 100L * play)), "watch")));
        all.forEach(film -> simulator.account().list(Item.of(film), null));
        all.forEach(
                film -> simulator.account().rate(Item.of(film), 1 + (int) (film.ids().trakt() % 10), CLOCK.instant()));
        door = FrontDoor.to(simulator, CLOCK);
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** Letters in place of digits, so that no name looks like another one's number. */
    private static String words(int number) {
        StringBuilder word = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append("bidofuzame".charAt(digit - '0'));
        }
        return word.toString();
    }

    @BeforeEach
    void forget() {
        simulator.clearRequests();
    }

    private static String ask(String tool, Map<String, Object> arguments) {
        return text(door.call(tool, arguments));
    }

    private static long requests(String path) {
        return simulator.requests().stream().filter(request -> request.path().startsWith(path)).count();
    }

    @Test
    void whetherSomethingWasSeenTakesOneReadOfTheHistory() {
        String first = "Reel " + words(4_999);
        assertThat(ask("get_history", Map.of("title", first, "limit", 2)))
                .startsWith("Yes, seen 12 times, last ").contains("Page 1 of 6; page 2 has more.");
        assertThat(requests("/sync/history")).isOne();
        forget();
        assertThat(ask("get_history", Map.of("title", "Reel " + words(FILMS + 1)))).startsWith("No, ");
        assertThat(requests("/sync/history")).isOne();
        assertThat(simulator.requests()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theHistoryComesPageByPage() {
        assertThat(ask("get_history", Map.of("page", 6_000)))
                .startsWith("60000 plays in your history").contains("Page 6000 of 6000, the last.");
        assertThat(requests("/sync/history")).isOne();
    }

    @Test
    void theWatchlistIsShortAndTellsItsSize() {
        String page = ask("get_watchlist", Map.of());
        assertThat(page).startsWith("5000 items (limit 5000) on your watchlist")
                .contains("Page 1 of 500; page 2 has more.");
        assertThat(page.length()).isLessThan(1_800);
        assertThat(requests("/sync/watchlist")).isOne();
        forget();
        assertThat(ask("get_watchlist", Map.of("title", "Reel " + words(FILMS)))).startsWith("Yes, ");
        assertThat(ask("get_watchlist", Map.of("title", "Reel " + words(FILMS + 1)))).startsWith("No, ");
        assertThat(requests("/sync/watchlist")).as("pages of 250, and one to see the end").isEqualTo(21);
    }

    @Test
    void ratingsAreFoundAmongThousands() {
        assertThat(ask("get_ratings", Map.of("rating", 10))).startsWith("500 ratings of 10, latest first");
        assertThat(ask("get_ratings", Map.of("title", "Reel " + words(4_999)))).contains(" 10 of 10");
        assertThat(ask("get_ratings", Map.of("title", "Reel " + words(FILMS + 1)))).startsWith("You have not rated ");
    }

    @Test
    void thousandsAreReadAgainOnlyWhereSomethingHappened() {
        ask("get_ratings", Map.of("rating", 9));
        forget();
        assertThat(ask("get_ratings", Map.of("rating", 10))).startsWith("500 ratings of 10");
        assertThat(simulator.requests()).extracting(Recorded::path).containsExactly("/sync/last_activities");
        ask("rate_item", Map.of("title", "Reel " + words(1), "rating", 10));
        assertThat(ask("get_ratings", Map.of("rating", 10))).startsWith("501 ratings of 10");
        ask("undo", Map.of());
        assertThat(ask("get_ratings", Map.of("rating", 10))).startsWith("500 ratings of 10");
    }

    @Test
    void oldPlaysAreRemovedAsTheyWereShown() {
        Title film = simulator.catalogue().by(Type.MOVIE, "trakt", 77).orElseThrow();
        simulator.account().watch(Item.of(film), CLOCK.instant().minus(Duration.ofDays(9_000)), "watch");
        String shown = ask("get_history", Map.of("title", "Reel " + words(77), "page", 13, "limit", 1));
        String play = shown.substring(shown.indexOf("[play:") + 1, shown.indexOf(']', shown.indexOf("[play:")));
        forget();
        assertThat(ask("remove_from_history", Map.of("plays", List.of(play))))
                .startsWith("Removed 1 play from your history").contains("Reel " + words(77));
        assertThat(requests("/sync/history")).as("it was shown before").isOne();
        simulator.account().list(Item.of(film), null); // watching had taken it off
    }
}
