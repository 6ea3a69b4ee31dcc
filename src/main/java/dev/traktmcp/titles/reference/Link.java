package dev.traktmcp.titles.reference;

import dev.traktmcp.trakt.model.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The target of an address on Trakt, IMDb, TMDB or TheTVDB.
 *
 * @param id of the movie, show, episode or person
 * @param season the season, or null where the address names none; likewise {@code episode}
 */
public record Link(Id id, @Nullable Integer season, @Nullable Integer episode) {
    private static final Pattern ADDRESS = Pattern.compile(
            "<?(?:https?://)?(?:www\\.|app\\.|m\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(/[^\\s>]*)>?",
            Pattern.CASE_INSENSITIVE);
    private static final String PLACE = "(?:/seasons?/(\\d{1,4}))?(?:/episodes?/(\\d{1,5}))?";
    private static final Pattern TRAKT =
            Pattern.compile("/(movie|show|episode|season|people|person)s?/([\\w-]+)" + PLACE + ".*");
    private static final Pattern IMDB = Pattern.compile(
            "/(?:[a-z]{2}/)?(?:title|name)/((?:tt|nm)\\d{5,12})(?:.*[?&]season=(\\d{1,4}))?.*");
    private static final Pattern TMDB = Pattern.compile("/(movie|tv|person)/(\\d+)[^/]*" + PLACE + ".*");
    private static final Pattern TVDB_TAB = Pattern.compile("/.*\\btab=(series|movie)s?&(?:.*&)?id=(\\d+).*");
    private static final Pattern TVDB_ID = Pattern.compile("/dereferrer/(series|movie|episode)/(\\d+).*");

    /** Whether this is an address of any kind, so that we do not search for a foreign one. */
    static boolean isAddress(String said) {
        return said.contains("://") || said.startsWith("www.");
    }

    /** The target of the address; empty where we cannot read it. */
    public static Optional<Link> parse(String said) {
        Matcher address = ADDRESS.matcher(said.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        String path = address.group(2).toLowerCase(Locale.ROOT);
        return switch (address.group(1).toLowerCase(Locale.ROOT)) {
            case "trakt.tv" -> read(TRAKT.matcher(path));
            case "imdb.com" -> imdb(IMDB.matcher(path));
            case "themoviedb.org", "tmdb.org" -> read(TMDB.matcher(path)).map(link -> link.from("tmdb"));
            case "thetvdb.com" -> tvdb(path);
            default -> Optional.empty();
        };
    }

    private static Optional<Link> read(Matcher path) {
        if (!path.matches()) {
            return Optional.empty();
        }
        Id id = id(type(path.group(1)), path.group(2));
        return Optional.of(new Link(id, number(path.group(3)), number(path.group(4))));
    }

    // Trakt's addresses name movies and shows by their slug, even if it is a number ("1923").
    private static Id id(@Nullable MediaType type, String value) {
        return type == MediaType.MOVIE || type == MediaType.SHOW
                ? new Id("slug", type, value) : Id.ofTrakt(type, value);
    }

    private static Optional<Link> imdb(Matcher path) {
        return path.matches()
                ? Optional.of(new Link(Id.ofImdb(path.group(1)), number(path.group(2)), null))
                : Optional.empty();
    }

    private static Optional<Link> tvdb(String path) {
        for (Pattern pattern : new Pattern[] {TVDB_TAB, TVDB_ID}) {
            Matcher found = pattern.matcher(path);
            if (found.matches()) {
                return Optional.of(new Link(new Id("tvdb", type(found.group(1)), found.group(2)), null, null));
            }
        }
        return Optional.empty();
    }

    private Link from(String source) {
        return new Link(new Id(source, id.type(), id.value()), season, episode);
    }

    private static @Nullable MediaType type(String word) {
        return switch (word) {
            case "tv", "series" -> MediaType.SHOW;
            case "people" -> MediaType.PERSON;
            default -> MediaType.of(word);
        };
    }

    private static @Nullable Integer number(String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
