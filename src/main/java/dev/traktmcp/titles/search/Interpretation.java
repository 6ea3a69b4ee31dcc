package dev.traktmcp.titles.search;

import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.titles.names.NormalizedName;
import dev.traktmcp.titles.reference.Qualifier;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.trakt.model.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a reference: which part of it is the name, and what the rest says about it. "Blade Runner 2049"
 * has two readings, and only the results can tell which is right: the name may be all of it, or the last word a year.
 *
 * @param country Trakt's code of the country meant, or null
 * @param guessed whether we took a trailing word off the name without being sure
 */
public record Interpretation(String name, NormalizedName folded, @Nullable Integer year, @Nullable MediaType type,
        @Nullable String country,
        boolean guessed) {
    private static final Pattern TAG = Pattern.compile("^(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$");
    private static final Pattern LAST_WORDS = Pattern.compile("^(.*\\S)[\\s,:–-]+(\\S+\\s\\S+)$");
    private static final Pattern LAST_WORD = Pattern.compile("^(.*\\S)[\\s,:–-]+(\\S+)$");
    private static final Pattern FIRST_WORD = Pattern.compile("^(?:the\\s+)?(\\S+)\\s+(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTICLE = Pattern.compile("^(?:the|an?)\\s+(\\S.*)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    /** The name as it is first, then, where its last words may not belong to the name, without them one by one. */
    static List<Interpretation> of(Reference reference) {
        Interpretation plain = named(reference.words(), reference.year(), reference.type(), null, false);
        Matcher tag = TAG.matcher(reference.words());
        if (tag.matches()) {
            Optional<String> country = Countries.code(tag.group(2));
            if (country.isPresent()) {
                plain = named(tag.group(1), plain.year(), plain.type(), country.get(), false);
            }
        }
        List<Interpretation> readings = new ArrayList<>(List.of(plain));
        Optional<Interpretation> shorter = plain.withoutLastWord().or(plain::withoutPeople);
        while (shorter.isPresent()) {
            readings.add(shorter.get());
            shorter = shorter.get().withoutLastWord();
        }
        return List.copyOf(readings);
    }

    /** How much of a name this is. */
    Scrap scrap() {
        return Scrap.of(folded);
    }

    /** Whether this is the other reading without its last words. */
    boolean begins(Interpretation other) {
        return other.name.startsWith(name);
    }

    /** "The Rain" for "Rain", and the reverse. */
    Interpretation withOtherArticle() {
        Matcher article = ARTICLE.matcher(name);
        return named(article.matches() ? article.group(1) : "The " + name, year, type, country, guessed);
    }

    private static Interpretation named(String name, @Nullable Integer year, @Nullable MediaType type,
            @Nullable String country, boolean guessed) {
        String words = SLUG.matcher(name).matches() ? name.replace('-', ' ') : name;
        return new Interpretation(words, NormalizedName.of(words), year, type, country, guessed);
    }

    private Optional<Interpretation> withoutLastWord() {
        for (Pattern pattern : List.of(LAST_WORDS, LAST_WORD)) {
            Matcher last = pattern.matcher(name);
            if (last.matches() && !(country == null && looksLikeAWord(last.group(1), last.group(2)))) {
                Optional<Interpretation> without = Qualifier.of(last.group(2))
                        .flatMap(found -> without(last.group(1), found));
                if (without.isPresent()) {
                    return without;
                }
            }
        }
        return Optional.empty();
    }

    // "the British Office", "American Ghosts".
    private Optional<Interpretation> withoutPeople() {
        Matcher first = FIRST_WORD.matcher(name);
        return first.matches() && country == null && first.group(1).length() > 3
                ? Countries.code(first.group(1)).map(code -> named(first.group(2), year, type, code, true))
                : Optional.empty();
    }

    // "it", "in", "no" are countries only in capitals, and only if the rest is not in capitals, too.
    private static boolean looksLikeAWord(String before, String last) {
        boolean code = last.length() <= 3 && !last.toLowerCase(Locale.ROOT).matches("uk|us|usa");
        boolean shouted = before.equals(before.toUpperCase()) && !before.equals(before.toLowerCase());
        boolean country = Qualifier.of(last).filter(found -> found.country() != null).isPresent();
        return country && code && (!last.equals(last.toUpperCase()) || shouted);
    }

    // The last word of a name does not override what was said explicitly, unless it agrees.
    private Optional<Interpretation> without(String rest, Qualifier found) {
        boolean fits = agrees(year, found.year()) && agrees(type, found.type()) && agrees(country, found.country());
        String left = found.type() == null ? rest : rest.replaceFirst("(?i)\\s+the$", "");
        return fits && !NormalizedName.of(left).isEmpty()
                ? Optional.of(named(left, year == null ? found.year() : year, type == null ? found.type() : type,
                        country == null ? found.country() : country, true))
                : Optional.empty();
    }

    private static boolean agrees(@Nullable Object known, @Nullable Object found) {
        return known == null || found == null || known.equals(found);
    }
}
