package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.failure.Failure.SeasonWithoutId;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.journal.PendingEntry;
import dev.traktmcp.journal.SavedSet;
import dev.traktmcp.journal.Step;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.SyncItems;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Tool;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.JournalSteps;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.OutcomeKind;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.WriteResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hides titles from recommendations, up next or the calendar, or shows them again. */
record Hide(TitleFinder titles, Trakt trakt, Journal journal) implements Tool<Hide.Input> {
    record Input(
            String hideFrom, boolean unhide, @Nullable String title, @Nullable Integer year, @Nullable String type,
            @Nullable String id, @Nullable Integer season,
            @Nullable Integer episode, @Nullable List<String> items)
            implements TitleArguments {}

    record Data(List<Outcome> items, String hideFrom, @Nullable String undoId) {}

    /**
     * One of the places where titles can be hidden.
     *
     * @param sections Trakt's sections for it, the first for hiding now; dropped shows are out of up next, too
     * @param types what can be hidden there, and {@code kinds} the words for them
     */
    private record Place(String words, List<String> sections, Set<MediaType> types, String kinds) {
        static Place of(String from) {
            return switch (from) {
                case "up_next" -> new Place("up next", List.of("progress_watched", "dropped"),
                        Set.of(MediaType.SHOW, MediaType.SEASON),
                        "shows and seasons");
                default -> new Place("your " + from, List.of(from), Set.of(MediaType.MOVIE, MediaType.SHOW),
                        "movies and shows");
            };
        }
    }

    @Override
    public ToolReply call(Input in) {
        Place place = Place.of(in.hideFrom());
        Selection chosen = Selection.of(titles, in);
        refuseUnfitting(chosen, place, in);
        Selection selection = chosen.refusing(Hide::withoutId);
        List<Subject> subjects = selection.subjects();
        if (subjects.isEmpty()) {
            ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
            return new ToolReply(nothing.text("Nothing was changed."),
                    new Data(nothing.outcomes(), in.hideFrom(), null), true);
        }
        Map<String, Set<ItemKey>> hidden = hidden(place, subjects);
        return in.unhide() ? show(in, selection, place, hidden) : hide(in, selection, place, hidden);
    }

    private ToolReply hide(Input in, Selection selection, Place place, Map<String, Set<ItemKey>> hidden) {
        SavedSet shelf = SavedSet.hidden(place.sections().getFirst());
        List<Subject> open = selection.subjects().stream().filter(subject -> !isHidden(subject, hidden)).toList();
        PendingEntry note = journal.open("hide", JournalSteps.added(shelf, open));
        WriteResult result = open.isEmpty() ? WriteResult.NONE
                : note.during(() -> trakt.users().hide(shelf.whichOne(), SyncItems.of(open, Map.of())));
        ItemOutcomes report = ItemOutcomes.of(selection, subject -> !open.contains(subject) ? OutcomeKind.ALREADY_HIDDEN
                : SyncItems.isMissing(result.notFound(), subject) ? OutcomeKind.NOT_FOUND : OutcomeKind.HIDDEN);
        String headline = headline(report, place, false);
        return reply(in, report, headline, note.settle(
                headline, JournalSteps.added(shelf, report.subjects(OutcomeKind.HIDDEN))));
    }

    private ToolReply show(Input in, Selection selection, Place place, Map<String, Set<ItemKey>> hidden) {
        List<Step> steps = new ArrayList<>();
        hidden.forEach((section, keys) -> selection.subjects().stream()
                .filter(subject -> keys.contains(subject.key()))
                .forEach(subject -> steps.add(
                        new Step.Kept(SavedSet.hidden(section), JournalSteps.thing(subject), Map.of(), null))));
        PendingEntry note = journal.open("hide", steps);
        List<Step> sent = new ArrayList<>();
        hidden.forEach((section, keys) -> {
            List<Subject> there = selection.subjects().stream().filter(one -> keys.contains(one.key())).toList();
            if (!there.isEmpty()) {
                unhide(section, there, note, sent);
                steps.stream().filter(step -> isIn(section, step)).forEach(sent::add);
            }
        });
        ItemOutcomes report =
                ItemOutcomes.of(selection, subject -> isHidden(subject, hidden)
                        ? OutcomeKind.SHOWN_AGAIN : OutcomeKind.NOT_HIDDEN);
        String headline = headline(report, place, true);
        return reply(in, report, headline, note.settle(
                headline, steps));
    }

