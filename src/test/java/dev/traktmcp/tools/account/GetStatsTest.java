package dev.traktmcp.tools.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures in words. */
class GetStatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | 0 minutes",
        "1 | 1 minute",
        "59 | 59 minutes",
        "60 | 1 hour",
        "100 | 2 hours",
        "2820 | 47 hours (2 days)",
        "128400 | 2,140 hours (89 days)",
    })
    void timeSpentIsToldAsPeopleTellIt(long minutes, String words) {
        assertThat(GetStats.time(minutes)).isEqualTo(words);
    }
}
