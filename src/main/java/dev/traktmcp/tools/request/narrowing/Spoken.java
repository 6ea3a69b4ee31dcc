package dev.traktmcp.tools.request.narrowing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A language or a country among genres, as people say it: "Korean", "British comedies", "films scandinaves".
 *
 * @param places its code, or those of a region
 * @param genres what is said beside it, none for the place alone
 */
public record Spoken(List<String> places, List<String> genres) {
    private static final Pattern WORKS =
            Pattern.compile("(?i)(?:tv|films?|filmen?|movies?|shows?|serie[ns]?|cinema|cine|pel[ií]culas?|filmes)");

    /**
     * @param place the codes of a name; none where it is no such name
     * @param genre the same of a genre
     */
    public static Optional<Spoken> read(String said, Function<String, List<String>> place,
            Function<String, List<String>> genre) {
        List<String> words = Stream.of(said.strip().split("[\\s_]+")).filter(word -> !WORKS.matcher(word).matches())
                .toList();
        List<String> whole = words.isEmpty() ? List.of() : place.apply(String.join(" ", words));
        if (!whole.isEmpty()) {
            return Optional.of(new Spoken(whole, List.of()));
        }
        for (int i = 1; i < words.size(); i++) {
            String left = String.join(" ", words.subList(0, i));
            String right = String.join(" ", words.subList(i, words.size()));
            Optional<Spoken> both = both(place.apply(left), genre.apply(right))
                    .or(() -> both(place.apply(right), genre.apply(left)));
            if (both.isPresent()) {
                return both;
            }
        }
        return Optional.empty();
    }

    private static Optional<Spoken> both(List<String> places, List<String> genres) {
        return places.isEmpty() || genres.isEmpty() ? Optional.empty() : Optional.of(new Spoken(places, genres));
    }
}
