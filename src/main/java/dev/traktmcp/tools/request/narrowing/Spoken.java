package dev.traktmcp.tools.request.narrowing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A language among genres, as people say it: "Korean", "French comedies", "films scandinaves".
 *
 * @param languages its code, or those of a region
 * @param genres what is said beside it, none for the language alone
 */
public record Spoken(List<String> languages, List<String> genres) {
    private static final Pattern WORKS =
            Pattern.compile("(?i)(?:tv|films?|filmen?|movies?|shows?|serie[ns]?|cinema|cine|pel[ií]culas?|filmes)");

    /**
     * @param language the codes of the languages of a name; none where it is no such name
     * @param genre the same of a genre
     */
    public static Optional<Spoken> read(String said, Function<String, List<String>> language,
            Function<String, List<String>> genre) {
        List<String> words = Stream.of(said.strip().split("[\\s_]+")).filter(word -> !WORKS.matcher(word).matches())
                .toList();
        List<String> whole = words.isEmpty() ? List.of() : language.apply(String.join(" ", words));
        if (!whole.isEmpty()) {
            return Optional.of(new Spoken(whole, List.of()));
        }
        for (int i = 1; i < words.size(); i++) {
            String left = String.join(" ", words.subList(0, i));
            String right = String.join(" ", words.subList(i, words.size()));
            Optional<Spoken> both = both(language.apply(left), genre.apply(right))
                    .or(() -> both(language.apply(right), genre.apply(left)));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    private static Optional<Spoken> both(List<String> languages, List<String> genres) {
        return languages.isEmpty() || genres.isEmpty() ? Optional.empty() : Optional.of(new Spoken(languages, genres));
    }
}
