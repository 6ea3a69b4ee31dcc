package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person chose on Trakt holds here, too: the first day of their week, and a calendar without specials. */
class OwnSettingsTest extends InASandbox {
    OwnSettingsTest() {
        super(SettableClock.at("2026-11-22T12:00:00Z")); // a Sunday
    }

    /** Changes what the account says of itself, and makes a special of the first episode of its calendar. */
    private void chose(String from, String to) {
        Transport wire = new JdkTransport(simulator.apiUrl(), "trakt-mcp/test");
        door = FrontDoor.to(request -> {
            Response answer = wire.send(request);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            if (request.path().contains("calendars")) {
                body = body.replaceFirst("\"season\":\\d+", "\"season\":0");
            } else if (request.path().contains("settings")) {
                assertThat(body).contains(from);
                body = body.replace(from, to);
            }
            byte[] changed = body.getBytes(StandardCharsets.UTF_8);
            return new Response(answer.request(), answer.status(), answer.headers(), changed);
        }, FrontDoor.signedIn(simulator, clock), clock);
    }

    @Test
    void aWeekBeginsOnTheirDay() {
        assertThat(say("get_history", Map.of("start_date", "this week"))).contains("Mon 16 Nov");
        chose("\"week_start_day\":\"monday\"", "\"week_start_day\":\"sunday\"");
        assertThat(say("get_history", Map.of("start_date", "this week")))
                .doesNotContain("Mon 16 Nov").contains("today");
    }

    @Test
    void theirCalendarIsWithoutSpecialsWhereTheyChoseThat() {
        chose("\"hide_specials\":false", "\"hide_specials\":false");
        assertThat(say("upcoming_episodes", Map.of("days", 60))).contains("S00E").doesNotContain("Specials are left");
        chose("\"hide_specials\":false", "\"hide_specials\":true");
        assertThat(say("upcoming_episodes", Map.of("days", 60))).doesNotContain("S00E")
                .endsWith("Specials are left out, as you chose on Trakt.");
    }

    /** The first episode was watched after the fourth, so the furthest and the last are not the same. */
    @Test
    void whatIsNextFollowsWhatTheyWatchedLastWhereTheyChoseThat() {
        Title office = simulator.catalogue().find(Type.SHOW, "the-office-uk").orElseThrow();
        me().watch(Item.of(office, office.episode(1, 4).orElseThrow()), Instant.parse("2026-02-02T20:00:00Z"), "watch");
        me().watch(Item.of(office, office.episode(1, 1).orElseThrow()), Instant.parse("2026-03-03T20:00:00Z"), "watch");
        Map<String, Object> named = Map.of("title", "The Office (UK)");

        chose("\"use_last_activity\":false", "\"use_last_activity\":false");
        assertThat(say("up_next", named)).contains("Next: S01E05");
        chose("\"use_last_activity\":false", "\"use_last_activity\":true");
        assertThat(say("up_next", named)).contains("Next: S01E02");
    }
}
