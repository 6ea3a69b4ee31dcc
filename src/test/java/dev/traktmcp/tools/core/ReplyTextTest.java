package dev.traktmcp.tools.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 minutes",
        "1, 1 minute",
        "59, 59 minutes",
        "60, 1 hour",
        "61, 1 hour 1 minute",
        "150, 2 hours 30 minutes",
        "6000, 100 hours",
    })
    void durations(int minutes, String text) {
        assertThat(ReplyText.duration(minutes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 0, ''",
        "1, 10, 10, ''",
        "1, 10, 11, 'Page 1 of 2; page 2 has more.'",
        "2, 10, 11, 'Page 2 of 2, the last.'",
        "2, 10, 21, 'Page 2 of 3; page 3 has more.'",
    })
    void pages(int page, int limit, int total, String text) {
        assertThat(ReplyText.pages(page, limit, total).strip()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"today, today", "yesterday 20:00, yesterday 20:00", "Fri 20 Nov, on Fri 20 Nov"})
    void prepositions(String date, String text) {
        assertThat(ReplyText.on(date)).isEqualTo(text);
    }
}
