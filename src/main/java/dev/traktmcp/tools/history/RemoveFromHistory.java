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
import dev.traktmcp.tools.request.days.DaysSeen;
import dev.traktmcp.tools.request.days.PlaysOfDays;
import dev.traktmcp.tools.request.days.SeenOn;
import dev.traktmcp.tools.request.rating.RatingsKept;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
            implements TitleArguments {
        /** The same with titles alone. */
        Input naming(UnaryOperator<String> titleOf) {
            return new Input(title == null ? null : titleOf.apply(title), year, type, id, season, episode,
                    items == null ? null : items.stream().map(titleOf).toList(), plays, onlyIf, confirm);
        }
    }

    /**
     * @param removed how many plays were removed
     * @param lost the ids of those that no undo brings back; null without one
     */
    record Data(List<Outcome> items, int removed, @Nullable String timezone, @Nullable List<String> lost,
            @Nullable String undoId) {}

    /** Of more plays nobody wants to choose one. */
    private static final int EACH = 5;

    @Override
    public ToolReply call(Input in) {
        if (in.plays() != null) {
            if (in.title() != null || in.id() != null || in.items() != null || in.onlyIf() != null) {
                throw new BadArguments("plays",
                        "says already what to remove by ids; leave it out, and say the day in the"
                                + " title, as \"Heat on Monday\", or leave out title, id, items and only_if")
                        .raise();
            }
            return new PlayRemoval(trakt, history, journal, lines()).of(in.plays());
        }
        HistoryReader seen = new HistoryReader(trakt);
        TitleFinder familiar = titles.preferring(seen::has);
        DaysSeen days = DaysSeen.read(in, viewer.times(), viewer.zone(), familiar);
        Input named = in.naming(days::title);
        Selection selection = Selection.of(familiar, named).where(named, trakt);
        return history.exclusively(() -> remove(in, selection, seen, days.of(selection)));
    }

    private ToolReply remove(Input in, Selection selection, HistoryReader seen, Map<Subject, List<SeenOn>> said) {
        List<Subject> subjects = selection.subjects();
        Map<Subject, List<Known>> all = plays(subjects, seen);
        Map<Subject, List<SeenOn>> days = withNights(said, all);
        Map<Subject, List<Known>> plays = new HashMap<>();
        all.keySet().forEach(subject -> plays.put(subject, named(days, subject, all).meant()));
        if (!in.confirm()) {
            wantConfirmation(plays, days, all);
        }
        if (subjects.isEmpty()) {
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            return new ToolReply(nothing.text("Nothing was removed from your history."),
                    new Data(nothing.outcomes(), 0, null, null, null), !selection.isSpared());
        }
        // Our read may be stale, so we send a movie or an episode even without plays. We do not send a show or season
        // without plays, as nobody confirmed their removal.
        List<Subject> meant = subjects.stream()
                .filter(subject -> !of(subject, plays).isEmpty() || days.isEmpty() && (subject.episode() != null
                        || subject.type() == MediaType.MOVIE))
                .toList();
        PendingEntry note = journal.open("remove_from_history", steps(meant, plays));
        WriteResult result = meant.isEmpty() ? WriteResult.NONE
                : note.during(() -> days.isEmpty() ? trakt.sync().removeFromHistory(SyncItems.of(meant, Map.of()))
                        : remove(once(plays)));
        meant.forEach(subject -> history.forget(subject.key()));
        RemovalResult removal = RemovalResult.ofPieces(result, subjects, subject -> of(subject, plays).size());
        ItemOutcomes outcomes = ItemOutcomes.of(selection, removal::outcome);
        ItemOutcomes report = outcomes
                .noting(OutcomeKind.REMOVED, subject -> named(days, subject, all).fullWords())
                .noting(OutcomeKind.NOT_THERE, subject -> named(days, subject, all).otherwise());
        int removed = subjects.stream().mapToInt(removal::count).sum();
        String headline = headline(report, removed);
        ItemOutcomes brief = outcomes.noting(OutcomeKind.REMOVED, subject -> named(days, subject, all).words());
        String undoId = note.settle(headline(brief, removed), steps(report.subjects(OutcomeKind.REMOVED), plays));
        RatingsKept rated = RatingsKept.of(trakt, report.subjects(OutcomeKind.REMOVED));
        return new ToolReply(
                report.text(headline) + rated.words() + JournalSteps.undo(undoId),
                new Data(report.withKeptRatings(rated.ratings()).outcomes(), removed, null, null, undoId),
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

    /** What has no play on its day may have ended after midnight. Of a whole show nobody knows what was meant. */
    private Map<Subject, List<SeenOn>> withNights(Map<Subject, List<SeenOn>> days, Map<Subject, List<Known>> plays) {
        Map<Subject, List<SeenOn>> nights = new HashMap<>(days);
        nights.replaceAll((subject, said) -> {
            List<SeenOn> late = said.stream().map(day -> day.withNight(viewer.times())).toList();
            boolean one = subject.episode() != null || subject.type() == MediaType.MOVIE;
            return one && named(days, subject, plays).meant().isEmpty()
                    && !named(Map.of(subject, late), subject, plays).meant().isEmpty() ? late : said;
        });
        return nights;
    }

    /** Of what was named with a day only the plays of that day. */
    private PlaysOfDays<Known> named(Map<Subject, List<SeenOn>> days, Subject subject, Map<Subject, List<Known>> all) {
        PlayLines lines = lines();
        return new PlaysOfDays<>(days.getOrDefault(subject, List.of()), of(subject, all),
                known -> known.play().hasDate() ? known.play().watchedAt() : null,
                known -> lines.when(known.play()), span -> lines.period(span).words());
    }

    /** Only their ids tell plays of one title apart. */
    private WriteResult remove(List<Known> plays) {
        List<Play> sent = plays.stream().map(Known::play).toList();
        return trakt.sync().removeFromHistory(sent.stream().map(play -> Objects.requireNonNull(play.id())).toList(),
                sent);
    }

    private static List<Known> once(Map<Subject, List<Known>> plays) {
        List<Known> once = plays.values().stream().flatMap(List::stream).distinct().toList();
        once.stream().filter(known -> known.play().id() == null).findFirst().ifPresent(known -> {
            throw new BadArguments("title", "means a play of " + known.subject().name() + " that is so new that Trakt"
                    + " does not show it yet: take it back with undo, or try again in some minutes").raise();
        });
        return once;
    }

    private PlayLines lines() {
        return new PlayLines(viewer.wording(), viewer.zone(), shown);
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
    private void wantConfirmation(Map<Subject, List<Known>> plays, Map<Subject, List<SeenOn>> days,
            Map<Subject, List<Known>> all) {
        Map<String, Candidate> large = new TreeMap<>();
        boolean several = plays.values().stream().flatMap(List::stream).distinct().count() > 1;
        plays.forEach((subject, known) -> {
            if (several && !known.isEmpty()) {
                String much = ReplyText.count(known.size(), "play");
                String when = named(days, subject, all).words();
                String each = plays.size() == 1 && known.size() <= EACH
                        && subject.type() != MediaType.SHOW && subject.type() != MediaType.SEASON ? each(known) : "";
                large.put(much + " of " + ReplyText.of(subject) + (when == null ? "" : " " + when) + each,
                        subject.candidate(much + each));
            }
        });
        if (!large.isEmpty()) {
            throw new RemovalNeedsConfirmation(String.join(" and ", large.keySet()), List.copyOf(large.values()))
                    .raise();
        }
    }

    /** {@code  (yesterday 22:00, Fri 2 Oct 17:52)}, so that one of them can be named. */
    private String each(List<Known> plays) {
        return plays.stream().map(known -> {
            Instant seen = known.play().hasDate() ? known.play().watchedAt() : null;
            return seen == null ? "no known date" : viewer.wording().dateAndTime(seen);
        }).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String headline(ItemOutcomes report, int removed) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was removed from your history.";
        }
        if (report.isSingle()) {
            return removed == 0
                    ? "Not in your history, so nothing changed: " + report.onlyLineNoted() + "."
                    : "Removed " + ReplyText.count(removed, "play") + " from your history: "
                            + report.onlyLineNoted() + ".";
        }
        if (removed == 0) {
            return "Nothing was removed from your history.";
        }
        int missing = report.count(OutcomeKind.NOT_THERE);
        return "Removed " + ReplyText.count(removed, "play") + " of "
                + ReplyText.share(report.count(OutcomeKind.REMOVED), report.outcomes().size())
                + " from your history"
                + (missing == 0 ? "" : "; " + missing + (missing == 1 ? " was" : " were") + " not in it") + ".";
    }
}
