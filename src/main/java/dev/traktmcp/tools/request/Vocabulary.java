package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.language.Regions;
import dev.traktmcp.titles.names.EditDistance;
import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.tools.request.narrowing.LanguageNames;
import dev.traktmcp.tools.request.narrowing.Narrower;
import dev.traktmcp.tools.request.narrowing.Origins;
import dev.traktmcp.tools.request.narrowing.Spoken;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.VocabularyApi.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Genres and languages from any spelling. Trakt answers an unknown one with nothing, so we refuse it by name. Those
 * that we know need no request; for others we ask Trakt, which may have new ones. Confined to one call.
 */
public final class Vocabulary {
    private static final String USUAL =
            "drama, comedy, crime, thriller, action, science-fiction, horror, romance, fantasy, documentary";
    private final Trakt trakt;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Narrower> narrower = new LinkedHashSet<>();

    public Vocabulary(Trakt trakt) {
        this.trakt = trakt;
    }

    /**
     * What is wanted, each null for any.
     *
     * @param genres Trakt's slugs, {@code science-fiction} for "Sci-Fi"; for "romantic comedy" {@code romance+comedy},
     *     of which a title needs both
     * @param languages codes of two letters, {@code ja} for "Japanese", and all of a region, as for "Nordic"
     * @param countries codes of two letters, {@code gb} for "British"
     * @param narrower words of which a part is not looked for, which the reply has to say
     */
    public record Wanted(@Nullable List<String> genres, @Nullable List<String> languages,
            @Nullable List<String> countries, List<Narrower> narrower) {}

    /** Reads all, as people name a language or a country among the genres: "Korean", "British comedies". */
    public Wanted wanted(@Nullable List<String> genres, @Nullable List<String> languages) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        List<String> slugs = genres == null ? List.of() : read("genres",
                genres.stream().flatMap(word -> Genres.each(word, one -> Genres.known(one).isPresent())).toList(),
                word -> genres(word, codes, countries), Genres.ALL);
        if (languages != null && !languages.isEmpty()) {
            codes.addAll(read("languages", languages, word -> spoken(word).or(() -> {
                Optional<String> country = Origins.country(word);
                country.ifPresent(countries::add);
                return country.map(_ -> List.of());
            }), LanguageNames.spellings()));
        }
        return new Wanted(some(List.copyOf(slugs)), some(List.copyOf(codes)), some(List.copyOf(countries)),
                List.copyOf(narrower));
    }

    private static @Nullable List<String> some(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    /** The genres of a word; a language or a country that it names goes to the others. */
    private static Optional<List<String>> genres(String said, Set<String> codes, Set<String> countries) {
        List<String> genres = Genres.read(said);
        if (!genres.isEmpty()) {
            return Optional.of(genres);
        }
        Optional<Spoken> from = Spoken.read(said, word -> Origins.country(word).stream()
                .filter(_ -> Origins.isRatherCountry(word) || ofPlace(word).isEmpty()).toList(), Genres::read);
        if (from.isPresent()) {
            countries.addAll(from.get().places());
            return from.map(Spoken::genres);
        }
        Optional<Spoken> spoken = Spoken.read(said, Vocabulary::ofPlace, Genres::read);
        spoken.ifPresent(one -> codes.addAll(one.places()));
        return spoken.map(Spoken::genres);
    }

    /** The languages of a name. A code, such as {@code da}, is none. */
    private static List<String> ofPlace(String word) {
        return word.length() < 4 ? List.of() : spoken(word).orElse(List.of());
    }

    private static Optional<List<String>> spoken(String word) {
        return LanguageNames.code(word).map(List::of).or(() -> Regions.languages(word));
    }

    /**
     * Ends the reading.
     *
     * @throws dev.traktmcp.failure.TraktException with {@code BadArguments}, which names each unknown word
     */
    public void refuseUnknown() {
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
    }

    private interface Known {
        /** Empty where it is not known. */
        Optional<List<String>> of(String word);
    }

    private List<String> read(String argument, List<String> said, Known known, Set<String> all) {
        Set<String> values = new LinkedHashSet<>();
        for (String word : said) {
            known.of(word).or(() -> Optional.of(word).filter(one -> Regions.instead(one).isEmpty())
                    .flatMap(one -> onTrakt(argument, one)).map(List::of))
                    .ifPresentOrElse(
                            one -> {
                                values.addAll(one);
                                (argument.equals("genres") ? Narrower.genres(word, one)
                                        : Narrower.languages(word, one)).ifPresent(narrower::add);
                            },
                            () -> problems.add(new Problem(argument, unknown(argument, word.strip(), all))));
        }
        return List.copyOf(values);
    }

    private Optional<String> onTrakt(String section, String said) {
        String word = LanguageNames.folded(said);
        return trakt.vocabulary().words(section).stream()
                .filter(one -> Stream.of(one.name(), one.slug(), one.code())
                        .anyMatch(spelling -> spelling != null && LanguageNames.folded(spelling).equals(word)))
                .map(Word::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String unknown(String argument, String said, Set<String> all) {
        String known = "does not know \"" + said + "\"";
        boolean ofGenres = argument.equals("genres");
        Optional<String> instead = Regions.instead(said);
        if (instead.isPresent()) {
            return known + (ofGenres ? ", which is no genre; give languages, such as "
                    : " as one language; give those that are meant, such as ")
                    + instead.get();
        }
        String word = LanguageNames.folded(said);
        List<String> near = all.stream()
                .filter(one -> one.length() > 3 && (EditDistance.alike(LanguageNames.folded(one), word)
                        || word.length() > 2 && LanguageNames.folded(one).startsWith(word.substring(0, 3))))
                .sorted()
                .limit(5)
                .toList();
        return known + "; "
                + (!near.isEmpty() ? "the nearest is " + String.join(" or ", near)
                        : !ofGenres ? "write two letters like en, or the name in English"
                        : "the usual ones are " + USUAL);
    }
}
