package dev.traktmcp.titles.reference;

import dev.traktmcp.trakt.model.MediaType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id as a person or an assistant writes it.
 *
 * @param source {@code trakt}, {@code slug} (Trakt's word in its addresses), {@code imdb}, {@code tmdb} or {@code tvdb}
 * @param type of a movie, show, episode, season or person; null where it is not given
 * @param value the id itself, without source and type
 */
public record Id(String source, @Nullable MediaType type, String value) {
    private static final Pattern TYPED = Pattern.compile("(movie|show|episode|season|person):\\s*([\\w-]+)");
    private static final Pattern SOURCED =
            Pattern.compile("(trakt|tmdb|tvdb|imdb):(?:(movie|show|tv|episode):)?\\s*([\\w-]+)");
    private static final Pattern IMDB = Pattern.compile("(tt|nm)\\d{5,12}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Reads an id that cannot be anything else: {@code movie:481}, {@code tmdb:27205}, {@code tt1375666}. */
    public static Optional<Id> plain(String said) {
        String text = said.strip().toLowerCase(Locale.ROOT);
        Matcher typed = TYPED.matcher(text);
        if (typed.matches()) {
            return Optional.of(ofTrakt(MediaType.of(typed.group(1)), typed.group(2)));
        }
        Matcher sourced = SOURCED.matcher(text);
        if (sourced.matches()) {
            MediaType type = "tv".equals(sourced.group(2)) ? MediaType.SHOW : MediaType.of(sourced.group(2));
            String value = sourced.group(3);
            return switch (sourced.group(1)) {
                case "trakt" -> Optional.of(ofTrakt(type, value));
                case "imdb" -> plain(value);
                default -> Optional.of(new Id(sourced.group(1), type, value)).filter(_ -> isNumber(value));
            };
        }
        return IMDB.matcher(text).matches() ? Optional.of(ofImdb(text)) : Optional.empty();
    }

    /** Reads an id where an id is expected: also a bare number or a slug. */
    public static Optional<Id> expected(String said) {
        String text = said.strip().toLowerCase(Locale.ROOT);
        return plain(text).or(() -> SLUG.matcher(text).matches() ? Optional.of(ofTrakt(null, text)) : Optional.empty());
    }

    static Id ofTrakt(@Nullable MediaType type, String value) {
        return new Id(isNumber(value) ? "trakt" : IMDB.matcher(value).matches() ? "imdb" : "slug", type, value);
    }

    static Id ofImdb(String value) {
        return new Id("imdb", value.startsWith("nm") ? MediaType.PERSON : null, value);
    }

    public static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    Id withType(@Nullable MediaType other) {
        return new Id(source, other, value);
    }

    /** The id in the form that can be read again: {@code movie:481}, {@code tmdb:27205}, {@code tt1375666}. */
    public String said() {
        return switch (source) {
            case "imdb" -> value;
            case "trakt", "slug" -> (type == null ? "trakt" : type.word()) + ":" + value;
            default -> source + ":" + value;
        };
    }
}
