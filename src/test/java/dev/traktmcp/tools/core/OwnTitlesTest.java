package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.Episode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which titles of episodes are worth telling. */
class OwnTitlesTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "Episode 3", "Episode 13", "episode 1", "Episode #2.3", "Episode 2x03", "Épisode 4", "Folge 12", "Episodio 7",
        "TBA", "TBD", "tba", "", "  "})
    void aPlaceholderIsNone(String title) {
        assertThat(Episode.own(title)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Chapter 36", "Episode", "Episode IV: A New Hope", "The Episode 3", "Episode 3: The Return", "3", "Pilot",
        "Part 2", "1:23:45", "TBA or Not TBA", "Ozymandias"})
    void aTitleStays(String title) {
        assertThat(Episode.own(title)).isEqualTo(title);
    }
}
