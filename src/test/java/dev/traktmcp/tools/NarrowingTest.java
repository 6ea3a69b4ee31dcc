package dev.traktmcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Movie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarrowingTest {
    private record Asked(
            Integer year, Integer yearTo, List<String> genres, List<String> countries, Integer minRuntime,
                    Integer maxRuntime,
            List<String> certifications)
            implements Narrowed {}

    private static final Narrowing NINETIES = Narrowing.of(new Asked(
            1990, 1999, List.of("Sci-Fi", "thriller"), List.of("UK"), null, 100, List.of("R")));

    @Test
    void traktIsAskedInItsOwnWords() {
        assertThat(NINETIES.query())
                .containsEntry("years", "1990-1999")
                .containsEntry("genres", "science-fiction,thriller")
                .containsEntry("countries", "gb")
                .containsEntry("runtimes", "0-100")
                .containsEntry("certifications", "r")
                .hasSize(5);
        assertThat(Narrowing.of(new Asked(1999, null, null, null, 90, null, null)).query())
                .containsEntry("years", "1999")
                .containsEntry("runtimes", "90-999");
        assertThat(Narrowing.of(new Asked(null, null, null, null, null, null, null)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "1995, thriller, gb, 95, R, true",
        "1990, science-fiction, GB, 100, r, true",
        "1989, thriller, gb, 95, R, false",
        "2000, thriller, gb, 95, R, false",
        "1995, drama, gb, 95, R, false",
        "1995, thriller, us, 95, R, false",
        "1995, thriller, gb, 101, R, false",
        "1995, thriller, gb, 0, R, false",
        "1995, thriller, gb, 95, PG, false",
        "-, thriller, gb, 95, R, false",
        "1995, -, gb, 95, R, false",
        "1995, thriller, -, 95, R, false",
        "1995, thriller, gb, -, R, false",
        "1995, thriller, gb, 95, -, false",
    })
    void whatTraktSendsIsLookedAtAgain(
            Integer year, String genre, String country, Integer runtime, String certification, boolean fits) {
        Movie movie = new Movie(
                "X", year, Ids.ofTrakt(1), null, null, null, null, runtime, country, null, null, null, null,
                genre == null ? null : List.of(genre), certification, null, null);
        assertThat(NINETIES.fits(movie)).isEqualTo(fits);
    }

    @Test
    void theReplySaysWhatWasFiltered() {
        assertThat(NINETIES.words()).isEqualTo(" (years 1990 to 1999; genre science-fiction or thriller; country gb;"
                + " at most 100 minutes; certification r)");
    }
}
