package dev.traktmcp.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in six languages. It is Saturday, 21 November 2026, 18:30 in Berlin. */
class OtherLanguagesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = LocalDateTime.parse("2026-11-21T18:30").atZone(BERLIN).toInstant();
    private static final TimeParser TIMES = new TimeParser(Clock.fixed(NOW, BERLIN), BERLIN, () -> null);

    @ParameterizedTest
    @CsvFileSource(resources = "/times-in-other-languages.csv", delimiter = '|')
    void isReadAsASpeakerMeansIt(String argument, String said, String expected) {
        assertThat(read(argument, said)).startsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | letzten Freitag um 20 Uhr   | last friday at 20:00
            fr | il y a deux jours           | 2 day ago
            es | el viernes pasado           | last friday
            it | due settimane fa            | 2 week ago
            pt | na sexta-feira passada      | last friday
            nl | twee weken geleden          | 2 week ago
            """)
    void oneLanguageHasIt(String code, String said, String english) {
        assertThat(Language.others().stream().flatMap(language -> language.inEnglish(said).stream()))
                .as(code).containsExactly(english);
    }

    @Test
    void noWordStandsForTwoMeaningsOfAKind() {
        assertThat(Language.others()).allSatisfy(language -> assertThat(language.words())
                .allSatisfy(word -> assertThat(language.at(word.kind(), word.said(), 0).stream()
                        .filter(other -> other.said().equals(word.said())).map(Language.Word::meaning).distinct())
                        .hasSize(1)));
    }

    private static String read(String argument, String said) {
        try {
            return switch (argument) {
                case "watched_at" -> watched(TIMES.watchedAt(said));
                case "span" -> local(TIMES.span(said, null));
                case "calendar" -> TIMES.start(said).toString();
                default -> local(TIMES.period(said));
            };
        } catch (TraktException e) {
            return ((Failure.BadArguments) e.failure()).problems().getFirst().wrong();
        }
    }

    private static String watched(WatchedAt at) {
        return at instanceof WatchedAt.At(var instant, Span within, _, _)
                ? local(instant) + (within == null ? "" : " within " + local(within)) : at.toString();
    }

    private static String local(Span span) {
        return local(span.start()) + " .. " + local(span.end());
    }

    private static String local(Instant instant) {
        return instant == null ? "-" : LocalDateTime.ofInstant(instant, BERLIN).toString();
    }
}
