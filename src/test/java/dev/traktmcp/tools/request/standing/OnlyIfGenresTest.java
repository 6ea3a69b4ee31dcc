package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Explanation;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.tools.request.amounts.Today;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people say the genre of titles, whether shows go on, that copies are discs, and years by today. */
class OnlyIfGenresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static String read(String said) {
        return Today.during(() -> TODAY, () -> OnlyIf.of(said).argument());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "horror | horror",
        "only horror | horror",
        "comedies | comedy",
        "only comedies | comedy",
        "funny | comedy",
        "documentaries | documentary",
        "sci-fi or fantasy | science fiction or fantasy",
        "science fiction | science fiction",
        "anime | anime",
        "not animation | not animation",
        "no horror | not horror",
        "non-horror | not horror",
        "not horror or comedy | not horror or comedy",
        "neither horror nor comedy | not horror, not comedy",
        "crime drama | crime drama",
        "rom-com | romance comedy",
        "romantic comedies | romance comedy",
        "horror and comedy | horror, comedy",
        "unseen horror films | unseen, movies, horror",
        "Korean horror | in Korean, horror",
        "British crime dramas from the 90s | from the United Kingdom, crime drama, released in 1990 to 1999",
        "horror or thriller, unseen, under 100 minutes | unseen, horror or thriller, shorter than 100 minutes",
        "seen or horror | seen or horror",
        "Komödie | comedy",
        "horreur | horror",
        "ciencia ficción | science fiction",
        "mini-series | mini-series",
        "limited series | mini-series",
        "talk shows | talk show",
        "no reality shows | shows, not reality",
        "westerns or war films | movies, western or war",
        "all except horror | not horror",
        "everything but comedies | not comedy",
        "everything except horror films | shows or not horror",
        "horror genre | horror",
    })
    void readsGenres(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
        assertThat(read(meant)).as("can be sent back").isEqualTo(meant);
    }

    /** What is narrower than a genre, or may mean something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "zombie films | takes \"horror\" of any kind",
        "heist movies | takes \"crime\" of any kind",
        "dark comedies | takes \"comedy\" of any kind",
        "Christmas films | takes \"holiday\" of any kind",
        "spy films | takes \"thriller\" of any kind",
        "short | say how short",
        "short films | say how short",
        "films I love | does not know",
        "sitcoms | takes \"comedy\" of any kind",
        "horrer | nearest is \"horror\"",
        "documentry | nearest is \"documentary\"",
        "unwached | nearest is \"unwatched\"",
        "long | longer than 150 minutes",
        "on Netflix | where_to_watch",
        "with Al Pacino | get_person",
        "recent | released this year",
        "dubbed | in French",
        "good | rated 8 or more",
        "renewed | still running",
        "mine | it takes what the person did",
    })
    void saysWhatIsNearest(String said, String why) {
        assertThatThrownBy(() -> read(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).what()).contains(why).hasSizeLessThan(260));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ended | ended",
        "shows that have ended | shows, ended",
        "still running | still running",
        "returning series | shows, still running",
        "ongoing | still running",
        "on air | still running",
        "continuing | still running",
        "cancelled | cancelled",
        "canceled shows | shows, cancelled",
        "not cancelled | not cancelled",
        "no longer running | not still running",
        "not running anymore | not still running",
        "ended or cancelled, unseen | unseen, ended or cancelled",
        "shows that finished airing | shows, ended",
        "unseen ended comedies | unseen, ended, comedy",
    })
    void readsWhetherShowsGoOn(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
        assertThat(read(meant)).as("can be sent back").isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "on disc | on disc",
        "on a disc | on disc",
        "on physical media | on disc",
        "physical copies | on disc",
        "owned on disc | collected, on disc",
        "not on disc | not on disc",
        "on disc or digital | on disc or digital",
        "discs | on disc",
        "not owned on disk | not on disc",
        "unseen, on disc | unseen, on disc",
        "on DVD | on DVD",
    })
    void readsDiscs(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
        assertThat(read(meant)).as("can be sent back").isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "released this year | released in 2026",
        "this year's films | movies, released in 2026",
        "from last year | released in 2025",
        "films from last year or this year | movies, released in 2025 or movies, released in 2026",
        "since last year | released in 2025 or later",
        "before this year | released in 2025 or earlier",
        "not from this year | released in 2025 or earlier or released in 2027 or later",
        "older than 30 years | released in 1995 or earlier",
        "more than thirty years old | released in 1995 or earlier",
        "at least 30 years old | released in 1995 or earlier",
        "not older than 10 years | released in 2016 or later",
        "newer than 5 years | released in 2022 or later",
        "less than five years old | released in 2022 or later",
        "from the last 5 years | released in 2022 or later",
        "not from the last 5 years | released in 2021 or earlier",
        "in the past ten years | released in 2017 or later",
        "newer than 2015 | released in 2016 or later",
        "this decade | released in 2020 to 2029",
        "from the previous decade | released in 2010 to 2019",
        "from this century | released in 2000 or later",
        "from 10 years ago | released in 2016",
        "30 years old or more | released in 1995 or earlier",
        "unseen horror from this year | unseen, horror, released in 2026",
    })
    void readsYearsByToday(String said, String meant) {
        assertThat(read(said)).isEqualTo(meant);
    }

    /** A time that is not one of calendar years, or when something was done. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "seen this year | does not know when something was done",
        "rated last year | does not know when something was done",
        "films watched this year | does not know when something was done",
        "ended this year | does not know when something was done",
        "cancelled last year | does not know when something was done",
        "shows that ended in 2020 | does not know when something was done",
        "added since last year | does not know when something was done",
        "from the last year | of years it takes",
        "this month | of years it takes",
        "from last decade | of years it takes",
    })
    void refusesOtherTimes(String said, String why) {
        assertThatThrownBy(() -> read(said)).isInstanceOfSatisfying(TraktException.class,
                e -> assertThat(Explanation.of(e.failure()).what()).contains(why));
    }

    @Test
    void withoutADayThereIsNoYear() {
        assertThatThrownBy(() -> OnlyIf.of("this year")).isInstanceOf(TraktException.class);
    }
}
