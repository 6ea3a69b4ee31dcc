package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches of time and first days. Unless a test says otherwise it is Saturday, 21 November 2026, 18:30 in Berlin. */
class TimeParserTest {
    private static final String SATURDAY = "2026-11-21T18:30";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # What is reckoned from today has both ends.
            today          | -            | 2026-11-21T00:00 | 2026-11-22T00:00
            yesterday      | -            | 2026-11-20T00:00 | 2026-11-21T00:00
            this week      | -            | 2026-11-16T00:00 | 2026-11-23T00:00
            last week      | -            | 2026-11-09T00:00 | 2026-11-16T00:00
            this month     | -            | 2026-11-01T00:00 | 2026-12-01T00:00
            Last  Month    | -            | 2026-10-01T00:00 | 2026-11-01T00:00
            this year      | -            | 2026-01-01T00:00 | 2027-01-01T00:00
            last year      | -            | 2025-01-01T00:00 | 2026-01-01T00:00
            last weekend   | -            | 2026-11-14T00:00 | 2026-11-16T00:00
            last 30 days   | -            | 2026-10-22T00:00 | 2026-11-22T00:00
            the past two weeks | -        | 2026-11-07T00:00 | 2026-11-22T00:00
            last 24 hours  | -            | 2026-11-20T18:30 | 2026-11-21T18:30
            last 3 months  | -            | 2026-08-21T00:00 | 2026-11-22T00:00
            # The rest is where it begins, or as "to" where it ends.
            since last week | -           | 2026-11-09T00:00 | -
            since yesterday | -           | 2026-11-20T00:00 | -
            last week      | today        | 2026-11-09T00:00 | 2026-11-22T00:00
            yesterday      | yesterday    | 2026-11-20T00:00 | 2026-11-21T00:00
            2026-11-03     | -            | 2026-11-03T00:00 | -
            -              | 2026-11-03   | -                | 2026-11-04T00:00
            2026-11-03     | 2026-11-03   | 2026-11-03T00:00 | 2026-11-04T00:00
            november 3     | november 5   | 2026-11-03T00:00 | 2026-11-06T00:00
            2026-11-03T21:00 | 2026-11-03 22:30 | 2026-11-03T21:00 | 2026-11-03T22:30
            2026-11-03T21:00Z | now       | 2026-11-03T22:00 | 2026-11-21T18:30
            monday         | wednesday    | 2026-11-16T00:00 | 2026-11-19T00:00
            since monday   | -            | 2026-11-16T00:00 | -
            3 days ago     | -            | 2026-11-18T00:00 | -
            2 hours ago    | -            | 2026-11-21T16:30 | -
            yesterday evening | now       | 2026-11-20T17:00 | 2026-11-21T18:30
            2025           | 2025         | 2025-01-01T00:00 | 2026-01-01T00:00
            2026-02        | until 2026-02 | 2026-02-01T00:00 | 2026-03-01T00:00
            october        | october      | 2026-10-01T00:00 | 2026-11-01T00:00
            december       | december 2025 | 2025-12-01T00:00 | 2026-01-01T00:00
            november       | november     | 2026-11-01T00:00 | 2026-12-01T00:00
            -              | -            | -                | -
            """)
    void readsStretches(String from, String to, LocalDateTime start, LocalDateTime end) {
        Span span = times(SATURDAY, "Europe/Berlin").span(from, to);

        assertThat(local(span.start())).isEqualTo(start);
        assertThat(local(span.end())).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Europe/Berlin       | 2026-03-29T12:00 | today      | 2026-03-28T23:00:00Z | 2026-03-29T22:00:00Z
            Europe/Berlin       | 2026-10-25T12:00 | today      | 2026-10-24T22:00:00Z | 2026-10-25T23:00:00Z
            Europe/Berlin       | 2026-10-26T00:00 | last week  | 2026-10-18T22:00:00Z | 2026-10-25T23:00:00Z
            Pacific/Auckland    | 2026-09-28T08:00 | yesterday  | 2026-09-26T12:00:00Z | 2026-09-27T11:00:00Z
            America/Los_Angeles | 2026-11-02T08:00 | yesterday  | 2026-11-01T07:00:00Z | 2026-11-02T08:00:00Z
            Africa/Cairo        | 2026-04-24T12:00 | today      | 2026-04-23T22:00:00Z | 2026-04-24T21:00:00Z
            Europe/Berlin       | 2024-03-01T00:00 | last month | 2024-01-31T23:00:00Z | 2024-02-29T23:00:00Z
            Europe/Berlin       | 2026-01-01T00:00 | last year  | 2024-12-31T23:00:00Z | 2025-12-31T23:00:00Z
            Europe/Berlin       | 2026-01-01T00:00 | this week  | 2025-12-28T23:00:00Z | 2026-01-04T23:00:00Z
            """)
    void daysAreTheDaysOfThePlace(String zone, String now, String from, Instant start, Instant end) {
        assertThat(times(now, zone).span(from, null)).isEqualTo(new Span(start, end));
    }

    @Test
    void whatIsWrongIsSaidOfTheArgumentThatItStoodIn() {
        assertThat(spanProblem("soon", null).argument()).isEqualTo("start_date");
        assertThat(spanProblem("soon", null).wrong()).startsWith("must be a date").contains("last month");
        assertThat(spanProblem(null, "2026-02-30"))
                .isEqualTo(new Failure.Problem("end_date",
                        "names a date that does not exist: there is no 30 February"));
        assertThat(spanProblem("2026-13", null).wrong()).contains("does not exist");
        assertThat(spanProblem("today", "last week"))
                .isEqualTo(new Failure.Problem("end_date",
                        "lies before the first: ask the person whether they meant them the other way round"));
        assertThat(spanProblem("", null).argument()).isEqualTo("start_date");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                | 2026-11-21
            today            | 2026-11-21
            now              | 2026-11-21
            tonight          | 2026-11-21
            tomorrow         | 2026-11-22
            tomorrow evening | 2026-11-22
            yesterday        | 2026-11-20
            day after tomorrow | 2026-11-23
            saturday         | 2026-11-21
            this saturday    | 2026-11-21
            next saturday    | 2026-11-28
            on Sunday        | 2026-11-22
            friday           | 2026-11-27
            last friday      | 2026-11-20
            next week        | 2026-11-23
            this week        | 2026-11-16
            next month       | 2026-12-01
            this weekend     | 2026-11-21
            in 3 days        | 2026-11-24
            in two weeks     | 2026-12-05
            2 days ago       | 2026-11-19
            2026-12-24       | 2026-12-24
            2026-11-21T23:30Z | 2026-11-22
            december 24      | 2026-12-24
            November 3       | 2027-11-03
            21 nov           | 2026-11-21
            29 february      | 2028-02-29
            """)
    void calendarsLookAhead(String said, LocalDate expected) {
        assertThat(times(SATURDAY, "Europe/Berlin").start(said)).isEqualTo(expected);
    }

    @Test
    void theZoneDecidesWhatTodayIs() {
        Instant now = Instant.parse("2026-12-31T11:30:00Z");

        assertThat(new TimeParser(Clock.fixed(now, ZoneId.of("UTC")), ZoneId.of("Pacific/Auckland"), () -> null)
                .start("today"))
                .isEqualTo("2027-01-01");
        assertThat(new TimeParser(Clock.fixed(now, ZoneId.of("UTC")), ZoneId.of("America/Los_Angeles"), () -> null)
                .start("today"))
                .isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whenever", "", "2026-02-30", "released"})
    void aCalendarNeedsADay(String said) {
        TraktException thrown =
                catchThrowableOfType(TraktException.class, () -> times(SATURDAY, "Europe/Berlin").start(said));

        assertThat(((Failure.BadArguments) thrown.failure()).problems().getFirst().argument()).isEqualTo("start_date");
    }

    private static Failure.Problem spanProblem(String from, String to) {
        TraktException thrown =
                catchThrowableOfType(TraktException.class, () -> times(SATURDAY, "Europe/Berlin").span(from, to));
        return ((Failure.BadArguments) thrown.failure()).problems().getFirst();
    }

    private static TimeParser times(String now, String zone) {
        ZoneId place = ZoneId.of(zone);
        return new TimeParser(Clock.fixed(LocalDateTime.parse(now).atZone(place).toInstant(), place), place,
                () -> null);
    }

    private static LocalDateTime local(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneId.of("Europe/Berlin"));
    }
}
