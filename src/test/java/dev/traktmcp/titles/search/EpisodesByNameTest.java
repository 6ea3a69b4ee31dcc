package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An episode may be said by its name, with its show. */
class EpisodesByNameTest extends InASandbox {
    EpisodesByNameTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Breaking Bad Ozymandias", "Ozymandias (Breaking Bad)",
        "the Ozymandias episode of Breaking Bad",
        "Breaking Bad: Ozymandias", "Breaking Bad - Ozymandias", "Breaking Bad \"Ozymandias\"",
        "die Folge Ozymandias von Breaking Bad",
        "l'épisode Ozymandias de Breaking Bad", "Breaking Bad, Folge Ozymandias",
        "Breaking Bad's Ozymandias", "breaking bad ozymandias"})
    void theNameOfAnEpisodeWithItsShowIsThatEpisode(String said) {
        assertThat(say("get_history", Map.of("title", said))).contains("Breaking Bad S05E14 \"Ozymandias\"");
    }

    @Test
    void writesTakeItToo() {
        assertThat(say("mark_watched", Map.of("items", List.of("Breaking Bad Ozymandias", "Heat"))))
                .contains("Breaking Bad S05E14 \"Ozymandias\"", "Heat (1995)");
        assertThat(say("rate_item", Map.of("title", "Ozymandias (Breaking Bad)", "rating", 10)))
                .contains("Breaking Bad S05E14 \"Ozymandias\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ozymandias", "Breaking Bad Nonsense", "Severance Ozymandias"})
    void whatNoShowHasIsNotFound(String said) {
        assertThat(say("get_history", Map.of("title", said))).contains("search finds no title");
    }
}
