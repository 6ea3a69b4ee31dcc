package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows titles again that are hidden from recommendations, up next or the calendar, and ends rewatches. */
record Unhide(TitleFinder titles, Trakt trakt, Viewer viewer, Journal journal) implements Tool<HidingPlace.Input> {
    private static final String BACK = "back in up next";

    @Override
    public ToolReply call(HidingPlace.Input in) {
        return in.hideFrom().equals("rewatch") ? new Rewatch(titles, trakt, viewer, journal).end(in)
                : HidingPlace.of(in.hideFrom()).change(titles, trakt, viewer, journal, in, this::show);
    }

    private ToolReply show(HidingPlace.Input in, HidingPlace place, Selection selection,
            Map<String, Set<ItemKey>> hidden) {
        List<Step> steps = new ArrayList<>();
        hidden.forEach((section, keys) -> selection.subjects().stream()
                .filter(subject -> keys.contains(subject.key()))
                .forEach(subject -> steps.add(
                        new Step.Kept(SavedSet.hidden(section), JournalSteps.thing(subject), Map.of(), null))));
        PendingEntry note = journal.open("unhide", steps);
        List<Step> sent = new ArrayList<>();
        hidden.forEach((section, keys) -> {
            List<Subject> there = selection.subjects().stream().filter(one -> keys.contains(one.key())).toList();
            if (!there.isEmpty()) {
                unhide(section, there, note, sent);
                steps.stream().filter(step -> isIn(section, step)).forEach(sent::add);
            }
        });
        ItemOutcomes report =
                ItemOutcomes.of(selection, subject -> HidingPlace.isHidden(subject, hidden)
                        ? OutcomeKind.SHOWN_AGAIN
                        : place.drops(subject) ? OutcomeKind.NOT_DROPPED : OutcomeKind.NOT_HIDDEN);
        List<Subject> shown = report.subjects(OutcomeKind.SHOWN_AGAIN);
        boolean back = report.isSingle() && !shown.isEmpty() && goesOn(shown.getFirst());
        HidingPlace lifted = shown.isEmpty() ? place.either(selection.subjects())
                : place.lifted(shown, hidden, back ? ", and so " + BACK : "");
        String headline = lifted.headline(
                report, shown.size(), "no longer ", "it was not ");
        String undoId = note.settle(headline, steps);
        return new ToolReply(report.text(headline) + JournalSteps.undo(undoId), new HidingPlace.Data(
                back ? report.outcomes().stream().map(one -> one.withNote(BACK)).toList() : report.outcomes(),
                place.liftedFrom(shown, hidden, in.hideFrom()), undoId), report.isUnresolved());
    }

    /** Whether it is a show that up next has: begun, with an episode left. */
    private boolean goesOn(Subject shown) {
        if (shown.type() != MediaType.SHOW) {
            return false;
        }
        try {
            Progress progress = trakt.shows().progress(String.valueOf(shown.media().ids().trakt()));
            return progress.completed() != null && progress.completed() > 0 && progress.nextEpisode() != null;
        } catch (TraktException e) {
            return false; // it is shown again all the same
        }
    }

    /** @param sent the steps done before, which stay done even where this one fails */
    private void unhide(String section, List<Subject> there, PendingEntry note, List<Step> sent) {
        try {
            note.during(() -> trakt.users().unhide(section, SyncItems.of(there, Map.of())));
        } catch (TraktException e) {
            if (!sent.isEmpty() && !e.failure().mayBeDone()) {
                note.settle("unhide, in part", sent);
            }
            throw e;
        }
    }

    private static boolean isIn(String section, Step step) {
        return step instanceof Step.Kept kept && section.equals(kept.shelf().which());
    }
}
