package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.Simulator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trakt's calendar is in UTC; the person's days are not. */
class LocalDaysTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");
    private static final int DAYS = 40;

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Auckland", "UTC", "America/Los_Angeles"})
    void everyEpisodeStandsOnItsLocalDayAndNoneIsLost(String name) {
        ZoneId zone = ZoneId.of(name);
        Map<String, Instant> within = new LinkedHashMap<>();
        airing("UTC", FIRST.minusDays(2), DAYS + 4).forEach((id, episode) -> {
            Instant airs = Instant.parse((String) episode.get("first_aired"));
            LocalDate day = LocalDate.ofInstant(airs, zone);
            if (!day.isBefore(FIRST) && day.isBefore(FIRST.plusDays(DAYS))) {
                within.put(id, airs);
            }
        });
        Map<String, Map<?, ?>> local = airing(name, FIRST, DAYS);
        assertThat(local.keySet()).isEqualTo(within.keySet()).hasSizeGreaterThan(20);
        local.forEach((id, episode) -> assertThat(episode.get("date"))
                .isEqualTo(LocalDate.ofInstant(within.get(id), zone).toString()));
    }

    private static Map<String, Map<?, ?>> airing(String zone, LocalDate from, int days) {
        SettableClock clock = SettableClock.at("2026-11-21T12:00:00Z");
        Map<String, Map<?, ?>> episodes = new LinkedHashMap<>();
        try (Simulator simulator = Simulator.start(
                Options.standard().withClock(clock).withStrict(true).withRateLimits(false))) {
            simulator.account().change(profile -> profile.withTimezone(zone));
            FrontDoor door = FrontDoor.to(simulator, clock);
            boolean complete = false;
            for (int page = 1; !complete; page++) {
                Map<?, ?> data = (Map<?, ?>) door.call("upcoming_episodes", Map.of(
                        "everyone", true, "start_date", from.toString(), "days", days, "limit", 50, "page", page))
                        .get("structuredContent");
                assertThat(data.get("timezone")).isEqualTo(zone);
                for (Object episode : (List<?>) data.get("episodes")) {
                    Map<?, ?> one = (Map<?, ?>) episode;
                    episodes.put(one.get("id") + " " + one.get("first_aired"), one);
                }
                complete = (Boolean) data.get("complete");
            }
        }
        return episodes;
    }
}
