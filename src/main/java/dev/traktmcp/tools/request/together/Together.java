package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NamesNothing;
import dev.traktmcp.time.Span;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.ReplyText;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.tools.request.phrases.Phrase;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.Standing;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Titles named together in English, where a single one may stand: "everything on Oscars", {@code list:123}, "the films
 * I rated 9 or more", "unseen films on my watchlist", "what I watched last week".
 */
public final class Together {
    private static final int MOST_UNTOLD = 10;

    private final Trakt trakt;
    private final Viewer viewer;
    private final Places places;
    private final Set<Subject> absent = new LinkedHashSet<>();

    public Together(Trakt trakt, Viewer viewer) {
        this.trakt = trakt;
        this.viewer = viewer;
        places = new Places(trakt);
    }

    /**
     * {@code Parasite (2019) was not among them.} after a blank, of what was to be left out; empty where all of that
     * was.
     */
    public String absent() {
        return absent.isEmpty() ? ""
                : " " + ReplyText.and(absent.stream().map(Subject::name).toList())
                        + (absent.size() == 1 ? " was" : " were") + " not among them.";
    }

    /** Reads an entry; empty where it is one title. Of what it names only that is meant which the call asks for. */
    public Function<String, Optional<List<Subject>>> in(TitleArguments in) {
        Phrases phrases = new Phrases(trakt, viewer, places, in.type(), OnlyIf.needsDetails(in.onlyIf()), absent::add);
        return said -> phrases.read(said, in.items() == null || in.items().size() == 1)
                .map(those -> fitting(said, those, in.onlyIf()));
    }

    /**
     * What a call names; with only_if alone all of a place of which that is so, and as left out what may be so and is
     * not told.
     *
     * @param place all that is there, read only then
     */
    public Selection selection(TitleFinder titles, TitleArguments in, Supplier<List<Subject>> place) {
        return selection(titles, in, in(in), place);
    }

    /** @param known reads an entry that names several */
    public Selection selection(TitleFinder titles, TitleArguments in, Function<String, Optional<List<Subject>>> known,
            Supplier<List<Subject>> place) {
        if (!in.isCondition()) {
            return Selection.of(titles, in, known).where(in, trakt);
        }
        Function<Subject, Optional<String>> why = OnlyIf.reasons(in.onlyIf(), trakt);
        List<Subject> fitting = new ArrayList<>();
        List<Subject> untold = new ArrayList<>();
        place.get().stream().filter(one -> in.type() == null || one.type() == MediaType.of(in.type()))
                .filter(one -> in.year() == null || in.year().equals(one.media().year()))
                .forEach(one -> why.apply(one).ifPresentOrElse(
                        reason -> Stream.of(one).filter(_ -> OnlyIf.isUntold(reason)).forEach(untold::add),
                        () -> fitting.add(one)));
        return Selection.all(Stream.concat(fitting.stream(), untold.stream().limit(MOST_UNTOLD)).toList())
                .sparing(why);
    }

    /**
     * Refuses a condition that says nothing, where what is removed is all of an account: one word is too little for
     * that.
     *
     * @param all {@code all that you own}
     */
    public static void refuseAll(TitleArguments in, String all) {
        if (in.isCondition() && OnlyIf.of(in.onlyIf()) == null && in.type() == null && in.year() == null) {
            throw new BadArguments("only_if", "says nothing but all, which would remove " + all + ": say which, such as"
                    + " \"seen\", \"rated below 5\" or \"movies\", or name the titles").raise();
        }
    }

    /** Whether it names what is on a list, or in the collection, and such a one is there. */
    public boolean isPlace(String said) {
        List<Phrase> phrases = Phrase.of(said);
        return Stream.concat(phrases.stream(), phrases.stream().flatMap(phrase -> phrase.divided().stream()))
                .anyMatch(phrase -> places.of(Objects.requireNonNull(phrase.place())).isPresent());
    }

    /** All that the person owns, in full. */
    public List<Subject> owned() {
        return places.owned(null);
    }

    /** All that the person has rated, in full where a condition needs that. */
    public List<Subject> rated(@Nullable String onlyIf) {
        return Phrases.held(OnlyIf.needsDetails(onlyIf) ? Standing.withLengths(trakt) : new Standing(trakt), null)
                .map(SavedEntries.Held::subject).toList();
    }

    private List<Subject> fitting(String said, List<Subject> named, @Nullable String onlyIf) {
        List<Subject> fitting = named.stream().filter(OnlyIf.filter(onlyIf, trakt)).toList();
        OnlyIf condition = OnlyIf.of(onlyIf);
        if (fitting.isEmpty() && condition != null) {
            throw new NamesNothing(said, " that is " + condition.words()).raise();
        }
        return fitting;
    }

    /**
     * {@code Seen from Mon 9 Nov to Sun 15 Nov.} after a blank, as "last week" alone does not tell; empty where not all
     * was named by one time at which it was seen or rated.
     */
    public String days(TitleArguments in) {
        List<String> days = Stream.concat(Stream.ofNullable(in.title()),
                Stream.ofNullable(in.items()).flatMap(List::stream))
                .map(said -> Stream.concat(Stream.of(said), Excepted.of(said).stream().map(Excepted::phrase))
                        .map(this::when).filter(words -> !words.isEmpty()).findFirst().orElse(""))
                .distinct().toList();
        return days.size() != 1 || days.getFirst().isEmpty() ? "" : " " + days.getFirst() + ".";
    }

    private String when(String said) {
        return new WatchedThen(trakt, viewer, false).when(said).map(this::days).filter(days -> !days.isEmpty())
                .map(days -> "Seen " + days)
                .or(() -> new RatedThen(viewer).read(said)
                        .flatMap(meant -> Optional.ofNullable(meant.span())).map(this::days)
                        .filter(days -> !days.isEmpty()).map(days -> "Rated " + days))
                .orElse("");
    }

    private String days(Span span) {
        return span.start() == null || span.end() == null ? "" : viewer.wording().days(span.start(), span.end());
    }
}
