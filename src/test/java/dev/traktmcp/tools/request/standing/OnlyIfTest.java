package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people and assistants say what must be so of a title. */
class OnlyIfTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unseen | unseen",
        "not seen | unseen",
        "Not watched yet | unseen",
        "I haven't seen it | unseen",
        "never watched | unseen",
        "unwatched | unseen",
        "seen | seen",
        "already watched | seen",
        "started | begun",
        "in_progress | in progress",
        "watching | in progress",
        "already watching | in progress",
        "in the middle of it | in progress",
        "not watching | not in progress",
        "I'm not currently watching it | not in progress",
        "not already watching | not begun",
        "I am not watching it already | not begun",
        "not started yet | not begun",
        "haven't started watching it | not begun",
        "started but not finished | in progress",
        "begun and unfinished | in progress",
        "not finished, begun | in progress",
        "seen, begun | seen, begun",
        "not rated | unrated",
        "unrated | unrated",
        "what I have rated | rated",
        "rated 8+ | rated 8 or more",
        "rated at least 8 | rated 8 or more",
        "rated below 5 | rated 4 or less",
        "rated 7 | rated 7",
        "rated at least 6, rated at most 8 | rated 6 to 8",
        "watchlisted | on watchlist",
        "on my watchlist | on watchlist",
        "not on the watchlist | not on watchlist",
        "not_on_watchlist | not on watchlist",
        "owned | collected",
        "not in my collection | not collected",
        "seen, not rated | seen, unrated",
        "unseen and not on watchlist | unseen, not on watchlist",
        "seen & collected; rated > 8 | seen, collected, rated 9 or more",
        "unseen, unseen | unseen",
        "longer than two hours | longer than 120 minutes",
        "over 2h | longer than 120 minutes",
        "films over two and a half hours | movies, longer than 150 minutes",
        "more than an hour and a half | longer than 90 minutes",
        "at least 1h30 | at least 90 minutes",
        "2 hours or more | at least 120 minutes",
        "under 90 minutes | shorter than 90 minutes",
        "shorter than half an hour | shorter than 30 minutes",
        "not longer than 100 min | at most 100 minutes",
        "max 1.5 hours | at most 90 minutes",
        "runtime > 120 | longer than 120 minutes",
        "running time at most 90 minutes | at most 90 minutes",
        "lasting more than 1 hour 45 minutes | longer than 105 minutes",
        "between 90 and 120 minutes | at least 90 minutes, at most 120 minutes",
        "movies | movies",
        "TV shows | shows",
        "not shows | movies",
        "unseen films, under 100 minutes | unseen, movies, shorter than 100 minutes",
        "movies not seen | unseen, movies",
    })
    void reads(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }

    /** "And" and commas bind stronger. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "seen or collected | seen or collected",
        "either seen or collected | seen or collected",
        "collected or longer than 150 minutes | collected or longer than 150 minutes",
        "rated 9 or more or on watchlist | rated 9 or more or on watchlist",
        "on watchlist, or rated 9 or more | on watchlist or rated 9 or more",
        "unseen and collected or rated 9 or more | unseen, collected or rated 9 or more",
        "unseen or not collected | unseen or not collected",
        "collected or not seen | collected or unseen",
        "movies seen or collected | seen, movies or collected, movies",
        "seen or collected movies | seen, movies or collected, movies",
        "unseen, movies or collected | unseen, movies or collected",
        "movies or collected | movies or collected",
        "unseen movies or shows | unseen",
        "90 minutes or less or 180 minutes or more | at most 90 minutes or at least 180 minutes",
        "before 1960 or after 2020 | released in 1959 or earlier or released in 2021 or later",
        "begun or on my watchlist or owned | begun or on watchlist or collected",
        "neither seen nor rated | unseen, unrated",
        "not seen, or collected | unseen or collected",
        "unrated or rated below 5 | unrated or rated 4 or less",
        "not rated or rated 8 or more | unrated or rated 8 or more",
    })
    void readsAlternatives(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }

    @Test
    void tellsAlternativesInWords() {
        assertThat(OnlyIf.only("collected or longer than 150 minutes"))
                .isEqualTo(", only what is collected or longer than 150 minutes");
    }

    /** So that an assistant can send back what it has read. */
    @ParameterizedTest
    @ValueSource(strings = {"unseen", "not in progress", "not begun, rated", "begun, rated 8 or more",
        "rated 4 or less",
        "rated 6, on watchlist, not collected", "unseen, movies, longer than 120 minutes, shorter than 180 minutes",
        "shows, at least 30 minutes", "at most 61 minutes", "seen or rated 2 or less or released in 1990 to 1999",
        "released in 2006 or later", "unseen, movies or not on watchlist, released in 2024"})
    void readsWhatItWrites(String argument) {
        assertThat(OnlyIf.of(argument).argument()).isEqualTo(argument);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "seen, unseen | nothing is both seen and unseen",
        "seen and not watched | nothing is both seen and unseen",
        "not rated, rated 8 | nothing is both rated and unrated",
        "rated above 8, rated below 5 | nothing is both rated 9 or more and rated 4 or less",
        "owned, not collected | nothing is both collected and not collected",
        "on my watchlist but not on watchlist | nothing is both on watchlist and not on watchlist",
        "begun, unseen | both begun and unseen; begun and not finished is \"in progress\"",
        "in progress, seen | nothing is both in progress, which is some of it, and seen",
        "in progress, not begun | nothing is both in progress and not begun",
        "seen but not begun | nothing is both not begun and seen",
        "longer than 2 hours, under 90 minutes | nothing is both longer than 120 minutes and shorter than 90 minutes",
        "movies and shows | nothing is both a movie and a show",
        "two hours | takes a running time as \"longer than 120 minutes\" or \"at most 120 minutes\"",
        "good | does not know \"good\"",
        "rated 11 | takes a rating from 1 to 10",
        "rated below 1 | takes a rating from 1 to 10",
        "rated 8 stars | takes a rating from 1 to 10",
        "rated 8.5 | takes a rating from 1 to 10",
        "rated less than 20 | takes a rating from 1 to 10",
        "after 2005, before 1990 | both released in 2006 or later and released in 1989 or earlier",
        "not seen or rated | say \"unseen, unrated\" for neither, or \"rated or unseen\"",
        "I haven't seen or collected | say \"unseen, not collected\" for neither",
        "seen or good | does not know \"good\"",
        "seen or | does not know \"\"",
        "5 | does not know \"5\"",
        "longer than two hours, except Prisoners | items [\"everything on my watchlist except Prisoners\"]",
        "unseen, excluding Heat | items [\"everything on my watchlist except Heat\"]",
        "unseen, apart from Heat | items [\"everything on my watchlist except Heat\"]",
        "unseen, other than Heat | items [\"everything on my watchlist except Heat\"]",
        "seen, except for The Wire | items [\"everything on my watchlist except The Wire\"]",
        "films, except Alien | takes no titles, so not \"except Alien\"",
        "rated 8 or more, excepting Alien | takes no titles, so not \"excepting Alien\"",
        "under 90 minutes, all except Alien | takes no titles",
        "on DVD, not including Alien | an exception goes to the titles",
        "Korean, leaving out Parasite | an exception goes to the titles",
    })
    void refuses(String said, String why) {
        assertThatThrownBy(() -> OnlyIf.of(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).text()).contains(why, "nothing was changed"));
    }
}
