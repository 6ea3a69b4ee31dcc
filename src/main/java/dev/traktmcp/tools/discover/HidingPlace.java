package dev.traktmcp.tools.discover;

import dev.traktmcp.failure.Failure;
import dev.traktmcp.failure.Failure.SeasonWithoutId;
import dev.traktmcp.journal.Journal;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.ToolReply;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.ItemOutcomes;
import dev.traktmcp.tools.request.Outcome;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.together.Together;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.ItemKey;
import dev.traktmcp.trakt.model.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the places where titles can be hidden.
 *
 * @param done what hiding there is called, and {@code words} the place, where that does not say it
 * @param sections Trakt's sections for it; a show is out of up next once it is dropped
 * @param types what can be hidden there, and {@code kinds} the words for them
 */
record HidingPlace(String done, String words, List<String> sections, Set<MediaType> types, String kinds) {
    record Input(
            String hideFrom, @Nullable String title, @Nullable Integer year, @Nullable String type, @Nullable String id,
            @Nullable Integer season, @Nullable Integer episode, @Nullable List<String> items, @Nullable String onlyIf,
            boolean confirm)
            implements TitleArguments {}

    record Data(List<Outcome> items, String hideFrom, @Nullable String undoId) {}

    private static final String UP_NEXT = "progress_watched";
    static final String DROPPED = "dropped";

    static HidingPlace of(String from) {
        return switch (from) {
            case "up_next" -> new HidingPlace("hidden", " from up next", List.of(UP_NEXT, DROPPED),
                    Set.of(MediaType.SHOW, MediaType.SEASON), "shows and seasons can be hidden");
            case DROPPED -> new HidingPlace(DROPPED, "", List.of(DROPPED, UP_NEXT),
                    Set.of(MediaType.SHOW), "shows can be dropped");
            default -> new HidingPlace("hidden", " from your " + from, List.of(from),
                    Set.of(MediaType.MOVIE, MediaType.SHOW), "movies and shows can be hidden");
        };
    }

    /** Hides or shows what was chosen; {@code hidden} is what is hidden now, by section. */
    @FunctionalInterface
    interface Change {
        ToolReply make(Input in, HidingPlace place, Selection chosen, Map<String, Set<ItemKey>> hidden);
    }

    /**
     * Finds what is meant, which can be hidden here, and changes it, unless there is nothing to change. Where nothing
     * is named, it tells what is hidden.
     */
    ToolReply change(TitleFinder titles, Trakt trakt, Viewer viewer, Journal journal, Input in, Change change) {
        if (in.items() == null && !in.namesOne() && in.onlyIf() == null) {
            journal.keepLast();
            return new HiddenTitles(trakt, this).read(in);
        }
        TitleFinder finder = types.contains(MediaType.MOVIE) ? titles : ofShows(titles);
        Selection selection = Selection.of(finder, in, together(in, trakt, viewer, types))
                .refuseUnfitting(types, in, kinds + words)
                .refusing(HidingPlace::withoutId).where(in, trakt);
        List<Subject> subjects = selection.subjects();
        return subjects.isEmpty() ? nothing(selection, in)
                : change.make(in, this, selection, hidden(trakt, subjects));
    }

    /** Of several that are named together only those are meant that can be hidden here. */
    static Function<String, Optional<List<Subject>>> together(Input in, Trakt trakt, Viewer viewer,
            Set<MediaType> types) {
        Function<String, Optional<List<Subject>>> all = new Together(trakt, viewer).in(in);
        return said -> all.apply(said)
                .map(those -> those.stream().filter(one -> types.contains(one.type())).toList());
    }

    /** For what only shows have: of a name that a movie has, too, the show is meant. */
    static TitleFinder ofShows(TitleFinder titles) {
        return titles.preferring(typedId -> typedId.startsWith(MediaType.SHOW + ":"));
    }

    private static ToolReply nothing(Selection selection, Input in) {
        ItemOutcomes nothing = ItemOutcomes.unresolved(selection);
        return new ToolReply(nothing.text("Nothing was changed."), new Data(nothing.outcomes(), in.hideFrom(), null),
                !selection.isSpared());
    }

    /** The section for hiding it now. Trakt drops shows; before it did, people hid them from up next. */
    String section(Subject subject) {
        return subject.type() == MediaType.SHOW && sections.contains(DROPPED) ? DROPPED : sections.getFirst();
    }

    /** The same place, in words that say of shows how they come to be out of up next. */
    HidingPlace naming(List<Subject> subjects) {
        return !subjects.isEmpty() && subjects.stream().allMatch(this::drops)
                ? new HidingPlace(DROPPED, ", and so out of up next", sections, types, kinds) : this;
    }

