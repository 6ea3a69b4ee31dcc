package dev.traktmcp.titles.reference;

import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.names.Numerals;
import dev.traktmcp.trakt.model.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One phrase taken apart: "Shogun (2024) S01E05" is the title "Shogun", the year 2024, season 1, episode 5. It cuts off
 * only what is marked: brackets, {@code S01E05}, "season 1", "saison 1". Trailing words ("Dune 2021", "The Office UK")
 * may belong to the name and stay; {@link dev.traktmcp.titles.search.Interpretation} handles them.
 *
 * @param title the rest; null where the phrase is an id or an address
 * @param link the id, with the season and episode of its address; null for a title
 */
record Phrase(@Nullable String title, @Nullable Integer year, @Nullable MediaType type, @Nullable Link link,
        @Nullable Integer season, @Nullable Integer episode) {
    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final String COUNT =
            "(\\d{1,4}|[a-z]{1,9}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)";
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("\\bs(?:eason|aison)?\\s?(\\d{1,4})[\\s,.:/-]{0,2}(?:[eéÉ]pisode|ep?)\\.?\\s?(\\d{1,5})\\b",
                    CASE),
            Pattern.compile(
                    "\\bs(?:eason|aison)\\s+" + COUNT + "\\s*[,:-]?\\s*(?:[eéÉ]pisode|ep\\.?)\\s+" + COUNT + "\\b",
                    CASE),
            Pattern.compile("\\b(\\d{1,2})x(\\d{2,3})$", CASE),
            Pattern.compile("\\bs(?:eason|aison)\\s+" + COUNT + "(?=$|\\s+of\\s)()", CASE),
            // "the second season of Severance"; "Monogatari Series: Second Season" is a name.
            Pattern.compile("(?:^|(?<=[^:–—-]\\s))(?:the\\s+)?(\\d{1,2}(?:st|nd|rd|th)|[a-z]{5,7})\\s+season"
                    + "(?=$|\\s+of\\s|[\\s,]+(?:episode|ep)\\b)()", CASE),
            Pattern.compile("(?<=\\s)s(\\d{1,2})$()", CASE));
    private static final Pattern EPISODE = Pattern.compile("[\\s,:-]+(?:episode|ep\\.?)\\s+" + COUNT + "$", CASE);
    /** Without one of these there is no id and no address among other words. */
    private static final Pattern ID = Pattern.compile(
            "\\b(?:show|movie|trakt|tmdb|tvdb|imdb):|\\btt\\d{5}|\\w\\.\\w+/", CASE);
    private static final Pattern BRACKET = Pattern.compile("^(.+?)\\s*[(\\[]([^()\\[\\]]*)[)\\]]$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:–—-]*(?:of\\s+)?|[\\s,;:–—-]+$");

    /** @param seasonGiven whether the season is already known, so that "episode 4" needs none */
    static Phrase read(String said, @Nullable MediaType type, boolean seasonGiven) {
        String text = NormalizedName.tidy(type == MediaType.MOVIE ? said : PlaceWords.settled(said));
        Integer season = null;
        Integer episode = null;
        if (type != MediaType.MOVIE) {
            for (Pattern place : PLACES) {
                Matcher found = place.matcher(text);
                if (found.find() && number(found.group(1)) != null) {
                    season = number(found.group(1));
                    episode = number(found.group(2));
                    text = found.end() == text.length() ? text.substring(0, found.start()) : found.replaceFirst(" ");
                    text = EDGES.matcher(text).replaceAll("");
                    break;
                }
            }
            Matcher found = EPISODE.matcher(text);
            if (episode == null && (seasonGiven || season != null) && found.find() && number(found.group(1)) != null) {
                episode = number(found.group(1));
                text = text.substring(0, found.start());
            }
        }
        String rest = text;
        Optional<Link> link = link(rest);
        if (link.isEmpty() && season == null && type != MediaType.MOVIE && ID.matcher(rest).find()) {
            Optional<Phrase> numbered = LoosePlace.said(rest).filter(LoosePlace::isNumbered)
                    .flatMap(place -> link(place.show()).map(of -> new Phrase(null, null, null, of, null, null)
                            .at(null, place.number())));
            if (numbered.isPresent()) {
                return numbered.get();
            }
        }
        Phrase phrase = link.isPresent() ? new Phrase(null, null, null, link.get(), null, null) : brackets(rest, "");
        return phrase.at(season, episode);
    }

    private static Optional<Link> link(String text) {
        return Link.parse(text).or(() -> bareId(text));
    }

    private static Optional<Link> bareId(String text) {
        return Id.plain(text).map(id -> new Link(id, null, null));
    }

    // Works from the end inwards, as long as a bracket holds only qualifiers; a country stays with the name.
    private static Phrase brackets(String text, String country) {
        Matcher bracket = BRACKET.matcher(text);
        if (bracket.matches()) {
            List<Optional<Qualifier>> inside =
                    Arrays.stream(bracket.group(2).split("\\s*[,;]\\s*")).map(Qualifier::of).toList();
            if (inside.stream().allMatch(Optional::isPresent)) {
                boolean tag = inside.stream().anyMatch(known -> known.get().country() != null);
                Phrase rest = brackets(bracket.group(1), tag ? " (" + bracket.group(2) + ")" + country : country);
                return inside.stream().map(Optional::get).reduce(rest, Phrase::with, (first, _) -> first);
            }
        }
        return new Phrase(text + country, null, null, null, null, null);
    }

    private Phrase with(Qualifier known) {
        return new Phrase(
                title,
                known.year() == null ? year : known.year(),
                known.type() == null ? type : known.type(),
                link,
                season,
                episode);
    }

    private Phrase at(@Nullable Integer newSeason, @Nullable Integer newEpisode) {
        Integer linkSeason = link == null ? null : link.season();
        Integer linkEpisode = link == null ? null : link.episode();
        return new Phrase(title, year, type, link, newSeason == null ? linkSeason : newSeason,
                newEpisode == null ? linkEpisode : newEpisode);
    }

    private static @Nullable Integer number(String said) {
        List<String> words = NormalizedName.of(said).plain();
        OptionalInt value = words.size() == 1 ? Numerals.valueOf(words.getFirst()) : OptionalInt.empty();
        OptionalInt meant = value.isPresent() || words.size() != 1 ? value : Numerals.ofOrdinal(words.getFirst());
        return meant.isPresent() ? Integer.valueOf(meant.getAsInt()) : null;
    }
}
