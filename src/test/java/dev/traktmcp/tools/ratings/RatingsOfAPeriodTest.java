package dev.traktmcp.tools.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.McpJson;
import dev.traktmcp.simulator.SettableClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ratings are narrowed to those that were given within a period. */
class RatingsOfAPeriodTest extends InASandbox {
    RatingsOfAPeriodTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"start_date":"this year"}                           | 3 ratings given since Thu 1 Jan, latest first:
            {"start_date":"this year","only":"movie"}            | 1 movie rating given since Thu 1 Jan, latest first:
            {"start_date":"this year","sort":"lowest"}           | 3 ratings given since Thu 1 Jan, lowest first:
            {"start_date":"2026","sort":"lowest","limit":2}      | 3 ratings given since Thu 1 Jan, lowest first:
            {"start_date":"2026","rating":10}                    | 2 ratings of 10 given since Thu 1 Jan, latest
            {"start_date":"this year","rating":5,"rating_to":9}  | 1 rating from 5 to 9 given since Thu 1 Jan
            {"start_date":"last year"}  | 1 rating given from Wed 1 Jan 2025 to Wed 31 Dec
            {"start_date":"2026-10"}                             | 1 rating given from Thu 1 Oct to Sat 31 Oct
            {"start_date":"2026-08-01","end_date":"2026-08-31"}  | 1 rating given from Sat 1 Aug to Mon 31 Aug
            {"start_date":"2026-03-01"}                          | 2 ratings given since Sun 1 Mar
            {"end_date":"2026-03-01"}                            | 2 ratings given until Sun 1 Mar
            {"start_date":"letztes Jahr"}                        | 1 rating given from Wed 1 Jan 2025
            {"start_date":"l'année dernière"}                    | 1 rating given from Wed 1 Jan 2025
            {"start_date":"last week"}                           | You have given no rating from Mon 9 Nov to Sun 15
            {"start_date":"2026","rating":3}                     | You have given no rating of 3 since Thu 1 Jan.
            {"start_date":"2026","page":4}                       | There is no page 4: 3 ratings given since Thu 1 Jan.
            {"title":"Breaking Bad","start_date":"this year"}    | You gave Breaking Bad (2008) [show:1388] 9 of 10,
            {"title":"Breaking Bad","start_date":"this month"}   | , on Wed 4 Feb, and so not since Sun 1 Nov.
            {"title":"The Matrix","start_date":"this year"}      | on Fri 17 Oct 2025, and so not since Thu 1 Jan.
            {"title":"Severance","start_date":"2026-10"}         | parts you rated 1 episode from Thu 1 Oct to Sat 31
            {"year":2025}                                        | give start_date "2025" for what was rated in that
            {"start_date":"2026-10","end_date":"2026-08"}        | The last day lies before the first
            """)
    void areThoseGivenThen(String arguments, String said) {
        assertThat(say("get_ratings", arguments(arguments))).contains(said);
    }

    @Test
    void stayAllWithoutOne() {
        assertThat(say("get_ratings", Map.of())).startsWith("4 ratings, latest first:");
    }

    @Test
    void oneThatIsGivenNowIsOfToday() {
        say("rate_item", Map.of("title", "Heat", "rating", 4));
        assertThat(say("get_ratings", Map.of("start_date", "today"))).startsWith("1 rating given today")
                .contains("4: Heat (1995)");
        assertThat(say("get_ratings", Map.of("start_date", "this year", "sort", "lowest"))).contains("4: Heat")
                .startsWith("4 ratings given since");
    }

    @Test
    void eachOfSeveralTitlesIsNarrowed() {
        assertThat(say("get_ratings", Map.of("items", List.of("The Matrix", "Parasite"), "start_date", "this year")))
                .contains(", and so not since Thu 1 Jan.", "\nYou gave Parasite");
    }

    /** A phrase for several is no title; what narrows the list is said. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            films I rated this year                    | start_date
            everything I rated last month              | start_date
            the movies I rated in 2025                 | start_date
            shows I rated in October                   | start_date
            what I have rated since March              | start_date
            all films I gave a 3 last summer           | start_date
            titles I rated before 2020                 | start_date
            the worst films I rated today              | start_date
            episodes I rated during the last 2 weeks   | start_date
            movies we rated on Sunday                  | start_date
            films I rated under 5                      | rating and rating_to
            shows that I gave a ten                    | rating and rating_to
            all episodes I rated 10                    | rating and rating_to
            """)
    void aPhraseIsToldWhatToGive(String title, String argument) {
        assertThat(say("get_ratings", Map.of("title", title)))
                .contains("Next: get_ratings with " + argument + " shows");
    }

    private static Map<String, Object> arguments(String json) {
        return McpJson.PROTOCOL.convertValue(McpJson.PROTOCOL.readTree(json), McpJson.OBJECT);
    }
}
