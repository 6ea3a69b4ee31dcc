package dev.traktmcp.tools.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart without the period that was asked for answers with what there is, and says so. */
class ChartPeriodTest extends InASandbox {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            popular      | weekly  | Most popular movies and shows:            | Popular has no period
            popular      | all     | Most popular movies and shows:            | -
            anticipated  | monthly | Most anticipated movies and shows:        | Anticipated is of now
            box_office   | daily   | US box office of last weekend, movies:    | that of last weekend alone
            box_office   | weekly  | US box office of last weekend, movies:    | -
            streaming    | all     | Most streamed movies and shows this month: | by a month at most
            streaming    | -       | Most streamed movies and shows this week: | -
            most_watched | all     | Most watched movies and shows of all time: | -
            """)
    void whatExistsIsShown(String chart, String period, String begins, String note) {
        Map<String, Object> asked = new HashMap<>(Map.of("chart", chart, "limit", 2));
        if (period != null) {
            asked.put("period", period);
        }

        String reply = say("charts", asked);

        assertThat(reply).startsWith(begins).contains("\n1. ");
        if (note == null) {
            assertThat(reply.lines().count()).isLessThanOrEqualTo(4);
        } else {
            assertThat(reply).contains(note);
        }
    }
}
