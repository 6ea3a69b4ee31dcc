package dev.traktmcp.tools.watchlist;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.Note;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Bulk;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.Titles;
import dev.traktmcp.tools.core.Lines;
import dev.traktmcp.tools.core.Reply;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.request.Departures;
import dev.traktmcp.tools.request.Holdings;
import dev.traktmcp.tools.request.Holdings.Held;
import dev.traktmcp.tools.request.Named;
import dev.traktmcp.tools.request.Notes;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Removal;
import dev.traktmcp.tools.request.Report;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes titles off the watchlist; what is not on it is no error. */
record RemoveFromWatchlist(Titles titles, Trakt trakt, Journal journal)
        implements Tool<RemoveFromWatchlist.Input> {
    record Input(
            String title, Integer year, String type, String id, Integer season, Integer episode, List<String> items)
            implements Named {}

    /** @param itemCount the size of the watchlist afterwards, or null where nothing was sent */
    record Data(List<Outcome> items, Integer itemCount, String undoId) {}

    @Override
    public Reply call(Input in) {
        Holdings<WatchlistEntry> list = Holdings.watchlist(trakt);
        Selection selection = Selection.of(titles.preferring(list::has), in);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            Report nothing = Report.of(selection, _ -> "");
            return new Reply(
                    nothing.text("Nothing was taken off your watchlist."), new Data(nothing.outcomes(), null, null), true);
        }
        Note note = journal.open("remove_from_watchlist", steps(list, subjects));
        WriteResult result = note.during(() -> trakt.sync().removeFromWatchlist(Bulk.of(subjects, Map.of())));
        Removal removal = Removal.ofThings(result, subjects, subject -> list.of(subject).isPresent());
        Report report = Report.of(selection, removal::outcome);
        Integer size = result.list() == null ? null : result.list().itemCount();
        String parts = report.isSingle() && report.count("not_there") == 1 ? stillThere(list, subjects.getFirst()) : "";
        String headline = headline(report, size);
        String undoId = note.settle(headline, steps(list, report.subjects("removed")));
        return new Reply(report.text(headline + parts) + Notes.undo(undoId), new Data(report.outcomes(), size, undoId),
                report.count("not_found") == subjects.size());
    }

    /** What was there of them, as it was; what a stale read did not show cannot be put back as it was. */
    private static List<Step> steps(Holdings<WatchlistEntry> list, List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> list.of(subject).stream()
                        .map(held -> new Departures.Departed(subject, held.entry()).step()))
                .toList();
    }

    /** Whoever names a show may mean the season of it that is listed, or the other way round. */
    private static String stillThere(Holdings<WatchlistEntry> list, Subject subject) {
        List<Held<WatchlistEntry>> there = list.about(subject.media());
        return there.isEmpty() ? "" : "\nBut on it: "
                + there.stream().limit(5).map(held -> Lines.of(held.subject())).collect(Collectors.joining("; ")) + ".";
    }

    private static String headline(Report report, Integer size) {
        int removed = report.count("removed");
        String holds = removed == 0 || size == null ? "" : " It holds " + Lines.count(size, "item") + " now.";
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was taken off your watchlist.";
        }
        if (report.isSingle()) {
            return removed > 0 ? "Taken off your watchlist: " + report.onlyLine() + "." + holds
                    : "Not on your watchlist, so nothing changed: " + report.onlyLine() + ".";
        }
        int missing = report.count("not_there");
        return "Took " + Lines.share(removed, report.outcomes().size()) + " off your watchlist"
                + (missing == 0 ? "" : "; " + missing + (missing == 1 ? " was" : " were") + " not on it") + "." + holds;
    }
}
