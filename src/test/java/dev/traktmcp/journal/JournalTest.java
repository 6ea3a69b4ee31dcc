package dev.traktmcp.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.model.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    private static final ItemRef HEAT = new ItemRef(MediaType.MOVIE, 13, null, null, "Heat (1995) [movie:13]");
    private static final ItemRef PILOT =
            new ItemRef(MediaType.EPISODE, 11, 1, 1, "Severance S01E01 [episode:701]");
    private static final List<Step> STEPS = List.of(
            Step.Kept.added(SavedSet.WATCHLIST, HEAT),
            new Step.Kept(SavedSet.RATINGS, HEAT, Map.of("rating", 7, "rated_at", "2026-01-01T00:00:00Z"), null),
            new Step.Kept(SavedSet.WATCHLIST, HEAT, Map.of("notes", "soon"), 3),
            new Step.Watched(PILOT, Instant.parse("2026-11-20T21:00:00Z"), List.of(1L, 12_000_000_000L)),
            new Step.Watched(PILOT, null, List.of()),
            new Step.Watched(PILOT, null, List.of(), true),
            new Step.Unwatched(HEAT, Instant.EPOCH));

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final AtomicReference<String> account = new AtomicReference<>("robin");
    private final Random random = new Random(1);

    private Journal journal() {
        return Journal.in(folder.resolve("journal"), now::get, random, account::get);
    }

    @Test
    void anotherProcessReadsWhatWasWritten() {
        String id = journal().open("mark_watched", STEPS).settle("Marked Heat.", STEPS);

        assertThat(journal().undoable()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(id);
            assertThat(entry.what()).isEqualTo("Marked Heat.");
            assertThat(entry.steps()).isEqualTo(STEPS);
            assertThat(entry.state()).isEqualTo(JournalEntry.State.DONE);
        });
    }

    @Test
    void aProcessThatDiesLeavesAnOpenEntry() {
        journal().open("mark_watched", STEPS);

        assertThat(journal().open()).singleElement().satisfies(entry -> {
            assertThat(entry.watches(PILOT.key())).isTrue();
            assertThat(entry.watches(HEAT.key())).isFalse();
        });
    }

    @Test
    void whatWasCertainlyNotDoneLeavesNone() {
        PendingEntry note = journal().open("rate_item", STEPS);

        assertThatThrownBy(() -> note.during(() -> { throw new Failure.VipOnly("https://trakt.tv/vip").raise(); }))
                .isInstanceOf(TraktException.class);

        assertThat(journal().undoable()).isEmpty();
    }

    @Test
    void whatMayHaveBeenDoneStaysOpen() {
        PendingEntry note = journal().open("rate_item", STEPS);

        assertThatThrownBy(() -> note.during(() -> { throw new Failure.TraktDown(502, true).raise(); }))
                .isInstanceOf(TraktException.class);

        assertThat(journal().open()).hasSize(1);
    }

    @Test
    void whatChangedNothingCannotBeUndone() {
        assertThat(journal().open("rate_item", STEPS).settle("Rated.", List.of())).isNull();
        assertThat(journal().open("rate_item", List.of()).settle("Rated.", List.of())).isNull();
        assertThat(journal().undoable()).isEmpty();
    }

    @Test
    void aCallThatLeftNothingIsTheLastOneInEveryProcess() {
        Journal first = journal();
        String id =
                first.writing("mark_watched", () -> first.open("mark_watched", STEPS).settle("Marked Heat.", STEPS));
        assertThat(last(first)).isEqualTo(id);
        assertThat(last(journal())).as("another process, later").isEqualTo(id);

        journal().writing("create_list", () -> "nothing");

        assertThat(journal().last()).isEqualTo(new Last.Nothing("create_list"));
        assertThat(first.last()).isEqualTo(new Last.Nothing("create_list"));
        assertThat(journal().undoable()).extracting(JournalEntry::id).containsExactly(id);
    }

    @Test
    void whatAnotherProcessWroteSinceIsNotOurLast() {
        Journal ours = journal();
        ours.writing("rate_item", () -> ours.open("rate_item", STEPS).settle("Rated.", STEPS));
        Journal theirs = journal();
        theirs.writing("mark_watched", () -> theirs.open("mark_watched", STEPS).settle("Marked Heat.", STEPS));

        assertThat(ours.last()).isInstanceOfSatisfying(
                Last.Elsewhere.class, last -> assertThat(last.entry().what()).isEqualTo("Marked Heat."));
    }

    @Test
    void aClockThatGoesBackDoesNotMakeAnOlderWriteTheLast() {
        journal().open("rate_item", STEPS).settle("Rated.", STEPS);
        now.set(now.get().minusSeconds(3600));
        String id = journal().open("mark_watched", STEPS).settle("Marked Heat.", STEPS);
        assertThat(last(journal())).isEqualTo(id);
    }

    @Test
    void oneMarkIsKept() throws IOException {
        for (int i = 0; i < 3; i++) {
            journal().writing("create_list", () -> "nothing");
        }
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            assertThat(files).hasSize(1);
        }
    }

    private static String last(Journal journal) {
        return ((Last.Write) journal.last()).entry().id();
    }

    @Test
    void theLatestComesFirstAndOnlyAHundredAreKept() throws IOException {
        for (int i = 0; i < 103; i++) {
            now.updateAndGet(instant -> instant.plusSeconds(1));
            journal().open("rate_item", STEPS).settle("Write " + i, STEPS);
        }

        assertThat(journal().undoable()).hasSize(100).first().extracting(JournalEntry::what).isEqualTo("Write 102");
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            assertThat(files).hasSize(100);
        }
    }

    @Test
    void nobodyUndoesWhatSomebodyElseDid() {
        journal().open("rate_item", STEPS).settle("Rated.", STEPS);
        account.set("sam");

        assertThat(journal().undoable()).isEmpty();
    }

    @Test
    void aPartThatWasTakenBackIsCrossedOut() {
        journal().open("mark_watched", STEPS).settle("Marked.", STEPS);
        JournalEntry entry = journal().undoable().getFirst();

        journal().takenBack(entry, STEPS.subList(0, 2));
        assertThat(journal().undoable()).singleElement().extracting(JournalEntry::steps)
                .isEqualTo(STEPS.subList(2, STEPS.size()));
        journal().takenBack(entry, STEPS);

        assertThat(journal().undoable()).isEmpty();
        assertThat(journal().isUndone(entry.id())).isTrue();
    }

    @Test
    void aDamagedEntryCostsOnlyItself() throws IOException {
        journal().open("rate_item", STEPS).settle("Rated.", STEPS);
        Files.writeString(folder.resolve("journal/99999999999999-damage.json"), "{\"id\":");
        Files.writeString(folder.resolve("journal/99999999999998-partly.json"), "{\"id\":\"partly\"}");

        assertThat(journal().undoable()).hasSize(1);
    }

    @Test
    void othersCannotReadIt() throws IOException {
        journal().open("rate_item", STEPS);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("journal"))))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.findFirst().orElseThrow())))
                    .isEqualTo("rw-------");
        }
    }
}
