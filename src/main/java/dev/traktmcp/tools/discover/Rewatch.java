package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure.RewatchNeedsConfirmation;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts shows from their start again: what was seen before stays in the history, and counts no more. For VIPs. */
record Rewatch(TitleFinder titles, Trakt trakt, Viewer viewer, Journal journal) {

    ToolReply begin(HidingPlace.Input in) {
        Selection selection = selection(in);
        Map<Subject, Progress> progress = progress(selection);
        return change(in, selection, subject -> !isAgain(progress, subject), OutcomeKind.ADDED,
                subject -> Step.Kept.added(SavedSet.REWATCH, JournalSteps.thing(subject)),
                trakt.shows()::beginAgain, "Begun again: ", "Already begun again: ",
                " What you have seen stays in your history, and up next counts from the start.", _ -> true);
    }

    /** Once something is seen again, beginning anew would not bring back how far that was. */
    ToolReply end(HidingPlace.Input in) {
        Selection selection = selection(in);
        Map<Subject, Progress> progress = progress(selection);
        List<Subject> far = selection.subjects().stream()
                .filter(subject -> isAgain(progress, subject) && seen(progress, subject) > 0).toList();
        if (!far.isEmpty() && !in.confirm()) {
            throw new RewatchNeedsConfirmation(
                    ReplyText.and(far.stream().map(subject -> ReplyText.of(subject) + " after "
                            + ReplyText.count(seen(progress, subject), MediaType.EPISODE)).toList()),
                    far.stream().map(subject -> subject.candidate(
                            ReplyText.count(seen(progress, subject), MediaType.EPISODE))).toList())
                    .raise();
        }
        return change(in, selection, subject -> isAgain(progress, subject), OutcomeKind.REMOVED,
                subject -> new Step.Kept(SavedSet.REWATCH, JournalSteps.thing(subject), Map.of(), null),
                trakt.shows()::endAgain, "The rewatch is over: ", "",
                " All that you have ever seen counts again.", subject -> !far.contains(subject));
    }

    /** @param undoable for which undo would bring it back as it was */
    private ToolReply change(HidingPlace.Input in, Selection selection, Predicate<Subject> open, OutcomeKind done,
            Function<Subject, Step> step, Consumer<String> send, String verb, String other,
            String more, Predicate<Subject> undoable) {
        List<Subject> changing = selection.subjects().stream().filter(open).toList();
        Function<List<Subject>, List<Step>> steps = some -> some.stream().filter(undoable).map(step).toList();
        PendingEntry note = journal.open(in.hideFrom(), steps.apply(changing));
        OneByOne.Sent sent = OneByOne.send(note, changing.stream()
                .map(subject -> (Runnable) () -> send.accept(String.valueOf(subject.media().ids().trakt())))
                .toList());
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> changing.contains(subject)
                ? Objects.requireNonNullElse(sent.missed(changing.indexOf(subject)), done)
                : done == OutcomeKind.ADDED ? OutcomeKind.ALREADY_THERE : OutcomeKind.NO_REWATCH);
        int count = report.count(done);
        String headline = report.isSingle() && report.count(OutcomeKind.NO_REWATCH) == 1
                ? "No rewatch of " + report.onlyLine() + " is running, so nothing was ended."
                : report.count(OutcomeKind.NO_REWATCH) > 0 && changing.isEmpty()
                        ? "No rewatch of these is running, so nothing was ended."
                : (report.isSingle() && count == 0 ? other : verb) + (report.isSingle() ? report.onlyLine()
                        : ReplyText.share(count, report.outcomes().size())) + ".";
        String undoId = sent.settle(note, headline, steps.apply(changing.stream().filter(
                subject -> sent.missed(changing.indexOf(subject)) != OutcomeKind.NOT_SENT).toList()));
        return new ToolReply(report.text(selection.isSpared() ? "Nothing was changed."
                : headline + (count > 0 ? more : "") + sent.words()) + JournalSteps.undo(undoId),
                new HidingPlace.Data(report.outcomes(), in.hideFrom(), undoId), report.isUnresolved());
    }

    private Selection selection(HidingPlace.Input in) {
        return Selection.of(HidingPlace.ofShows(titles), in,
                HidingPlace.together(in, trakt, viewer, Set.of(MediaType.SHOW)))
                .refuseUnfitting(Set.of(MediaType.SHOW), in, "whole shows can be begun again").where(in, trakt);
    }

    private Map<Subject, Progress> progress(Selection selection) {
        List<Subject> shows = selection.subjects();
        List<Progress> read = Parallel.steps(shows,
                show -> trakt.shows().progress(String.valueOf(show.media().ids().trakt())));
        Map<Subject, Progress> progress = new LinkedHashMap<>();
        for (int i = 0; i < shows.size(); i++) {
            progress.put(shows.get(i), read.get(i));
        }
        return progress;
    }

    private static boolean isAgain(Map<Subject, Progress> progress, Subject subject) {
        return Objects.requireNonNull(progress.get(subject)).resetAt() != null;
    }

    private static int seen(Map<Subject, Progress> progress, Subject subject) {
        Integer completed = Objects.requireNonNull(progress.get(subject)).completed();
        return completed == null ? 0 : completed;
    }
}
