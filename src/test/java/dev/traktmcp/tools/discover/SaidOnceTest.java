package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all rows have in common stands above them, and what is offered where nothing fits would help. */
class SaidOnceTest extends InASandbox {
    SaidOnceTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Netflix or Disney+", "Netflix, Disney+", "netflix und disney plus", "Disney+ / Netflix"})
    void severalServicesAreOneWish(String said) {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "streaming", said, "limit", 20)))
                .contains("Netflix", "Disney+", " or ").contains("with a subscription on Netflix\n");
    }

    @Test
    void theOneServiceIsNotRepeated() {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "streaming", "Netflix")))
                .contains("(on Netflix with a subscription, United Kingdom)")
                .doesNotContain("subscription on Netflix", "; with a subscription", "https://");
    }

    @Test
    void ofFewTheLinksAreSaid() {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "streaming", "Netflix", "limit", 3)))
                .contains("(on Netflix with a subscription, United Kingdom)", "; https://netflix");
    }

    @Test
    void theOneGenreIsNotRepeated() {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "genres", List.of("thriller"))))
                .contains("genre thriller").doesNotContain("; thriller");
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "genres", List.of("thriller", "drama"))))
                .contains("; thriller").contains("; drama");
    }

    @Test
    void whereNothingFitsTheFiltersToLeaveOutAreNamed() {
        assertThat(say("charts", Map.of("chart", "popular", "type", "movie", "genres", List.of("western"), "year",
                1912))).contains("Next: try it without year or genres.");
        assertThat(say("recommendations", Map.of("type", "movie", "genres", List.of("western"), "streaming",
                "Disney+"))).contains("Next: try it without ");
    }
}
