package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.EntrySubject;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Paused;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.PausedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Forgets where somebody stopped in a movie or an episode; of a show or a season, in each of its episodes. */
record ForgetPaused(TitleFinder titles, Trakt trakt, Viewer viewer, Journal journal) {
    /** So many are named where what was meant is not among them. */
    private static final int NAMED = 5;

    /** @param paused what else is, where nothing that was named is; else null */
    record Data(List<Outcome> items, String hideFrom, @Nullable List<Paused> paused, @Nullable String undoId) {}

    private record Position(Subject subject, long id, double progress, Paused paused) {
        Step step() {
            return new Step.Kept(SavedSet.PLAYBACK, JournalSteps.thing(subject), Map.of("progress", progress), null);
        }
    }

    ToolReply call(HidingPlace.Input in) {
        List<Position> paused = positions();
        Selection selection = Selection.of(titles.preferring(typedId -> paused.stream()
                .anyMatch(one -> one.subject().media().typedId().equals(typedId))), in,
                new Together(trakt, viewer).in(in)).where(in, trakt);
        List<Position> meant = paused.stream()
                .filter(one -> selection.subjects().stream()
                        .anyMatch(subject -> one.subject().key().isWithin(subject.key())))
                .toList();
        List<Position> forgotten = new ArrayList<>();
        PendingEntry note = journal.open("hide", meant.stream().map(Position::step).toList());
        OneByOne.Sent sent = OneByOne.send(note, meant.stream()
                .map(one -> (Runnable) () -> {
                    if (forget(one.id())) {
                        forgotten.add(one);
                    }
                }).toList());
        ItemOutcomes report = ItemOutcomes.of(selection,
                subject -> within(forgotten, subject).findAny().isPresent() ? OutcomeKind.REMOVED
                        : within(meant, subject).map(one -> sent.missed(meant.indexOf(one)))
                                .filter(Objects::nonNull).findFirst().orElse(OutcomeKind.NOT_THERE),
                subject -> subject.episode() != null || within(forgotten, subject).count() < 2
                        ? null : (Integer) (int) within(forgotten, subject).count());
        String headline = headline(report);
        String undoId = sent.settle(note, headline, meant.stream()
                .filter(one -> forgotten.contains(one)
                        || sent.missed(meant.indexOf(one)) == OutcomeKind.UNCONFIRMED)
                .map(Position::step).toList());
        boolean amiss = meant.isEmpty() && selection.subjects().size() > 0;
        return new ToolReply(
                report.text(selection.isSpared() ? "Nothing was changed." : headline + sent.words())
                        + (amiss ? paused(paused) : "")
                        + JournalSteps.undo(undoId),
                new Data(report.outcomes(), in.hideFrom(),
                        amiss ? paused.stream().map(Position::paused).toList() : null, undoId),
                report.isUnresolved());
    }

    /** What is paused instead, by name. */
    private static String paused(List<Position> all) {
        if (all.isEmpty()) {
            return "\nNothing is paused: only players that report to Trakt leave something.";
        }
        List<String> named = new ArrayList<>(all.stream().limit(NAMED).map(one -> ReplyText.of(one.subject())
                + ", " + Math.round(one.progress()) + " % watched").toList());
        if (all.size() > NAMED) {
            named.add(all.size() - NAMED + " more");
        }
        return "\nPaused: " + String.join("; ", named) + "."
                + (all.size() > NAMED ? "\nNext: get_playback names them all."
                        : "\nNext: if one of these is meant, call again with it.");
    }

    private static Stream<Position> within(List<Position> positions, Subject subject) {
        return positions.stream().filter(one -> one.subject().key().isWithin(subject.key()));
    }

    private static String headline(ItemOutcomes report) {
        int count = report.count(OutcomeKind.REMOVED);
        if (!report.isSingle() && report.count(OutcomeKind.NOT_THERE) == report.outcomes().size()) {
            return "None of these is paused on Trakt.";
        }
        if (!report.isSingle()) {
            return "Forgotten where you stopped: " + ReplyText.share(count, report.outcomes().size()) + ".";
        }
        return (count > 0 ? "Forgotten where you stopped: " : "Not paused on Trakt: ") + report.onlyLine() + ".";
    }

    private List<Position> positions() {
        return trakt.playback().all(null).items().stream()
                .flatMap(one -> position(one).stream())
                .toList();
    }

    private static Optional<Position> position(PausedEntry entry) {
        Long id = entry.id();
        Double progress = entry.progress();
        return id == null || progress == null ? Optional.empty()
                : EntrySubject.of(entry).flatMap(subject -> Paused.of(entry)
                        .map(paused -> new Position(subject, id, progress, paused)));
    }

    /** Whether it was there. */
    private boolean forget(long id) {
        try {
            trakt.playback().forget(id);
            return true;
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere) {
                return false;
            }
            throw e;
        }
    }
}
