package dev.traktmcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.InASandbox;
import dev.traktmcp.mcp.FrontDoor;
import dev.traktmcp.simulator.SettableClock;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Specials count where the person chose that on Trakt, and only there; then every count says so. */
class SpecialsCountTest extends InASandbox {
    private static final String ON = "{\"progress\":{\"watched\":{\"include_specials\":true}}}";
    private static final String SAID = "ith specials, as you chose on Trakt";
    private static final Map<String, Object> OFFICE = Map.of("title", "The Office 2001");

    @TempDir
    private Path home;

    SpecialsCountTest() {
        super(SettableClock.at("2026-11-21T12:00:00Z"));
    }

    /** All that is not a special: twelve episodes of fourteen. */
    @BeforeEach
    void watchTheOffice() {
        Title office = simulator.catalogue().find(Type.SHOW, "the-office-uk").orElseThrow();
        office.episodes().forEach(episode -> me().watch(Item.of(office, episode),
                Instant.parse("2026-11-19T20:00:00Z"), "watch"));
    }

    /** @param browsing in JSON, or empty for an account that says nothing of it */
    private void chose(String browsing) {
        simulator.faults().on("GET", "/users/settings").times(99).answer(200, Map.of(), "application/json",
                "{\"account\":{\"timezone\":\"Europe/London\"}"
                        + (browsing.isEmpty() ? "" : ",\"browsing\":" + browsing) + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                         | false
            null                                                       | false
            {}                                                         | false
            {"progress":null}                                          | false
            {"progress":{}}                                            | false
            {"progress":{"watched":null}}                              | false
            {"progress":{"watched":{}}}                                | false
            {"progress":{"watched":{"include_specials":null}}}         | false
            {"progress":{"watched":{"include_specials":false}}}        | false
            {"progress":{"collected":{"include_specials":true}}}       | false
            {"progress":{"watched":{"include_specials":true}}}         | true
            """)
    void countsThemOnlyWhereThatWasChosen(String browsing, boolean on) {
        chose(browsing);
        String all = say("up_next", Map.of());
        String one = say("up_next", OFFICE);
        String details = say("get_details", OFFICE);
        String history = say("get_history", OFFICE);
        for (Object data : List.of(door.call("up_next", Map.of()), door.call("up_next", OFFICE),
                door.call("get_details", OFFICE), door.call("get_history", OFFICE))) {
            assertThat(data.toString().contains("with_specials=true")).as("%s", data).isEqualTo(on);
        }
        if (on) {
            assertThat(all).contains("The Office (2001)", "S00E01", "2 left", "\nW" + SAID + ".");
            assertThat(one).contains("12 of 14 aired episodes", "Next: S00E01", "W" + SAID + ".", "Specials: 0 of 2");
            assertThat(details).contains("12 of 14 aired episodes seen", "w" + SAID);
            assertThat(history).contains("12 of 14 aired episodes", "w" + SAID);
        } else {
            assertThat(all).doesNotContain("The Office", "pecials").contains("The Bear");
            assertThat(one).contains("You are caught up", "all 12 aired episodes").doesNotContain("pecials");
            assertThat(details).contains("all 12 aired episodes seen").doesNotContain("w" + SAID);
            assertThat(history).contains("12 of 12 aired episodes").doesNotContain("w" + SAID);
        }
    }

    @Test
    void whereTheSettingsCannotBeReadTheyDoNotCount() {
        simulator.faults().on("GET", "/users/settings").times(99).answer(403);
        assertThat(say("up_next", Map.of())).doesNotContain("The Office", "pecials");
    }

    @Test
    void whatWasChosenMeanwhileHoldsFromTheNextListOn() {
        assertThat(say("up_next", OFFICE)).contains("all 12 aired episodes");
        chose(ON);
        clock.advance(Duration.ofSeconds(20));
        assertThat(say("up_next", Map.of())).contains("The Office (2001)");
        assertThat(say("up_next", OFFICE)).contains("12 of 14 aired episodes");
    }

    @Test
    void aSeasonIsCountedAsItIs() {
        chose(ON);
        assertThat(say("up_next", Map.of("title", "The Office 2001 season 1"))).contains("all 6 aired episodes seen")
                .doesNotContain("w" + SAID, "W" + SAID);
    }

    @Test
    void theOrderOfTheirOwnIsKeptAndWhatGoesOnWithASpecialAloneIsLast() {
        chose("{\"progress\":{\"on_deck\":{\"sort\":\"title\",\"sort_how\":\"desc\"},"
                + "\"watched\":{\"include_specials\":true}}}");
        assertThat(say("up_next", Map.of())).contains("by title as you chose on Trakt")
                .containsSubsequence("The Bear", "Severance", "The Office (2001)");
    }

    @Test
    void aSpecialThatWasJustMarkedIsFollowedByTheNext() {
        chose(ON);
        say("mark_watched", Map.of("title", "The Office 2001 S00E01"));
        assertThat(say("up_next", OFFICE)).contains("13 of 14 aired episodes", "Next: S00E02");
        say("mark_watched", Map.of("title", "The Office 2001 S00E02"));
        assertThat(say("up_next", OFFICE)).contains("all 14 aired episodes", "W" + SAID);
    }

    @Test
    void whereTraktIsBehindWhatWasJustMarkedCounts() {
        chose(ON);
        simulator.faults().staleReads(Duration.ofMinutes(5));
        door = FrontDoor.to(simulator, clock, home);
        say("mark_watched", Map.of("title", "The Office 2001 S00E01"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(say("up_next", OFFICE)).contains("13 of 14 aired episodes", "Next: S00E02", "does not show");
        assertThat(say("up_next", Map.of())).contains("The Office (2001) [show:2]: S00E02");
        say("mark_watched", Map.of("title", "The Bear S02E04"));
        clock.advance(Duration.ofMinutes(2));
        assertThat(say("up_next", Map.of("title", "The Bear"))).contains("Next: S02E05");
        say("mark_watched", Map.of("title", "The Office 2001 S00E02"));
        assertThat(say("up_next", OFFICE)).contains("all 14 aired episodes");
    }

    @Test
    void aCheckInNamesTheSpecialThatIsNext() {
        chose(ON);
        assertThat(say("check_in", OFFICE)).contains("S00E01", "the next one not seen");
    }
}
