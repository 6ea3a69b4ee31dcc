package dev.traktmcp.tools.title;

import dev.traktmcp.titles.names.Countries;
import dev.traktmcp.tools.request.TitleFilter;
import dev.traktmcp.tools.request.narrowing.LanguageNames;
import dev.traktmcp.tools.request.narrowing.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A language, perhaps as a country speaks it: {@code pt-BR}, "Brazilian Portuguese", "French (Canada)".
 *
 * @param language two letters
 * @param country two letters in lower case; null where none was said
 */
record Tongue(String language, @Nullable String country) {
    private static final Pattern TAG = Pattern.compile("(\\p{L}{2,3})(?:[-_]\\p{L}{4})?[-_](\\p{L}{2})");

    /** Refuses, as argument {@code language}, what is no language. */
    static Tongue of(String said) {
        Matcher tag = TAG.matcher(said.strip());
        if (tag.matches()) {
            return new Tongue(TitleFilter.language("language", tag.group(1)),
                    Countries.code(tag.group(2)).map(code -> code.toLowerCase(Locale.ROOT)).orElse(null));
        }
        List<String> words = List.of(said.strip().split("[\\s(),]+"));
        for (int i = 0; i < words.size() && words.size() > 1; i++) {
            List<String> rest = new ArrayList<>(words);
            Optional<String> country = Origins.country(rest.remove(i));
            Optional<String> language = LanguageNames.code(String.join(" ", rest));
            if (country.isPresent() && language.isPresent()) {
                return new Tongue(language.get(), country.get());
            }
        }
        return new Tongue(TitleFilter.language("language", said), null);
    }
}