    /** Where it is hidden in truth: a show is dropped, whatever that was called. */
    String from(List<Subject> subjects, String said) {
        return !subjects.isEmpty() && subjects.stream().allMatch(this::drops) ? DROPPED : said;
    }

    /** Whether hiding it here drops it. */
    boolean drops(Subject subject) {
        return section(subject).equals(DROPPED);
    }

    /** Whether hiding it would change nothing. */
    boolean hides(Subject subject, Map<String, Set<ItemKey>> hidden) {
        return done.equals(DROPPED) ? isDropped(subject, hidden) : isHidden(subject, hidden);
    }

    static boolean isDropped(Subject subject, Map<String, Set<ItemKey>> hidden) {
        return hidden.getOrDefault(DROPPED, Set.of()).contains(subject.key());
    }

    static boolean isHidden(Subject subject, Map<String, Set<ItemKey>> hidden) {
        return hidden.values().stream().anyMatch(keys -> keys.contains(subject.key()));
    }

    /** What is hidden there now, by section, for undo. */
    private Map<String, Set<ItemKey>> hidden(Trakt trakt, List<Subject> subjects) {
        Map<String, Set<ItemKey>> hidden = new LinkedHashMap<>();
        for (String section : sections) {
            hidden.put(section, hidden(trakt, section, subjects.stream().map(Subject::type).distinct()).stream()
                    .map(Subject::key).collect(Collectors.toSet()));
        }
        return hidden;
    }

    /** What is hidden in a section now, type by type. Only shows can be dropped. */
    static List<Subject> hidden(Trakt trakt, String section, Stream<MediaType> types) {
        return types.filter(type -> !section.equals(DROPPED) || type == MediaType.SHOW)
                .flatMap(type -> trakt.users().hidden(section, type).items().stream())
                .flatMap(one -> Subject.of(one.type(), one.movie(), one.show(), one.season(), null).stream())
                .toList();
    }

    /** The sections where something was really lifted. */
    private static List<String> lifted(List<Subject> shown, Map<String, Set<ItemKey>> hidden) {
        return List.of(DROPPED, UP_NEXT).stream()
                .filter(section -> shown.stream()
                        .anyMatch(one -> hidden.getOrDefault(section, Set.of()).contains(one.key())))
                .toList();
    }

    /**
     * The same place, named after what was really lifted there: what people call hidden may have been dropped, and what
     * they call dropped may have been hidden.
     *
     * @param back what follows for up next, or empty
     */
    HidingPlace lifted(List<Subject> shown, Map<String, Set<ItemKey>> hidden, String back) {
        List<String> lifted = lifted(shown, hidden).stream()
                .map(section -> section.equals(DROPPED) ? DROPPED : "hidden from up next").toList();
        return sections.size() == 1 || lifted.isEmpty() ? this
                : new HidingPlace(String.join(" or ", lifted), back, sections, types, kinds());
    }

    /** The same place, where nothing was lifted: neither the one nor the other had been done. */
    HidingPlace either(List<Subject> subjects) {
        return subjects.isEmpty() || !subjects.stream().allMatch(this::drops) ? this
                : new HidingPlace("dropped or hidden", " from up next", sections, types, kinds);
    }

    /** Where it was hidden in truth. */
    String liftedFrom(List<Subject> shown, Map<String, Set<ItemKey>> hidden, String said) {
        List<String> lifted = sections.size() == 1 ? List.of() : lifted(shown, hidden);
        return lifted.size() != 1 ? said : lifted.getFirst().equals(DROPPED) ? DROPPED : "up_next";
    }

    /** By its number a season is sent inside its show, and then Trakt hides the show, too. */
    private static Optional<Failure> withoutId(Subject subject) {
        return subject.type() == MediaType.SEASON && subject.seasonId() == null
                ? Optional.of(new SeasonWithoutId(ReplyText.of(subject))) : Optional.empty();
    }

    /**
     * What was done.
     *
     * @param count of how many it was done
     * @param lead precedes what hiding is called, such as "No longer "; {@code other} where nothing had to be done
     */
    String headline(ItemOutcomes report, int count, String lead, String other) {
        if (report.isUnknown()) {
            return "Trakt does not know " + report.onlyLine() + ", so nothing was changed.";
        }
        boolean any = !report.isSingle() || count > 0;
        String what = (any ? lead : other) + done + words;
        return ReplyText.sentence(what + ": "
                + (report.isSingle() ? report.onlyLine() : ReplyText.share(count, report.outcomes().size())));
    }
}
