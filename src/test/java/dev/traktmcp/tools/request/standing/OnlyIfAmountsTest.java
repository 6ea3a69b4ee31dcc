package dev.traktmcp.tools.request.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people and assistants say which of their ratings, and which years, a condition is about. */
class OnlyIfAmountsTest {
    /** In words, in other words for the same, in stars, with several and in between. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "rated less than 5 | rated 4 or less",
        "rated under 5 | rated 4 or less",
        "rated below five | rated 4 or less",
        "rated lower than a 5 | rated 4 or less",
        "that I rated worse than 5 | rated 4 or less",
        "rated 5 or less | rated 5 or less",
        "rated 5 and below | rated 5 or less",
        "rated at most 5 | rated 5 or less",
        "rated no more than 5 | rated 5 or less",
        "rated not higher than 5 points | rated 5 or less",
        "rated 5 at most | rated 5 or less",
        "rated more than 7 | rated 8 or more",
        "rated better than seven | rated 8 or more",
        "rated higher than 7.5 | rated 8 or more",
        "rated at least 7 | rated 7 or more",
        "rated 7 and up | rated 7 or more",
        "rated no less than 7 | rated 7 or more",
        "rated 7 or better | rated 7 or more",
        "rated ≥ 7 | rated 7 or more",
        "rated between 5 and 7 | rated 5 to 7",
        "rated 5-7 | rated 5 to 7",
        "rated from five to seven | rated 5 to 7",
        "rated exactly 8 | rated 8",
        "rated with an 8 | rated 8",
        "I gave it a 10 | rated 10",
        "rated ten out of ten | rated 10",
        "rated 8/10 | rated 8",
        "my rating is 8 or higher | rated 8 or more",
        "rated four stars or more | rated 8 or more",
        "at least 4 stars | rated 8 or more",
        "less than two and a half stars | rated 4 or less",
        "two and a half stars | rated 5",
        "3½ stars | rated 7",
        "rated 4 out of 5 | rated 8",
        "rated three to four stars | rated 6 to 8",
        "★★★★ or more | rated 8 or more",
        "rated 9 or 10 | rated 9 or more",
        "rated 6, 7 or 8 | rated 6 to 8",
        "rated 5 or 9 | rated 5 or rated 9",
        "rated above 5 and below 9 | rated 6 to 8",
        "4+ stars | rated 8 or more",
        "two or fewer stars | rated 4 or less",
        "with more than 7 points | rated 8 or more",
        "rated anywhere from 6 up to 8 | rated 6 to 8",
        "rated 5 or 9, unseen | rated 5, unseen or rated 9, unseen",
        "rated below 3 or above 8 | rated 2 or less or rated 9 or more",
    })
    void readsPoints(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "unseen, after 2005 | unseen, released in 2006 or later",
        "before 1990 | released in 1989 or earlier",
        "from the 90s | released in 1990 to 1999",
        "1990s | released in 1990 to 1999",
        "the '80s | released in 1980 to 1989",
        "from the nineties | released in 1990 to 1999",
        "90s films | movies, released in 1990 to 1999",
        "2006 or later | released in 2006 or later",
        "from 2006 on | released in 2006 or later",
        "from 2006 onwards, collected | collected, released in 2006 or later",
        "2006+ | released in 2006 or later",
        "since 2010 | released in 2010 or later",
        "between 1990 and 1999 | released in 1990 to 1999",
        "1990-1999 | released in 1990 to 1999",
        "not older than 2015 | released in 2015 or later",
        "newer than 2015 | released in 2016 or later",
        "older than 1980 | released in 1979 or earlier",
        "no later than 1999 | released in 1999 or earlier",
        "until 1999 | released in 1999 or earlier",
        "released in 2024 | released in 2024",
        "from 2024 | released in 2024",
        "films of 2024 | movies, released in 2024",
        "made before the 1970s | released in 1969 or earlier",
        "after the 90s | released in 2000 or later",
        "pre-2000 | released in 1999 or earlier",
        "not released before 2000 | released in 2000 or later",
        "released in 2010 or 2012 | released in 2010 or released in 2012",
        "unseen, from the 80s or 90s | unseen, released in 1980 to 1989 or unseen, released in 1990 to 1999",
        "the 90s and later | released in 1990 or later",
        "from the 2010s and before 2015 | released in 2010 to 2014",
        "from the 2000s and after 2002 | released in 2003 to 2009",
        "as of 2010 | released in 2010 or later",
        "after 1999 but before 2010 | released in 2000 to 2009",
        "unseen 90s films under 100 minutes | unseen, movies, shorter than 100 minutes, released in 1990 to 1999",
        "shows that came out after 2020 | shows, released in 2021 or later",
    })
    void readsYears(String said, String meant) {
        assertThat(OnlyIf.of(said).argument()).isEqualTo(meant);
    }
}
