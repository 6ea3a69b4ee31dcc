package dev.traktmcp.titles.reference;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase that names the episode of a show which the person sees next, in any of our languages: "next episode of
 * Dark", "Dark, nächste Folge", "le prochain épisode de la saison 2 de Dark".
 *
 * @param show the words for the show
 * @param season null where none was named
 */
public record NextEpisode(String show, @Nullable Integer season) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Beginnings of the words for "next" and "episode" in the files of languages; without one of each it is none. */
    private static final Pattern NEXT = Pattern.compile("next|following|n(?:[äa]|ae)chst|kommend|prochain|suivant"
            + "|siguiente|pr[oó]xim|prossim|successiv|seguente|seguinte|volgende|komende", FLAGS);
    private static final Pattern EPISODE =
            Pattern.compile("[eé]pis[oó]d|folge|teil|cap[ií]tulo|puntata|aflevering|deel|\\b(?:[eé]p|cap|afl)\\b",
                    FLAGS);
    private static final Pattern FORM = Pattern.compile(
            "(?<show>.+?)[\\s,:-]+(?:season (?<season>\\d{1,3}) )?next episode", FLAGS);

    /** Empty for a phrase of another form. */
    public static Optional<NextEpisode> read(String said) {
        if (!NEXT.matcher(said).find() || !EPISODE.matcher(said).find()) {
            return Optional.empty();
        }
        return PlaceWords.next(said).map(FORM::matcher).filter(Matcher::matches)
                .map(form -> new NextEpisode(form.group("show"),
                        form.group("season") == null ? null : Integer.valueOf(form.group("season"))));
    }

    /** Whether it is an article alone, or "the next", which is a show's name only where nothing else can be. */
    static boolean isTheNext(String show) {
        List<String> words = Plain.words(show);
        return Language.all().anyMatch(language -> !language.at("the", words, 0).isEmpty()
                && IntStream.range(1, words.size()).allMatch(at -> !language.at("next", words, at).isEmpty()));
    }
}
