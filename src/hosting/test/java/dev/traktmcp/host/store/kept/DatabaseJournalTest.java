package dev.traktmcp.host.store.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.traktmcp.Await;
import dev.traktmcp.home.Home;
import dev.traktmcp.host.database.Database;
import dev.traktmcp.host.database.Where;
import dev.traktmcp.host.store.Keys;
import dev.traktmcp.host.store.People;
import dev.traktmcp.host.store.Store;
import dev.traktmcp.journal.ItemRef;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.JournalEntry;
import dev.traktmcp.journal.Last;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.trakt.model.MediaType;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The journal of people of a host: what the folder's does, for each of them. */
@ParameterizedClass
@EnumSource(Where.class)
class DatabaseJournalTest {
    private static final ItemRef HEAT = new ItemRef(MediaType.MOVIE, 13, null, null, "Heat (1995) [movie:13]");
    private static final Step STEP = new Step.Kept(SavedSet.WATCHLIST, HEAT, Map.of("notes", "soon"), 3);

    @Parameter
    Where where;

    @TempDir
    Path folder;

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));
    private Path file;
    private Database database;
    private String sean;
    private String zoe;

    @BeforeEach
    void open() {
        file = folder.resolve("home").resolve("host.db");
        database = where.open(file, clock);
        sean = new People(database, clock).signedIn("sean", "Sean").id();
        zoe = new People(database, clock).signedIn("zoe", "Zoe").id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Journal journal(String person) {
        Store store =
                Store.of(database, Keys.of(null, new Home(folder.resolve("home"))), clock, new SecureRandom());
        return new HostKept(store, clock, new SecureRandom()).of(person).journal().apply(() -> "slug");
    }

    private static String add(Journal journal, String what) {
        return journal.writing("add_to_watchlist", () -> {
            PendingEntry entry = journal.open("add_to_watchlist", List.of(STEP));
            return entry.settle(what, List.of(STEP));
        });
    }

    @Test
    void theNextStartKnowsWhatCanBeUndone() {
        String id = add(journal(sean), "Added Heat.");
        database.close();
        database = where.open(file, clock);

        JournalEntry entry = journal(sean).undoable().getFirst();
        assertThat(entry.id()).isEqualTo(id);
        assertThat(entry.what()).isEqualTo("Added Heat.");
        assertThat(entry.steps()).containsExactly(STEP);
        assertThat(journal(sean).last()).isEqualTo(new Last.Write(entry));
    }

    @Test
    void nobodySeesWhatOthersDid() {
        add(journal(sean), "Added Heat.");
        assertThat(journal(zoe).undoable()).isEmpty();
        assertThat(journal(zoe).last()).isEqualTo(new Last.Nothing(null));
    }

    @Test
    void laterEntriesComeFirstAlsoIfTheClockStands() {
        Journal journal = journal(sean);
        add(journal, "one");
        add(journal, "two");
        add(journal(sean), "three");
        assertThat(journal.undoable()).extracting(JournalEntry::what).containsExactly("three", "two", "one");
    }

    @Test
    void aHundredAreKeptOfEachPerson() {
        add(journal(zoe), "zoe's");
        Journal journal = journal(sean);
        for (int number = 1; number <= 102; number++) {
            add(journal, "number " + number);
        }
        assertThat(journal.undoable()).hasSize(100).last().extracting(JournalEntry::what).isEqualTo("number 3");
        assertThat(journal(zoe).undoable()).hasSize(1);
    }

    @Test
    void whatLeftNothingOrWasUndoneSaysSo() {
        Journal journal = journal(sean);
        add(journal, "Added Heat.");
        journal.writing("rate_item", () -> "nothing to do");
        journal.writing("add_to_history", () -> "nothing to do");
        assertThat(journal(sean).last()).isEqualTo(new Last.Nothing("add_to_history"));

        JournalEntry entry = journal.undoable().getFirst();
        journal.takenBack(entry, entry.steps());
        assertThat(journal(sean).isUndone(entry.id())).isTrue();
        assertThat(journal(sean).undoable()).isEmpty();
    }

    @Test
    void whatCertainlyWasNotSentLeavesNoEntry() {
        Journal journal = journal(sean);
        journal.open("add_to_watchlist", List.of(STEP)).drop();
        assertThat(journal.undoable()).isEmpty();
        journal.open("add_to_watchlist", List.of(STEP));
        assertThat(journal(sean).open()).as("sent by a process that died").hasSize(1);
    }

    @Test
    void nothingIsKeptOfWhoIsDeletedMeanwhileAndNothingFails() {
        Journal journal = journal(sean);
        add(journal, "Added Heat.");
        new People(database, clock).delete(sean);
        assertThat(add(journal, "Added Arrival.")).isNull();
        assertThat(journal.undoable()).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayStopsNoWrite() {
        Journal journal = journal(sean);
        Runnable back = where.takeAway(file);
        assertThat(add(journal, "Added Heat.")).as("no undo is offered").isNull();
        assertThat(journal.undoable()).isEmpty();
        back.run();
        Await.until(database::isReady);
        assertThat(add(journal, "Added Heat.")).isNotNull();
    }
}
