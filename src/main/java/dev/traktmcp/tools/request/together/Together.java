package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.ListNotFound;
import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.Points;
import dev.traktmcp.tools.request.standing.SavedEntries;
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
    private static final String ALL = "(?:what|whatever|everything|all(?: of)?|(?:all )?(?:of )?(?:the |my )?"
            + "(?<what>films?|movies?|shows?|series|episodes?|titles?|things?|items?|ones?))";
    private static final Pattern LISTED = Pattern.compile(
            ALL + "(?: that| which)?(?: is| are|['’]s)? (?<where>on|from|in) (?<list>\\S.*)|(?<id>\\[?list:\\S+)");
    private static final Pattern RATED = Pattern.compile(
            ALL + "(?: that| which)? (?:i|we)(?:['’]ve| have)? (?:rated|gave|given|scored)(?: with| it| an?)* "
                    + "(?<points>.*\\d.*)");

    private static final Pattern QUOTES = Pattern.compile("^[\"“„']|[\"”“']$");
    private static final Pattern AROUND =
            Pattern.compile("^(?:my|the|our) (?:list )?|^list | list$", Pattern.CASE_INSENSITIVE);

    /** Reads an entry; empty where it is one title. Of what it names only that is meant which the call asks for. */
    public Function<String, Optional<List<Subject>>> in(TitleArguments in) {
        return said -> named(said, in.type())
                .map(those -> those.stream().filter(OnlyIf.filter(in.onlyIf(), trakt)).toList());
    }

    /**
     * {@code Seen from Mon 9 Nov to Sun 15 Nov.} after a blank, as "last week" alone does not tell; empty where not all
     * was named by one time at which it was seen.
     */
    public String days(TitleArguments in) {
        WatchedThen seen = new WatchedThen(trakt, viewer);
        List<String> days = Stream.concat(Stream.ofNullable(in.title()),
                Stream.ofNullable(in.items()).flatMap(List::stream))
                .map(said -> seen.when(said).map(this::days).orElse("")).distinct().toList();
        return days.size() != 1 || days.getFirst().isEmpty() ? "" : " Seen " + days.getFirst() + ".";
    }

    private String days(Span span) {
        return span.start() == null || span.end() == null ? "" : viewer.wording().days(span.start(), span.end());
    }

    private Optional<List<Subject>> named(String said, @Nullable String type) {
        String words = said.strip().toLowerCase(Locale.ROOT);
        Matcher rated = RATED.matcher(words);
        if (rated.matches()) {
            Optional<Points> points = Points.read("rated " + rated.group("points"), false);
            if (points.isPresent()) {
                return Optional.of(rated(points.get(), kind(rated.group("what"), type)));
            }
        }
        Matcher listed = LISTED.matcher(words);
        return new WatchedThen(trakt, viewer).read(said, type)
                .or(() -> !listed.matches() ? Optional.empty() : list(name(said.strip(), listed), listed)
                        .map(list -> on(list, kind(listed.group("what"), type))));
    }

    private List<Subject> rated(Points points, @Nullable MediaType kind) {
        return (kind == null ? Stream.of(MediaType.MOVIE, MediaType.SHOW) : Stream.of(kind))
                .flatMap(type -> SavedEntries.ratings(trakt, type).all().stream())
                .filter(held -> held.entry().rating() != null && points.hold(held.entry().rating()))
                .map(SavedEntries.Held::subject)
                .toList();
    }

    private static String name(String said, Matcher listed) {
        return listed.group("id") != null ? said
                : QUOTES.matcher(said.substring(listed.start("list"))).replaceAll("");
    }

    /** Titles begin with "everything in", too; only "on" and "from" are sure to mean a list. */
    private Optional<FoundList> list(String name, Matcher listed) {
        try {
            return Optional.of(new ListFinder(trakt).requireOne(name));
        } catch (TraktException e) {
            if (!(e.failure() instanceof ListNotFound || e.failure() instanceof ListUnclear)) {
                throw e;
            }
            String bare = AROUND.matcher(name).replaceAll("");
            if (!bare.equals(name)) {
                return list(bare, listed);
            }
            if ("in".equals(listed.group("where"))) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private List<Subject> on(FoundList list, @Nullable MediaType kind) {
        return trakt.lists().items(list.at()).items().stream()
                .flatMap(entry -> Subject.of(
                        entry.type(), entry.movie(), entry.show(), entry.season(), entry.episode()).stream())
                .filter(subject -> kind == null || subject.type() == kind)
                .toList();
    }

    private static @Nullable MediaType kind(@Nullable String what, @Nullable String type) {
        return what == null || what.matches("[tio].*") ? MediaType.of(type)
                : what.startsWith("e") ? MediaType.EPISODE : what.startsWith("s") ? MediaType.SHOW : MediaType.MOVIE;
    }
}
