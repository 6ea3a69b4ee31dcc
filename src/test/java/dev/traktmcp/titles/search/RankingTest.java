package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.Ranking.Ranked;
import dev.traktmcp.titles.search.Ranking.Verdict;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.Movie;
import dev.traktmcp.trakt.model.Show;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Heat                       | Heat                                    | SAME
            heat                       | Heat                                    | SAME
            Amelie                     | Amélie                                  | WRITTEN
            walle                      | WALL·E                                  | WRITTEN
            Rocky 3                    | Rocky III                               | SPELLED
            kill bill 2                | Kill Bill: Vol. 2                       | SPELLED
            Matrix                     | The Matrix                              | ARTICLE
            The Inception              | Inception                               | ARTICLE
            Revenge of the Sith        | Star Wars: Episode III - Revenge of the Sith | PART
            Rogue One                  | Rogue One: A Star Wars Story            | PART
            Jack Ryan                  | Tom Clancy's Jack Ryan                  | PART
            Eternal Sunshine           | Eternal Sunshine of the Spotless Mind   | START
            Cuckoo's Nest              | One Flew Over the Cuckoo's Nest         | INSIDE
            Star Trek TNG              | Star Trek: The Next Generation          | INITIALS
            lotr two towers            | The Lord of the Rings: The Two Towers   | INITIALS
            Oppenhiemer                | Oppenheimer                             | TYPO
            Goodfelas                  | GoodFellas                              | TYPO
            Demon Slyer                | Demon Slayer: Kimetsu no Yaiba          | TYPO_IN_PART
            prisoner potter            | Harry Potter and the Prisoner of Azkaban | SCATTERED
            Rocky                      | Rocky II                                | START
            Rocky 4                    | Rocky III                               | NONE
            Inception 2                | Inception                               | NONE
            Alien 3                    | Aliens                                  | NONE
            Alien³                     | Alien                                   | NONE
            Alien3                     | Aliens                                  | NONE
            Breaking Worse             | Breaking Bad                            | NONE
            Schindler's Checklist      | Schindler's List                        | NONE
            Heat                       | Hear                                    | NONE
            """)
    void saysHowANameFits(String said, String name, MatchKind fit) {
        Interpretation reading = Interpretation.of(Reference.parse(said, "title")).getFirst();

        assertThat(Match.of(reading, name).fit()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"1000,100,true", "1000,220,true", "1000,320,false", "1000,1000,false", "100000,22000,true",
        "0,0,false"})
    void theBetterKnownIsMeantWhenItIsClearlyBetterKnown(long votes, long rivalVotes, boolean clear) {
        Verdict verdict = decide("Ghosts",
                show(1, "Ghosts", 2021, "us", votes), show(2, "Ghosts", 2019, "gb", rivalVotes));

        assertThat(verdict instanceof Verdict.Clear).isEqualTo(clear);
    }

    @Test
    void anUnknownNamesakeDoesNotStandInTheWayOfAFamousPart() {
        Verdict verdict = decide("Judgment Day",
                movie(1, "Terminator 2: Judgment Day", 1991, 60_000), movie(2, "Judgment Day", 1999, 40));

        assertThat(clear(verdict).media().ids().trakt()).isEqualTo(1);
    }

    @Test
    void aPartOfSomethingObscureIsAskedAbout() {
        assertThat(decide("tax return", movie(1, "The Tax Return of Doom", 2001, 12))).isInstanceOf(Verdict.Open.class);
    }

    @ParameterizedTest
    @CsvSource({"1984,2", "1985,2", "2021,1", "2020,1"})
    void aYearDecidesHoweverFamousTheOther(int year, long meant) {
        Media famous = movie(1, "Dune", 2021, 50_000);
        Media old = movie(2, "Dune", 1984, 700);

        assertThat(clear(decide("Dune (" + year + ")", famous, old)).media().ids().trakt()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dune (1990)
            Dune (show)
            Dune (UK)
            Dune 1990
            """)
    void aContradictionIsNeverTaken(String said) {
        assertThat(decide(said, new Movie("Dune", 2021, Ids.ofTrakt(1), null, null, null, null, null, "us", null, null,
                50_000L, null, null, null, null, null))).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void aContradictedNameIsNotReplacedByHalfAFit() {
        Verdict verdict = decide("Severance (1999)",
                show(1, "Severance", 2022, "us", 14_000), movie(2, "The Severance Package", 1999, 2_000));

        assertThat(verdict).isInstanceOf(Verdict.Open.class);
    }

    @Test
    void theOrderOfHitsDoesNotMatter() {
        List<Media> hits = new ArrayList<>(List.of(
                movie(1, "Halloween", 1978, 11_000), movie(2, "Halloween", 2018, 7_000),
                movie(3, "Halloween II", 1981, 3_000), movie(4, "Halloween Kills", 2021, 4_000)));
        Verdict verdict = decide("Halloween", hits.toArray(Media[]::new));
        Collections.reverse(hits);

        assertThat(decide("Halloween", hits.toArray(Media[]::new))).isEqualTo(verdict);
    }

    @Test
    void anythingMissingInAHitIsBorne() {
        Media bare = new Movie(
                null, null, Ids.ofTrakt(1), null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);

        assertThat(decide("Dune (2021)", bare)).isInstanceOf(Verdict.Nothing.class);
    }

    private static Ranked clear(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Clear.class);
        return ((Verdict.Clear) verdict).best();
    }

    private static Verdict decide(String said, Media... hits) {
        List<Interpretation> readings = Interpretation.of(Reference.parse(said, "title"));
        return Ranking.decide(readings, List.of(hits).stream().map(hit -> new TitleHit(hit, List.of(), false))
                .toList());
    }

    private static Movie movie(long id, String title, int year, long votes) {
        return new Movie(
                title, year, Ids.ofTrakt(id), null, null, null, null, null, null, null, null, votes, null, null, null,
                null, null);
    }

    private static Show show(long id, String title, int year, String country, long votes) {
        return new Show(title, year, Ids.ofTrakt(id), null, null, null, null, null, country, null, null, votes, null,
                null, null, null, null, null, null);
    }
}
