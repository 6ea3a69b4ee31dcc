package dev.traktmcp.titles.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.simulator.search.SearchRanking;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Resolution.None;
import dev.traktmcp.titles.Resolution.Several;
import dev.traktmcp.titles.reference.Reference;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every title of the simulator: how it is written means nothing, and the right year only helps. */
class WritingTest {
    private static final long SEED = 20_261_121;

    /** Ways of writing that mean nothing; each keeps every letter and digit in its place. */
    private static final List<UnaryOperator<String>> WRITINGS = List.of(
            name -> name.toUpperCase(Locale.ROOT),
            name -> name.toLowerCase(Locale.ROOT),
            name -> alternating(name),
            name -> Normalizer.normalize(name, Normalizer.Form.NFD),
            name -> Normalizer.normalize(name, Normalizer.Form.NFC),
            name -> withoutAccents(name),
            name -> "\t " + name.replace(" ", " \u00a0  ") + "\n",
            name -> name.replace("'", "’"),
            name -> "“" + name + "”",
            name -> "'" + name + "'",
            name -> name + ".",
            name -> name + "!",
            name -> name + " ?",
            name -> name + ",",
            name -> name + "…",
            name -> "\u202a" + name.replace("e", "e\u200b") + "\u202c",
            name -> name.replace("-", "–"),
            name -> name.replace(": ", " : "));

    private static OverSimulator trakt;

    @BeforeAll
    static void start() {
        trakt = OverSimulator.with(SearchRanking.TYPESENSE);
    }

    @AfterAll
    static void stop() {
        trakt.close();
    }

    static Stream<Title> titles() {
        return Stream.of(Type.MOVIE, Type.SHOW).flatMap(trakt.simulator().catalogue()::titles);
    }

    static Stream<Title> dated() {
        return titles().filter(title -> title.year() != null);
    }

    /** Each title in every writing, and in two at once, drawn from the same seed every time. */
    @ParameterizedTest
    @MethodSource("titles")
    void writingChangesNothing(Title title) {
        String plain = answer(trakt.resolve(title.name()));
        Random random = new Random(SEED + title.ids().trakt());
        for (UnaryOperator<String> writing : WRITINGS) {
            String once = writing.apply(title.name());
            String twice = WRITINGS.get(random.nextInt(WRITINGS.size())).apply(once);
            assertThat(answer(trakt.resolve(once))).as(once).isEqualTo(plain);
            assertThat(answer(trakt.resolve(twice))).as(twice).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theRightYearNeverMakesAnAnswerWorse(Title title) {
        String name = title.name();
        int without = worth(trakt.resolve(name), title);
        List<Reference> withYear = List.of(
                Reference.of(name, title.year(), null, null, null, null),
                Reference.parse(name + " (" + title.year() + ")", "title"),
                Reference.parse(name + " " + title.year(), "title"));
        for (Reference reference : withYear) {
            assertThat(worth(trakt.resolve(reference), title)).as(reference.toString()).isGreaterThanOrEqualTo(without);
        }
    }

    @ParameterizedTest
    @MethodSource("dated")
    void theRightYearAndTypeFindEveryTitle(Title title) {
        Resolution resolution = trakt.resolve(
                Reference.of(title.name(), title.year(), title.type().singular(), null, null, null));

        assertThat(answer(resolution)).isEqualTo(id(title));
    }

    private static String answer(Resolution resolution) {
        return switch (resolution) {
            case Found found -> found.subject().typedId();
            case Several several -> "one of " + several.candidates().stream().map(Candidate::id).toList();
            case None _ -> "nothing";
        };
    }

    /** 3 for the title, 2 for a question that names it, 1 for nothing, 0 for another title. */
    private static int worth(Resolution resolution, Title title) {
        return switch (resolution) {
            case Found found -> found.subject().typedId().equals(id(title)) ? 3 : 0;
            case Several several ->
                    several.candidates().stream().map(Candidate::id).anyMatch(id(title)::equals) ? 2 : 1;
            case None _ -> 1;
        };
    }

    private static String id(Title title) {
        return title.type().singular() + ":" + title.ids().trakt();
    }

    private static String withoutAccents(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{InCombiningDiacriticalMarks}", "");
    }

    private static String alternating(String name) {
        StringBuilder written = new StringBuilder();
        name.codePoints().forEach(point -> written.appendCodePoint(
                written.length() % 2 == 0 ? Character.toUpperCase(point) : Character.toLowerCase(point)));
        return written.toString();
    }
}
