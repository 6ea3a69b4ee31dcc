package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.Points;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.trakt.ListsApi;
import dev.traktmcp.trakt.Sort;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Titles named together in English, where a single one may stand: "everything on Oscars", {@code list:123}, "the films
 * I rated 9 or more", "what I watched last week".
 */
public record Together(Trakt trakt, Viewer viewer) {
    private static final String ALL = "(?:what(?:ever)?|everything|all(?: of)?|(?:all )?(?:of )?(?:the |my )?"
            + "(?<what>films?|movies?|shows?|series|episodes?|titles?))";
    /** "All in the Family" is a title, so "in" is of a list only where it is the person's. */
    private static final Pattern LISTED = Pattern.compile(ALL + "(?: that| which)?(?: is| are|['’]s)? "
            + "(?:(?:on|from) (?<list>\\S.*)|in (?<own>(?:my|our) .*|[\"“„'].*))|(?<id>\\[?list:\\S+)");
    private static final Pattern RATED = Pattern.compile(
            ALL + "(?: that| which)? (?:i|we)(?:['’]ve| have)? (?:rated|gave|given|scored)(?: with| it| an?)* "
                    + "(?<points>.*\\d.*)");
    private static final Pattern QUOTES = Pattern.compile("^[\"“„']|[\"”“']$");
    private static final Pattern AROUND =
            Pattern.compile("^(?:my|the|our) (?:list )?|^list | list$", Pattern.CASE_INSENSITIVE);

    /** Reads an entry; empty where it is one title. Of what it names only that is meant which the call asks for. */
    public Function<String, Optional<List<Subject>>> in(TitleArguments in) {
        return said -> named(said, in.type(), in.items() == null || in.items().size() == 1)
                .map(those -> fitting(said, those, in.onlyIf()));
    }

    private List<Subject> fitting(String said, List<Subject> named, @Nullable String onlyIf) {
        List<Subject> fitting = named.stream().filter(OnlyIf.filter(onlyIf, trakt)).toList();
        OnlyIf condition = OnlyIf.of(onlyIf);
        if (fitting.isEmpty() && condition != null) {
            throw WatchedThen.wrong(said, "names nothing that is " + condition.words());
        }
        return fitting;
    }

    /**
     * {@code Seen from Mon 9 Nov to Sun 15 Nov.} after a blank, as "last week" alone does not tell; empty where not all
     * was named by one time at which it was seen.
     */
    public String days(TitleArguments in) {
        WatchedThen seen = seen();
        List<String> days = Stream.concat(Stream.ofNullable(in.title()),
                Stream.ofNullable(in.items()).flatMap(List::stream))
                .map(said -> seen.when(said).map(this::days).orElse("")).distinct().toList();
        return days.size() != 1 || days.getFirst().isEmpty() ? "" : " Seen " + days.getFirst() + ".";
    }

    private String days(Span span) {
        return span.start() == null || span.end() == null ? "" : viewer.wording().days(span.start(), span.end());
    }

    private Optional<List<Subject>> named(String said, @Nullable String type, boolean alone) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        return rated(said, words, type)
                .or(() -> seen().read(said, type))
                .or(() -> listed(said, words, type, alone));
    }

    private WatchedThen seen() {
        return new WatchedThen(trakt, viewer);
    }

    private Optional<List<Subject>> rated(String said, String words, @Nullable String type) {
        Matcher rated = RATED.matcher(words);
        if (!rated.matches()) {
            return Optional.empty();
        }
        String what = rated.group("what");
        return points(rated.group("points"), said)
                .map(points -> one(said, what, rated(points, kind(what, type)), "you rated nothing so"));
    }

    private Optional<List<Subject>> listed(String said, String words, @Nullable String type, boolean alone) {
        Matcher listed = LISTED.matcher(words);
        if (!listed.matches()) {
            return Optional.empty();
        }
        String what = listed.group("what");
        return list(said.strip(), listed, alone)
                .map(list -> one(said, what, on(list, kind(what, type)), "that list has none"));
    }

    private static Optional<Points> points(String words, String said) {
        try {
            return Points.read("rated " + words, false);
        } catch (TraktException e) {
            throw WatchedThen.wrong(said, "names no rating from 1 to 10");
        }
    }

    /** Refuses one that can be several, and none. */
    private static List<Subject> one(String said, @Nullable String what, List<Subject> named, String none) {
        if (named.isEmpty()) {
            throw WatchedThen.wrong(said, "names nothing, as " + none);
        }
        WatchedThen.refuseSeveral(said, what, named);
        return named;
    }

    private List<Subject> rated(Points points, @Nullable MediaType kind) {
        return (kind == null ? Stream.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE)
                : Stream.of(kind))
                .flatMap(type -> SavedEntries.ratings(trakt, type).all().stream())
                .filter(held -> held.entry().rating() != null && points.hold(held.entry().rating()))
                .map(SavedEntries.Held::subject)
                .toList();
    }

    /**
     * Empty where no such list is there, and Trakt has a title of all these words.
     *
     * @param alone whether nothing else was named, so that it may be refused
     */
    private Optional<FoundList> list(String said, Matcher listed, boolean alone) {
        String group = listed.group("id") != null ? "id" : listed.group("own") != null ? "own" : "list";
        String name = QUOTES.matcher(said.substring(listed.start(group))).replaceAll("");
        Optional<FoundList> found = list(name).or(() -> list(AROUND.matcher(name).replaceAll("")));
        return found.isPresent() || !alone
                || new TitleFinder(trakt).resolve(Reference.parse(said, "title")) instanceof Found ? found
                        : Optional.of(new ListFinder(trakt).requireOne(AROUND.matcher(name).replaceAll("")));
    }

    private Optional<FoundList> list(String name) {
        try {
            return Optional.of(new ListFinder(trakt).requireOne(name));
        } catch (TraktException e) {
            if (e.failure() instanceof ListNotFound || e.failure() instanceof ListUnclear) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Subject> on(FoundList list, @Nullable MediaType kind) {
        return trakt.lists().itemsInFull(list.at(), ListsApi.ALL_TYPES, Sort.RANK).items().stream()
                .flatMap(entry -> Subject.of(
                        entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode()).stream())
                .filter(subject -> kind == null || subject.type() == kind)
                .toList();
    }

    private static @Nullable MediaType kind(@Nullable String what, @Nullable String type) {
        return what == null || what.startsWith("t") ? MediaType.of(type)
                : what.startsWith("e") ? MediaType.EPISODE : what.startsWith("s") ? MediaType.SHOW : MediaType.MOVIE;
    }
}
