package dev.traktmcp.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It reads what {@link Instant} reads. */
class WireTimeTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "2026-11-21T20:15:00.000Z", "2026-11-21T20:15:59Z", "1970-01-01T00:00:00.001Z", "0000-02-29T23:59:59.999Z",
        "2024-02-29T12:00:00Z", "9999-12-31T23:59:59.999Z", "2026-11-21T20:15:00.123456Z",
        "2026-11-21T24:00:00Z", "2016-12-31T23:59:60Z", "2026-11-21T20:15:00+02:00", "-0001-01-01T00:00:00Z"})
    void anInstant(String text) {
        assertThat(WireTime.instant(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "Z", "soon", "2026-11-21", "2026-13-01T00:00:00Z", "2023-02-29T12:00:00Z", "2026-11-21T25:00:00.000Z",
        "2026-11-21T20:60:00Z", "2026-11-21 20:15:00Z", "2026-11-21T20:15:00.0a0Z", "2026/11/21T20:15:00Z",
        "2026-11-21T20:15:00,000Z", "2026-11-21T20:15:00", "+026-11-21T20:15:00Z"})
    void noInstant(String text) {
        assertThatThrownBy(() -> Instant.parse(text)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> WireTime.instant(text)).isInstanceOf(DateTimeException.class);
    }
}
