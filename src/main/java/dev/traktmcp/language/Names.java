package dev.traktmcp.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Genres, languages and countries by their names in other languages: "horreur", "koreanisch", "Alemania". A table is
 * read when its first name is looked up.
 */
public final class Names {
    /** Words around a name, which say nothing. */
    private static final Set<String> PADDING = Set.of("film", "films", "filme", "filmen", "filmes", "movie", "movies",
            "pelicula", "peliculas", "cine", "cinema", "serie", "series", "serien", "show", "shows", "tv", "de", "d",
            "di", "del", "da", "do", "van", "en", "auf", "in", "un", "une", "ein", "una", "um", "uma", "een");
    private static final List<String> KINDS_OF_WORKS = List.of("filme", "filmen", "films", "film", "serien", "series",
            "serie");
    /** What adjectives and plurals have at the end. */
    private static final List<String> ENDINGS =
            List.of("e", "es", "en", "er", "em", "s", "ne", "nes", "n", "a", "as", "os");
    private static final int SHORTEST = 4;

    private static final class Genres {
        static final Map<String, String> ALL = read("genres.txt");
    }

    private static final class Tongues {
        static final Map<String, String> ALL = read("languages.txt");
    }

    private static final class Lands {
        static final Map<String, String> ALL = read("countries.txt");
    }

    private Names() {}

    /** Trakt's genre, {@code horror} for "film d'horreur". */
    public static Optional<String> genre(String said) {
        return one(said, Genres.ALL);
    }

    /** The code of a language, {@code ja} for "japonais" and "japonaise". */
    public static Optional<String> language(String said) {
        return one(said, Tongues.ALL);
    }

    /** The code of a country, {@code de} for "Allemagne". */
    public static Optional<String> country(String said) {
        return Optional.ofNullable(Lands.ALL.get(String.join(" ", Plain.words(said))));
    }

    private static Optional<String> one(String said, Map<String, String> names) {
        List<String> words = Plain.words(said);
        String whole = String.join(" ", words);
        if (names.containsKey(whole)) {
            return Optional.of(names.get(whole));
        }
        List<String> bare = words.stream().filter(word -> !PADDING.contains(word)).toList();
        String rest = String.join(" ", bare);
        Set<String> meant = new LinkedHashSet<>();
        forms(rest).stream().filter(names::containsKey).limit(1).forEach(form -> meant.add(names.get(form)));
        return meant.stream().findFirst();
    }

    /** The name itself, and as it may stand in the table. */
    private static List<String> forms(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        KINDS_OF_WORKS.stream().filter(name::endsWith).map(kind -> name.substring(0, name.length() - kind.length()))
                .forEach(forms::add);
        List<String> bare = List.copyOf(forms);
        for (String form : bare) {
            for (String ending : ENDINGS) {
                if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
                    String stem = form.substring(0, form.length() - ending.length());
                    forms.addAll(List.of(stem, stem + "o", stem + "e", stem + "a"));
                }
            }
            if (form.endsWith("i") && form.length() > SHORTEST) {
                String stem = form.substring(0, form.length() - 1);
                forms.addAll(List.of(stem + "o", stem + "e"));
            }
            forms.add(form + "o");
        }
        return forms;
    }

    private static Map<String, String> read(String table) {
        Map<String, String> names = new HashMap<>();
        Set<String> open = new HashSet<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Names.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] sides = line.split(" = ", -1);
                for (String said : sides[0].split(",")) {
                    String plain = String.join(" ", Plain.words(said));
                    String before = names.put(plain, sides[1].strip());
                    if (before != null && !before.equals(sides[1].strip())) {
                        open.add(plain); // two things of one name
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(names::remove);
        return Map.copyOf(names);
    }
}