    /** @param sent the steps done before, which stay done even where this one fails */
    private void unhide(String section, List<Subject> there, PendingEntry note, List<Step> sent) {
        try {
            note.during(() -> trakt.users().unhide(section, SyncItems.of(there, Map.of())));
        } catch (TraktException e) {
            if (!sent.isEmpty() && !e.failure().mayBeDone()) {
                note.settle("hide, in part", sent);
            }
            throw e;
        }
    }

    private static boolean isIn(String section, Step step) {
        return step instanceof Step.Kept kept && section.equals(kept.shelf().which());
    }

    private static ToolReply reply(Input in, ItemOutcomes report, String headline, @Nullable String undoId) {
        String stays = report.count(OutcomeKind.HIDDEN) > 0 ? " What you have watched stays in your history." : "";
        return new ToolReply(report.text(headline + stays) + JournalSteps.undo(undoId),
                new Data(report.outcomes(), in.hideFrom(), undoId), report.isUnresolved());
    }

    private static boolean isHidden(Subject subject, Map<String, Set<ItemKey>> hidden) {
        return hidden.values().stream().anyMatch(keys -> keys.contains(subject.key()));
    }

    /** What is hidden there now, by section, for undo. */
    private Map<String, Set<ItemKey>> hidden(Place place, List<Subject> subjects) {
        Map<String, Set<ItemKey>> hidden = new LinkedHashMap<>();
        for (String section : place.sections()) {
            Set<ItemKey> keys = new HashSet<>();
            subjects.stream().map(Subject::type).distinct()
                    .filter(type -> !section.equals("dropped") || type == MediaType.SHOW)
                    .flatMap(type -> trakt.users().hidden(section, type).items().stream())
                    .flatMap(one -> Subject.of(one.type(), one.movie(), one.show(), one.season(), null).stream())
                    .forEach(subject -> keys.add(subject.key()));
            hidden.put(section, keys);
        }
        return hidden;
    }

    /** By its number a season is sent inside its show, and then Trakt hides the show, too. */
    private static Optional<Failure> withoutId(Subject subject) {
        return subject.type() == MediaType.SEASON && subject.seasonId() == null
                ? Optional.of(new SeasonWithoutId(ReplyText.of(subject))) : Optional.empty();
    }

    private static void refuseUnfitting(Selection selection, Place place, Input in) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < selection.picks().size(); i++) {
            if (selection.picks().get(i) instanceof Selection.Pick.Chosen(_, var subject, _)
                    && !place.types().contains(subject.type())) {
                String argument = in.items() != null ? "items" : in.id() != null ? "id" : "title";
                problems.add(
                        new Problem(argument, "means " + ReplyText.of(subject) + "; from " + place.words() + " only "
                                + place.kinds() + " can be hidden"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
    }

    private static String headline(ItemOutcomes report, Place place, boolean unhide) {
        OutcomeKind done = unhide ? OutcomeKind.SHOWN_AGAIN : OutcomeKind.HIDDEN;
        int count = report.count(done);
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was changed.";
        }
        String verb = unhide ? "No longer hidden from " : "Hidden from ";
        if (!report.isSingle()) {
            return verb + place.words() + ": " + ReplyText.share(count, report.outcomes().size()) + ".";
        }
        String other = unhide ? "It was not hidden from " : "Already hidden from ";
        return (count > 0 ? verb : other) + place.words() + ": " + report.onlyLine() + ".";
    }
}
