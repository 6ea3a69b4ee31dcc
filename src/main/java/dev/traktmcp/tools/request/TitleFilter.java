package dev.traktmcp.tools.request;

import dev.traktmcp.tools.request.narrowing.Genres;
import dev.traktmcp.titles.names.EverydayNames;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.language.Names;
import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.Filters;
import dev.traktmcp.tools.request.narrowing.LanguageNames;
import dev.traktmcp.tools.request.narrowing.Narrower;
import dev.traktmcp.tools.request.narrowing.NotKnown;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.Media;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Filters on titles. Trakt applies them, and we apply them again, as Trakt silently ignores filters that it does not
 * know. A title whose value is unknown does not pass.
 *
 * @param narrower words of which a part is not looked for, which the reply has to say
 */
public record TitleFilter(
        @Nullable Integer year,
        @Nullable Integer yearTo,
        @Nullable List<String> genres,
        @Nullable List<String> languages,
        @Nullable List<String> countries,
        @Nullable Integer minRuntime,
        @Nullable Integer maxRuntime,
        List<Narrower> narrower) {
    private static final int LONGEST = 999;
    /** Where only a last year is said. */
    private static final int FIRST_FILMS = 1870;
    /** Where only a first year is said, and that it goes on. */
    private static final int FAR = 2100;

    public static TitleFilter of(FilterArguments in, Trakt trakt) {
        Integer first = in.year() == null && in.yearTo() != null ? Integer.valueOf(FIRST_FILMS) : in.year();
        Integer last = in.yearTo() == null ? first : Integer.valueOf(Math.min(in.yearTo(), FAR));
        if (first != null && last != null && last < first) {
            throw new BadArguments("year_to", "lies before the first year").raise();
        }
        if (in.minRuntime() != null && in.maxRuntime() != null && in.maxRuntime() < in.minRuntime()) {
            throw new BadArguments("max_runtime", "is less than the least one").raise();
        }
        Vocabulary words = new Vocabulary(trakt);
        Vocabulary.Wanted wanted = words.wanted(in.genres(), in.languages());
        words.refuseUnknown();
        return new TitleFilter(first, last,
                wanted.genres(), wanted.languages(), wanted.countries(), in.minRuntime(), in.maxRuntime(),
                wanted.narrower());
    }

    /** Trakt's code of a country for any spelling: {@code gb} for "UK". */
    public static String country(String argument, String said) {
        return Countries.code(said.strip()).or(() -> Names.country(said)).orElseThrow(() -> new BadArguments(
                argument, "must name a country, best by two letters like us or gb, not \"" + said + "\""
                        + Countries.near(said).map(name -> "; the nearest is " + name).orElse(""))
                .raise());
    }

    /** The code of a language for any spelling: {@code de} for "German". */
    public static String language(String argument, String said) {
        return LanguageNames.code(said).orElseThrow(() -> new BadArguments(
                argument, "must name a language, best by two letters like en or de, not \"" + said + "\"").raise());
    }

    /** What the reply has to say of its words; empty for nothing. */
    public String remark() {
        return Narrower.words(narrower);
    }

    /** As Trakt's parameters. */
    public Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        values().forEach((name, values) -> query.put(name, values.getFirst() instanceof Integer
                ? values.stream().distinct().map(String::valueOf).collect(Collectors.joining("-"))
                : String.join(",", values.stream().map(String::valueOf).toList())));
        return query;
    }

    /** By Trakt's names: words, or the two numbers of a range. */
    public Map<String, List<?>> values() {
        Map<String, List<?>> values = new LinkedHashMap<>();
        if (year != null) {
            values.put("years", List.of(year, Objects.requireNonNullElse(yearTo, year)));
        }
        put(values, "genres", genres == null ? null
                : genres.stream().map(one -> Genres.parts(one).getFirst()).flatMap(Genres::withKinds).distinct()
                        .toList());
        put(values, "languages", languages);
        put(values, "countries", countries);
        if (minRuntime != null || maxRuntime != null) {
            values.put("runtimes", List.of(Objects.requireNonNullElse(minRuntime, 0),
                    Objects.requireNonNullElse(maxRuntime, LONGEST)));
        }
        return values;
    }

    /** As the data of a reply names them, together with others. */
    public @Nullable Map<String, Object> named(@Nullable String type, @Nullable Object... others) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add("type");
        all.add(type);
        all.addAll(
                Arrays.asList("year", begins() ? year : null, "year_to",
                        Objects.equals(year, yearTo) || !ends() ? null : yearTo, "genres", genres,
                        "languages", languages, "countries", countries, "min_runtime", minRuntime, "max_runtime",
                        maxRuntime, "not_looked_for", Narrower.data(narrower)));
        all.addAll(Arrays.asList(others));
        return Filters.of(all.toArray());
    }

    private boolean begins() {
        return !Integer.valueOf(FIRST_FILMS).equals(year);
    }

    private boolean ends() {
        return !Integer.valueOf(FAR).equals(yearTo);
    }

    public boolean isEmpty() {
        return query().isEmpty();
    }

    /** Whether the length matters. */
    public boolean ofLength() {
        return minRuntime != null || maxRuntime != null;
    }

    /** What is wanted, by the names of the arguments; what no value can be missing for is under one name. */
    public Map<String, Predicate<Subject>> byName() {
        Map<String, Predicate<Subject>> wanted = new LinkedHashMap<>();
        wanted.put("filters", one -> fits(one.media().year(), one.media().genres(), one.media().language(),
                one.media().country()));
        if (minRuntime != null) {
            wanted.put("min_runtime", one -> NotKnown.minutes(one) instanceof Integer known && known >= minRuntime);
        }
        if (maxRuntime != null) {
            wanted.put("max_runtime", one -> NotKnown.minutes(one) instanceof Integer known && known <= maxRuntime);
        }
        return wanted;
    }

    /** The same, but genres or a language that did not come fit: Trakt has been asked for them. */
    public Map<String, Predicate<Subject>> trusting() {
        Map<String, Predicate<Subject>> wanted = byName();
        wanted.put("filters", this::fitsAsFarAsKnown);
        return wanted;
    }

    /** The same, and a title that came without any details fits if its year does. */
    public Map<String, Predicate<Subject>> asAsked() {
        Map<String, Predicate<Subject>> wanted = byName();
        wanted.replaceAll((_, filter) -> one -> isBare(one.media()) || filter.test(one));
        wanted.put("filters", this::fitsAsFarAsKnown);
        return wanted;
    }

    private boolean fitsAsFarAsKnown(Subject one) {
        Media media = one.media();
        return new TitleFilter(year, yearTo, media.genres() == null ? null : genres,
                media.language() == null ? null : languages, media.country() == null ? null : countries, null, null,
                List.of())
                .fits(media.year(), media.genres(), media.language(), media.country());
    }

    private static boolean isBare(Media media) {
        return media.genres() == null && media.language() == null && media.country() == null
                && media.runtime() == null;
    }

    public boolean fits(@Nullable Integer itsYear, @Nullable List<String> itsGenres, @Nullable String itsLanguage,
            @Nullable String itsCountry) {
        return (year == null || itsYear != null && itsYear >= year && (yearTo == null || itsYear <= yearTo))
                && (genres == null || Genres.share(itsGenres, genres))
                && fits(languages, itsLanguage) && fits(countries, itsCountry);
    }

    private static boolean fits(@Nullable List<String> wanted, @Nullable String has) {
        return wanted == null || has != null && wanted.contains(lower(has));
    }

    /** {@code (years 1990 to 1999; genre thriller)} with a space before it, or empty. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (year != null) {
            words.add(year.equals(yearTo) ? "year " + year : !begins() ? "until " + yearTo
                    : !ends() ? "since " + year : "years " + year + " to " + yearTo);
        }
        say(words, "genre", genres, EverydayNames::genre);
        say(words, "language", languages, EverydayNames::language);
        say(words, "country", countries, Countries::name);
        if (minRuntime != null) {
            words.add("at least " + minRuntime + " minutes");
        }
        if (maxRuntime != null) {
            words.add("at most " + maxRuntime + " minutes");
        }
        return words.isEmpty() ? "" : " (" + String.join("; ", words) + ")";
    }

    private static void say(List<String> words, String what, @Nullable List<String> values,
            Function<String, String> name) {
        if (values != null) {
            words.add(what + " " + values.stream().map(name).collect(Collectors.joining(" or ")));
        }
    }

    private static void put(Map<String, List<?>> all, String name, @Nullable List<String> values) {
        if (values != null) {
            all.put(name, values);
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
