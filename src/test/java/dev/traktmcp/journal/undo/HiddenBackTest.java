package dev.traktmcp.journal.undo;

import dev.traktmcp.journal.JournalEntry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.simulator.Options;
import dev.traktmcp.simulator.Simulator;
import dev.traktmcp.simulator.catalogue.Item;
import dev.traktmcp.simulator.catalogue.Title;
import dev.traktmcp.simulator.catalogue.Type;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.http.AccessTokens;
import dev.traktmcp.trakt.http.Authorized;
import dev.traktmcp.trakt.http.JdkTransport;
import dev.traktmcp.trakt.http.Statuses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written down by a version that knew no ids of seasons and episodes: mostly seasons that were hidden. */
class HiddenBackTest {
    private static final String UP_NEXT = "progress_watched";
    private static final String FORMER =
            """
            {"id":"t8hdse","at":"2026-11-21T12:00:00Z","account":"sandbox","what":"Hidden from up next: all 2 titles.",\
            "state":"DONE","steps":[\
            {"step":"Kept","shelf":{"kind":"HIDDEN","which":"progress_watched"},"thing":{"type":"season","title":11,\
            "season":1,"number":null,"line":"Severance, season 1 [show:11 S01]"},"former":null,"rank":null},\
            {"step":"Kept","shelf":{"kind":"HIDDEN","which":"progress_watched"},"thing":{"type":"season","title":11,\
            "season":2,"number":null,"line":"Severance, season 2 [show:11 S02]"},"former":{},"rank":null}],\
            "undone":false}""";

    @TempDir
    Path folder;

    private Simulator simulator;
    private Journal journal;
    private Undoer reversal;
    private Item show;
    private Item first;
    private Item second;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(Options.standard().withStrict(true).withRateLimits(false));
        Trakt trakt = new Trakt(new Statuses(new Authorized(
                new JdkTransport(simulator.apiUrl(), "trakt-mcp/test"), Simulator.CLIENT_ID,
                AccessTokens.fixed(Simulator.ACCESS_TOKEN))));
        Files.writeString(folder.resolve("01795262400000-t8hdse.json"), FORMER);
        journal = Journal.in(folder, Clock.systemUTC(), new Random(1), () -> "sandbox");
        reversal = new Undoer(trakt, journal);
        Title severance = simulator.catalogue().find(Type.SHOW, "severance").orElseThrow();
        show = Item.of(severance);
        first = Item.of(severance, severance.season(1).orElseThrow());
        second = Item.of(severance, severance.season(2).orElseThrow());
        simulator.account().hidden().hide(UP_NEXT, show);
        simulator.account().hidden().hide(UP_NEXT, first);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private List<Item> hidden() {
        return simulator.account().hidden().of(UP_NEXT).stream().map(entry -> entry.item()).toList();
    }

    @Test
    void whatWasHiddenAndShownIsTakenBackBesideAHiddenShow() {
        List<UndoResult> effects = new ArrayList<>();
        takeBack(effects::addAll);

        assertThat(effects).hasSize(2).allMatch(UndoResult::changed);
        assertThat(hidden()).containsExactlyInAnyOrder(show, second);
        assertThat(simulator.requests()).filteredOn(request -> request.method().equals("POST"))
                .noneMatch(request -> request.body().toString().contains("shows"));
        assertThat(journal.undoable()).isEmpty();
    }

    @Test
    void aShowThatIsVisibleStaysSo() {
        simulator.account().hidden().show(UP_NEXT, show);
        takeBack(_ -> {});
        assertThat(hidden()).containsExactly(second);
    }

    @Test
    void withoutTheirIdsNothingIsSentAndTheEntryStays() {
        simulator.faults().on("GET", "/shows/11/seasons").times(9)
                .answer(200, Map.of(), "application/json", "[{\"number\":1},{\"number\":2,\"ids\":{\"trakt\":null}}]");
        assertThatExceptionOfType(TraktException.class)
                .isThrownBy(() -> takeBack(_ -> {}))
                .satisfies(thrown -> assertThat(thrown.failure())
                        .isEqualTo(new Failure.SeasonWithoutId("Severance, season 1 [show:11 S01]")));
        assertThat(hidden()).containsExactlyInAnyOrder(show, first);
        assertThat(journal.undoable()).hasSize(1);
    }

    @Test
    void aRatingOfAnEpisodeIsTakenBackByItsId() throws IOException {
        String rated = """
                {"id":"r8tdse","at":"2026-11-22T12:00:00Z","account":"sandbox","what":"Rated 9.","state":"DONE",\
                "steps":[\
                {"step":"Kept","shelf":{"kind":"RATINGS","which":null},"thing":{"type":"episode","title":11,\
                "season":1,"number":2,"line":"Severance S01E02"},"former":{"rating":7},"rank":null}],"undone":false}""";
        Files.writeString(folder.resolve("01795348800000-r8tdse.json"), rated);
        simulator.clearRequests();
        takeBack(_ -> {});
        Item episode = Item.of(show.title(), show.title().episode(1, 2).orElseThrow());
        assertThat(simulator.requests()).filteredOn(request -> request.method().equals("POST")).singleElement()
                .satisfies(write -> assertThat(write.body().toString())
                        .isEqualTo("{\"episodes\":[{\"ids\":{\"trakt\":" + episode.trakt() + "},\"rating\":7}]}"));
        assertThat(simulator.account().ratings().of(episode).orElseThrow().stars()).isEqualTo(7);
    }

    private void takeBack(Consumer<List<UndoResult>> done) {
        JournalEntry last = journal.undoable().getFirst();
        reversal.of(last, last.steps(), done);
    }
}
