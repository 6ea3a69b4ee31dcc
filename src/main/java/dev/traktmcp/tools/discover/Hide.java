package dev.traktmcp.tools.discover;

import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.recent.Unshown;
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
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Hides titles from recommendations, up next or the calendar; other ways of letting a title be come this way, too. */
record Hide(TitleFinder titles, Trakt trakt, Viewer viewer, Journal journal) implements Tool<HidingPlace.Input> {
    @Override
    public ToolReply call(HidingPlace.Input in) {
        return switch (in.hideFrom()) {
            case "paused" -> new ForgetPaused(titles, trakt, viewer, journal).call(in);
            case "rewatch" -> new Rewatch(titles, trakt, viewer, journal).begin(in);
            default -> HidingPlace.of(in.hideFrom()).change(titles, trakt, viewer, journal, in, this::hide);
        };
    }

    private static List<Step> steps(HidingPlace place, List<Subject> subjects) {
        return subjects.stream().flatMap(subject -> JournalSteps.added(
                SavedSet.hidden(place.section(subject)), List.of(subject)).stream()).toList();
    }

    private ToolReply hide(HidingPlace.Input in, HidingPlace place, Selection selection,
            Map<String, Set<ItemKey>> hidden) {
        List<Subject> open = selection.subjects().stream()
                .filter(subject -> !place.hides(subject, hidden)).toList();
        // What we hid a short while ago somebody else may have shown again.
        List<Subject> sent = selection.subjects().stream()
                .filter(subject -> open.contains(subject) || Unshown.differs(subject.key())).toList();
        Map<String, List<Subject>> bySection = new LinkedHashMap<>();
        sent.forEach(subject -> bySection.computeIfAbsent(place.section(subject), _ -> new ArrayList<>()).add(subject));
        List<String> sections = List.copyOf(bySection.keySet());
        PendingEntry note = journal.open("hide", steps(place, open));
        Map<String, WriteResult> results = new HashMap<>();
        OneByOne.Sent gone = OneByOne.send(note, bySection.entrySet().stream().<Runnable>map(group -> () -> results.put(
                group.getKey(), trakt.users().hide(group.getKey(), SyncItems.of(group.getValue(), Map.of()))))
                .toList());
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> {
            if (!open.contains(subject)) {
                return HidingPlace.isDropped(subject, hidden)
                        ? OutcomeKind.ALREADY_DROPPED : OutcomeKind.ALREADY_HIDDEN;
            }
            WriteResult result = results.get(place.section(subject));
            return result == null ? gone.missed(sections.indexOf(place.section(subject)))
                    : SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND
                    : place.drops(subject) ? OutcomeKind.DROPPED : OutcomeKind.HIDDEN;
        });
        List<Subject> done = Stream.of(OutcomeKind.HIDDEN, OutcomeKind.DROPPED)
                .flatMap(kind -> report.subjects(kind).stream()).toList();
        String headline = place.naming(named(place, selection, hidden)).headline(report, done.size(), "", "already ")
                + gone.words();
        String undoId = gone.settle(note, headline, steps(place, done));
        String stays = done.isEmpty() ? "" : " What you have watched stays in your history.";
        String dropped = in.hideFrom().equals("up_next") && done.stream().anyMatch(place::drops)
                ? "\nNext: to Trakt a dropped show is given up; unhide brings it back." : "";
        return new ToolReply(report.text(headline + stays) + dropped + JournalSteps.undo(undoId), new HidingPlace.Data(
                report.outcomes(), place.from(named(place, selection, hidden), in.hideFrom()), undoId),
                report.isUnresolved());
    }

    /** What the headline speaks of, unless something of it was hidden in another way before Trakt dropped shows. */
    private static List<Subject> named(HidingPlace place, Selection selection, Map<String, Set<ItemKey>> hidden) {
        List<Subject> all = selection.subjects();
        return all.stream().anyMatch(subject -> place.hides(subject, hidden) && !HidingPlace.isDropped(subject, hidden))
                ? List.of() : all;
    }
}
