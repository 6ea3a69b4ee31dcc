package dev.traktmcp.tools.discover;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.recent.Unshown;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hides titles from recommendations, up next or the calendar; other ways of letting a title be come this way, too. */
record Hide(TitleFinder titles, Trakt trakt, Journal journal) implements Tool<HidingPlace.Input> {
    @Override
    public ToolReply call(HidingPlace.Input in) {
        return switch (in.hideFrom()) {
            case "paused" -> new ForgetPaused(titles, trakt, journal).call(in);
            case "rewatch" -> new Rewatch(titles, trakt, journal).begin(in);
            default -> HidingPlace.of(in.hideFrom()).change(titles, trakt, in, this::hide);
        };
    }

    private ToolReply hide(HidingPlace.Input in, HidingPlace place, Selection selection,
            Map<String, Set<ItemKey>> hidden) {
        SavedSet shelf = SavedSet.hidden(place.sections().getFirst());
        List<Subject> open = selection.subjects().stream()
                .filter(subject -> !place.hides(subject, hidden)).toList();
        // What we hid a short while ago somebody else may have shown again.
        List<Subject> sent = selection.subjects().stream()
                .filter(subject -> open.contains(subject) || Unshown.differs(subject.key())).toList();
        PendingEntry note = journal.open("hide", JournalSteps.added(shelf, open));
        WriteResult result = sent.isEmpty() ? WriteResult.NONE
                : note.during(() -> trakt.users().hide(shelf.whichOne(), SyncItems.of(sent, Map.of())));
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> !open.contains(subject) ? OutcomeKind.ALREADY_HIDDEN
                : SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND : OutcomeKind.HIDDEN);
        String headline = place.headline(report, OutcomeKind.HIDDEN, "", "already ");
        String undoId = note.settle(headline, JournalSteps.added(shelf, report.subjects(OutcomeKind.HIDDEN)));
        String stays = report.count(OutcomeKind.HIDDEN) > 0 ? " What you have watched stays in your history." : "";
        return new ToolReply(report.text(headline + stays) + JournalSteps.undo(undoId),
                new HidingPlace.Data(report.outcomes(), in.hideFrom(), undoId), report.isUnresolved());
    }
}
