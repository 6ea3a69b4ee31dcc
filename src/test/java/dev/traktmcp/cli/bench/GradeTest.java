package dev.traktmcp.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rules of scoring, one line each. */
class GradeTest {

    // one: an id; either: ambiguous; nothing: not found. Then: = resolved, ? asked, - not found, ! broken.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one movie:1            | = movie:1                          | CORRECT      | 1
            one movie:1            | = show:1                           | WRONG_WRITE  | -2
            one movie:1            | = movie:2                          | WRONG_WRITE  | -2
            one show:1 2 3         | = show:1 2 3                       | CORRECT      | 1
            one show:1 2 3         | = show:1 2 4                       | WRONG_WRITE  | -2
            one show:1 2 3         | = show:1 3 3                       | WRONG_WRITE  | -2
            one show:1 2 3         | = show:1 2                         | WRONG_WRITE  | -2
            one show:1 2 3         | = show:1                           | WRONG_WRITE  | -2
            one show:1             | = show:1 2                         | WRONG_WRITE  | -2
            one show:1 2           | = show:1 2                         | CORRECT      | 1
            one movie:1            | ? movie:2 movie:1                  | OVER_ASK     | 0.5
            one show:1 2 3         | ? show:1                           | OVER_ASK     | 0.5
            one movie:1            | ? movie:2 movie:3                  | MISS         | 0
            one movie:1            | ? m:2 m:3 m:4 m:5 m:6 movie:1      | MISS         | 0
            one movie:1            | -                                  | MISS         | 0
            one movie:1            | !                                  | MISS         | 0
            either movie:1 movie:2 | ? movie:2                          | RIGHT_TO_ASK | 1
            either movie:1 movie:2 | ? movie:3 movie:1                  | RIGHT_TO_ASK | 1
            either movie:1 movie:2 | ? movie:3                          | MISS         | 0
            either movie:1 movie:2 | ? m:3 m:4 m:5 m:6 m:7 movie:1      | MISS         | 0
            either movie:1 movie:2 | = movie:2                          | LUCKY_GUESS  | 0.25
            either movie:1 movie:2 | = movie:3                          | WRONG_WRITE  | -2
            either movie:1 movie:2 | -                                  | MISS         | 0
            either movie:1 movie:2 | !                                  | MISS         | 0
            nothing                | -                                  | CORRECT      | 1
            nothing                | ? movie:1                          | SOFT         | 0.5
            nothing                | = movie:1                          | WRONG_WRITE  | -2
            nothing                | !                                  | MISS         | 0
            """)
    void follows(String expected, String outcome, Grade verdict, double weight) {
        assertThat(Grade.of(expectation(expected.split(" ")), outcome(outcome.split(" ")))).isEqualTo(verdict);
        assertThat(verdict.weight).isEqualTo(weight);
    }

    @Test
    void whoeverSendsTooManyRequestsMissed() {
        assertThat(judged("one movie:1", "= movie:1", 8).verdict()).isEqualTo(Grade.CORRECT);
        assertThat(judged("one movie:1", "= movie:1", 9).verdict()).isEqualTo(Grade.MISS);
        assertThat(judged("one movie:1", "= movie:2", 9).verdict()).isEqualTo(Grade.MISS);
    }

    @Test
    void figuresCountWhatTheySay() {
        List<Judged> all = List.of(
                judged("one movie:1", "= movie:1", 1), judged("one movie:1", "= movie:2", 1),
                judged("one movie:1", "? movie:1", 2), judged("one movie:1", "-", 3),
                judged("either movie:1 movie:2", "? movie:1", 3), judged("either movie:1 movie:2", "= movie:1", 1),
                judged("nothing", "-", 3), judged("nothing", "? movie:1", 2), judged("nothing", "!", 0),
                judged("nothing", "-", 4));

        assertThat(Arrays.stream(Figure.values()).map(figure -> figure.print(figure.of(all)))).containsExactly(
                "10.0 %", "25.0 %", "50.0 %", "25.0 %", "66.7 %", "50.0 %", "25.0 %", "0.325", "2.00", "4");
    }

    @Test
    void aFigureWithoutRequestsOfItsKindIsNoNumber() {
        List<Judged> all = List.of(judged("one movie:1", "= movie:1", 1));

        assertThat(Figure.RIGHT_TO_ASK.print(Figure.RIGHT_TO_ASK.of(all))).isEqualTo("-");
        assertThat(Figure.NOT_FOUND_PRECISION.print(Figure.NOT_FOUND_PRECISION.of(all))).isEqualTo("-");
    }

    @Test
    void percentilesAreValuesThatOccurred() {
        assertThat(Interval.percentile(IntStream.rangeClosed(1, 100).asDoubleStream(), 0.95)).isEqualTo(95);
        assertThat(Interval.percentile(IntStream.rangeClosed(1, 3).asDoubleStream(), 0.95)).isEqualTo(3);
        assertThat(Interval.percentile(IntStream.rangeClosed(1, 3).asDoubleStream(), 0.025)).isEqualTo(1);
    }

    private static Judged judged(String expected, String outcome, int cost) {
        Labelled labelled = new Labelled(
                "1", "any", JsonNodeFactory.instance.objectNode(), expectation(expected.split(" ")));
        return new Judged(labelled, outcome(outcome.split(" ")), cost);
    }

    private static Expectation expectation(String... words) {
        return switch (words[0]) {
            case "one" -> new Expectation.One(words[1], number(2, words), number(3, words));
            case "either" -> new Expectation.Question(Set.of(words[1], words[2]));
            default -> new Expectation.Nothing();
        };
    }

    private static RequestOutcome outcome(String... words) {
        return switch (words[0]) {
            case "=" -> new RequestOutcome.Resolved(words[1], number(2, words), number(3, words));
            case "?" -> new RequestOutcome.Asked(Arrays.stream(words).skip(1).toList());
            case "-" -> new RequestOutcome.NotFound();
            default -> new RequestOutcome.Broken("a failure", false);
        };
    }

    private static Integer number(int at, String... words) {
        return words.length > at ? Integer.valueOf(words[at]) : null;
    }
}
