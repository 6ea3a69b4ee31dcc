package dev.traktmcp.tools.history;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.RemovalNeedsConfirmation;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.Step;
import dev.traktmcp.plays.Plays;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.history.PlayLines.Known;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.RemovalResult;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Removes plays: all plays of what is named, or single ones by their ids. Ratings stay. */
record RemoveFromHistory(TitleFinder titles, Trakt trakt, Plays history, Journal journal, Viewer viewer,
        ShownPlays shown)
        implements Tool<RemoveFromHistory.Input> {
    record Input(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String id,
            @Nullable Integer season,
            @Nullable Integer episode,
            @Nullable List<String> items,
            @Nullable List<String> plays,
            @Nullable String onlyIf,
            boolean confirm)
            implements TitleArguments {}

    /**
     * @param removed how many plays were removed
     * @param lost the ids of those that no undo brings back; null without one
     */
    record Data(List<Outcome> items, int removed, @Nullable String timezone, @Nullable List<String> lost,
            @Nullable String undoId) {}

    @Override
    public ToolReply call(Input in) {
        if (in.plays() != null) {
            if (in.title() != null || in.id() != null || in.items() != null || in.onlyIf() != null) {
                throw new BadArguments("plays", "says already what to remove; leave out title, id, items and"
                        + " only_if").raise();
            }
            return new PlayRemoval(trakt, history, journal, new PlayLines(viewer.wording(), viewer.zone(), shown))
                    .of(in.plays());
        }
        HistoryReader seen = new HistoryReader(trakt);
        Selection selection = Selection.of(titles.preferring(seen::has), in).where(in, trakt);
        return history.exclusively(() -> remove(in, selection, seen));
    }

    private ToolReply remove(Input in, Selection selection, HistoryReader seen) {
        List<Subject> subjects = selection.subjects();
        Map<Subject, List<Known>> plays = plays(subjects, seen);
        if (!in.confirm()) {
            wantConfirmation(plays);
        }
        if (subjects.isEmpty()) {
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            return new ToolReply(nothing.text("Nothing was removed from your history."),
                    new Data(nothing.outcomes(), 0, null, null, null), !selection.isSpared());
        }
        // Our read may be stale, so we send a movie or an episode even without plays. We do not send a show or season
        // without plays, as nobody confirmed their removal.
        List<Subject> meant = subjects.stream()
                .filter(subject -> !of(subject, plays).isEmpty() || subject.episode() != null
                        || subject.type() == MediaType.MOVIE)
                .toList();
        PendingEntry note = journal.open("remove_from_history", steps(meant, plays));
        WriteResult result = meant.isEmpty() ? WriteResult.NONE
                : note.during(() -> trakt.sync().removeFromHistory(SyncItems.of(meant, Map.of())));
        meant.forEach(subject -> history.forget(subject.key()));
        RemovalResult removal = RemovalResult.ofPieces(result, subjects, subject -> of(subject, plays).size());
        ItemOutcomes report = ItemOutcomes.of(selection, removal::outcome);
        int removed = subjects.stream().mapToInt(removal::count).sum();
        String headline = headline(report, removed);
        String undoId = note.settle(headline, steps(report.subjects(OutcomeKind.REMOVED), plays));
        return new ToolReply(
                report.text(headline) + JournalSteps.undo(undoId),
                new Data(report.outcomes(), removed, null, null, undoId),
                report.isUnresolved());
    }

    /** The plays of each subject, for the reply and for undo; for a season, the plays of its episodes. */
    private Map<Subject, List<Known>> plays(List<Subject> subjects, HistoryReader seen) {
        List<List<Known>> read = Parallel.steps(subjects, subject -> seen.plays(subject, new Span(null, null)).plays());
        Map<Subject, List<Known>> plays = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            plays.put(subjects.get(i), read.get(i));
        }
        return plays;
    }

    private static List<Known> of(Subject subject, Map<Subject, List<Known>> plays) {
        return plays.getOrDefault(subject, List.of());
    }

    private static List<Step> steps(List<Subject> subjects, Map<Subject, List<Known>> plays) {
        Map<Object, Step> once = new LinkedHashMap<>(); // a show and its episode share plays
        subjects.forEach(subject -> of(subject, plays)
                .forEach(known -> once.put(
                        Objects.requireNonNullElse(known.play().id(), known.removed()), known.removed())));
        return List.copyOf(once.values());
    }

    /** A single play is easy to put back; more may be years of watching, so they need a confirmation. */
    private static void wantConfirmation(Map<Subject, List<Known>> plays) {
        Map<String, Candidate> large = new TreeMap<>();
        boolean several = plays.values().stream().flatMap(List::stream).distinct().count() > 1;
        plays.forEach((subject, known) -> {
            if (several && !known.isEmpty()) {
                String much = ReplyText.count(known.size(), "play");
                large.put(much + " of " + ReplyText.of(subject), subject.candidate(much));
            }
        });
        if (!large.isEmpty()) {
            throw new RemovalNeedsConfirmation(String.join(" and ", large.keySet()), List.copyOf(large.values()))
                    .raise();
        }
    }

    private static String headline(ItemOutcomes report, int removed) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was removed from your history.";
        }
        if (report.isSingle()) {
            return removed == 0
                    ? "Not in your history, so nothing changed: " + report.onlyLine() + "."
                    : "Removed " + ReplyText.count(removed, "play") + " from your history: " + report.onlyLine() + ".";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Removed " + ReplyText.count(removed, "play") + " of "
                + ReplyText.share(report.count(OutcomeKind.REMOVED), report.outcomes().size())
                + " from your history"
                + (missing == 0 ? "" : "; " + missing + (missing == 1 ? " was" : " were") + " not in it") + ".";
    }
}
