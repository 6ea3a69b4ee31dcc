package dev.traktmcp.tools.request.together;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.NamesNothing;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.core.Viewer;
import dev.traktmcp.tools.request.phrases.Phrase;
import dev.traktmcp.tools.request.standing.OnlyIf;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.tools.request.standing.Standing;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases for several titles: what is on a list, what the person rated or saw, and all of these but some.
 *
 * @param places of the call, in which each name is looked up once
 * @param type what else of them is said; null where nothing is
 * @param details whether all that Trakt says of the titles has to be known
 * @param absent hears of what was to be left out and is not among them
 */
record Phrases(Trakt trakt, Viewer viewer, Places places, @Nullable String type, boolean details,
        Consumer<Subject> absent) {
    /**
     * Empty where it is one title.
     *
     * @param alone whether the call names nothing else
     * @throws TraktException with {@code NamesNothing} where there is no such title
     */
    Optional<List<Subject>> read(String said, boolean alone) {
        List<Phrase> phrases = Phrase.of(said);
        Optional<List<Subject>> named = there(said, phrases)
                .or(() -> withoutSome(said))
                .or(() -> rated(said, said))
                .or(() -> seen().read(said, type))
                .or(() -> alone && !phrases.isEmpty() ? noList(said, phrases) : Optional.empty());
        if (named.isEmpty() && alone) {
            Franchise.refuse(said, trakt);
        }
        return named;
    }

    /** Of a phrase that leaves some out, the others. */
    private Optional<List<Subject>> withoutSome(String said) {
        return Excepted.of(said).stream()
                .flatMap(part -> there(said, Phrase.of(part.phrase()))
                        .or(() -> rated(said, part.phrase()))
                        .or(() -> seen().read(part.phrase(), type))
                        .map(all -> one(said, null, part.of(all, said, trakt, absent),
                                ", as all of it is left out"))
                        .stream())
                .findFirst();
    }

    private WatchedThen seen() {
        return new WatchedThen(trakt, viewer, details);
    }

    /** What is on the first list that is there, of all that can be meant; one of the whole name goes before. */
    private Optional<List<Subject>> there(String said, List<Phrase> phrases) {
        return Stream.concat(phrases.stream(), phrases.stream().flatMap(phrase -> phrase.divided().stream()))
                .flatMap(phrase -> places.of(Objects.requireNonNull(phrase.place()))
                        .map(place -> on(place, said, phrase)).stream())
                .findFirst();
    }

    private List<Subject> on(Places.Place place, String said, Phrase phrase) {
        OnlyIf condition = condition(said, phrase);
        Standing standing = new Standing(trakt);
        return one(said, phrase.what(), place.titles(kind(phrase.what())).stream()
                .filter(subject -> condition == null || condition.fits(subject, standing)).toList(),
                condition == null ? ", as that list has none" : ", as nothing there is " + condition.words());
    }

    /** What the person rated so, or then. */
    private Optional<List<Subject>> rated(String said, String words) {
        return new RatedThen(viewer).read(words).map(meant -> rated(said, meant));
    }

    private List<Subject> rated(String said, RatedThen.Meant meant) {
        Phrase phrase = meant.phrase();
        OnlyIf condition = condition(said, phrase);
        Standing standing = details || condition != null && OnlyIf.needsDetails(phrase.condition())
                ? Standing.withLengths(trakt) : new Standing(trakt);
        return one(said, phrase.what(),
                held(standing, kind(phrase.what()))
                        .filter(held -> meant.holds(held.entry().ratedAt())).map(SavedEntries.Held::subject)
                        .filter(subject -> condition == null || condition.fits(subject, standing)).toList(),
                ", as you rated nothing " + (meant.span() == null ? "so" : "so then"));
    }

    /** All that the person has rated of a kind, or of all where that is null. */
    static Stream<SavedEntries.Held<RatingEntry>> held(Standing standing, @Nullable MediaType kind) {
        return (kind == null ? Stream.of(MediaType.MOVIE, MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE)
                : Stream.of(kind))
                .flatMap(of -> standing.ratings(of).all().stream());
    }

    private static @Nullable OnlyIf condition(String said, Phrase phrase) {
        try {
            return phrase.condition().isEmpty() ? null : OnlyIf.of(phrase.condition());
        } catch (TraktException e) {
            throw e.failure() instanceof BadArguments(var problems, _) ? WatchedThen.wrong(said,
                    "is not understood: its condition " + problems.getFirst().wrong()) : e;
        }
    }

    /** Refuses one that can be several, and none. */
    private static List<Subject> one(String said, @Nullable String what, List<Subject> named, String none) {
        if (named.isEmpty()) {
            throw new NamesNothing(said, none).raise();
        }
        WatchedThen.refuseSeveral(said, what, named);
        return named;
    }

    /** Empty where Trakt has a title of all these words; else says what of them is not there. */
    private Optional<List<Subject>> noList(String said, List<Phrase> phrases) {
        if (new TitleFinder(trakt).resolve(Reference.parse(said, "title")) instanceof Found) {
            return Optional.empty();
        }
        for (Phrase phrase : phrases) {
            for (String name : phrase.beginnings()) {
                if (places.of(name).isPresent()) {
                    throw WatchedThen.wrong(said, "is not understood behind \"" + name + "\": a condition there is like"
                            + " \"that I have not seen\", \"under 100 minutes\", \"from the 90s\" or \"rated 8 or"
                            + " more\"");
                }
            }
        }
        places.require(Objects.requireNonNull(phrases.stream().flatMap(phrase -> phrase.divided().stream())
                .reduce((_, last) -> last).orElse(phrases.getFirst()).place()));
        return Optional.empty();
    }

    private @Nullable MediaType kind(@Nullable String what) {
        return what == null || what.startsWith("ti") ? MediaType.of(type)
                : what.startsWith("e") ? MediaType.EPISODE : what.matches("(?:s|tv).*") ? MediaType.SHOW
                : MediaType.MOVIE;
    }
}
