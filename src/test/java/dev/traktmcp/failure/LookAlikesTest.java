package dev.traktmcp.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No two candidates read alike where anything known tells them apart. */
class LookAlikesTest {
    private record Film(int id, String title, @Nullable Integer year, @Nullable String hint, @Nullable String out,
            @Nullable String minutes) {}

    private static final List<Function<Film, @Nullable String>> FACTS = List.of(Film::out, Film::minutes);

    private static List<@Nullable String> hints(Film... films) {
        return LookAlikes.apart(List.of(films), film -> new Candidate(
                "movie:" + film.id(), "movie", film.title(), film.year(), film.hint()), FACTS).stream()
                .map(Candidate::hint).toList();
    }

    @Test
    void whoDifferAlreadyGetNoMoreFacts() {
        assertThat(hints(new Film(1, "Heat", 1995, "American", "out 1", "170 minutes"),
                new Film(2, "Heat", 1986, "American", "out 2", "101 minutes"),
                new Film(3, "Heat", 1995, "Indian", "out 3", "99 minutes")))
                .containsExactly("American", "American", "Indian");
    }

    @Test
    void twoAlikeGetTheFirstFactThatDiffers() {
        assertThat(hints(new Film(1, "Heat", 1995, "American", "out 1", "170 minutes"),
                new Film(2, "Heat", 1995, "American", "out 2", "101 minutes")))
                .containsExactly("American, out 1", "American, out 2");
    }

    @Test
    void aFactThatAllShareIsLeftOut() {
        assertThat(hints(new Film(1, "Heat", 1995, null, "out 1", "170 minutes"),
                new Film(2, "Heat", 1995, null, "out 1", "101 minutes")))
                .containsExactly("170 minutes", "101 minutes");
    }

    @Test
    void ofThreeAlikeThoseThatStayAlikeGetOneMore() {
        assertThat(hints(new Film(1, "Heat", 1995, null, "out 1", "170 minutes"),
                new Film(2, "Heat", 1995, null, "out 2", "101 minutes"),
                new Film(3, "Heat", 1995, null, "out 2", "99 minutes")))
                .containsExactly("out 1", "out 2, 101 minutes", "out 2, 99 minutes");
    }

    @Test
    void oneWithAFactDiffersFromOneWithout() {
        assertThat(hints(new Film(1, "Heat", null, null, null, null), new Film(2, "heat", null, null, "out 2", null)))
                .containsExactly(null, "out 2");
    }

    @Test
    void whatNothingTellsApartStaysAsItIs() {
        assertThat(hints(new Film(1, "Heat", 1995, "American", null, null),
                new Film(2, "Heat", 1995, "American", null, null)))
                .containsExactly("American", "American");
    }

    @Test
    void theFirstWordsOfAStoryAreQuoted() {
        assertThat(LookAlikes.firstWords("A man walks  into a bar in the old town and"))
                .isEqualTo("\"A man walks into a bar in the …\"");
        assertThat(LookAlikes.firstWords("Short.")).isEqualTo("\"Short.\"");
        assertThat(LookAlikes.firstWords(" ")).isNull();
        assertThat(LookAlikes.firstWords(null)).isNull();
    }
}
