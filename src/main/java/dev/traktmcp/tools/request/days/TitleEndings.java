package dev.traktmcp.tools.request.days;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.Resolution;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.trakt.model.MediaType;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether words are a title on Trakt, although they end in a time: "See You Yesterday".
 *
 * @param places whether words name all of a list: "everything on Halloween"
 */
public record TitleEndings(TitleFinder titles, Predicate<String> places) {
    private static final Pattern UNDATED = Pattern.compile("^[\\s,;:@–—-]+(?:watched|seen|on) |\\b(?:date|day|time"
            + "|datum|zeit|zeitpunkt|tag|jour|moment|fecha|día|data|giorno|dia|dag|tijd|tijdstip)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Whether they name all of a list that is there. */
    boolean isPlace(String said) {
        return places.test(said);
    }

    /** Whether it is one by all of its words. */
    public boolean isTitle(String said) {
        return names(said).anyMatch(name -> name.size() == Plain.words(said).size()
                && name.getLast().equals(Plain.words(said).getLast()));
    }

    /** Whether one ends in all of its words: "Nightmare Before Christmas". */
    public boolean endsTitle(String said) {
        List<String> words = Plain.words(said);
        return names(said).anyMatch(name -> name.size() >= words.size()
                && name.subList(name.size() - words.size(), name.size()).equals(words));
    }

    /**
     * Whether what follows the title says an unknown time by more than a word for that, and is of no title: "on
     * unknown", "date unknown".
     */
    boolean isUndated(String said, String title) {
        String behind = title.isEmpty() ? "" : said.substring(title.length());
        return UNDATED.matcher(behind).find() && !mayBeTitle(said);
    }

    /** Whether it is an episode of a show, or one of several. */
    public boolean isEpisode(String said) {
        return switch (resolution(said)) {
            case Resolution.Found(var subject, _, _) -> subject.episode() != null;
            case Resolution.Several(var candidates) -> candidates.stream()
                    .allMatch(one -> one.type().equals(MediaType.EPISODE.word()) || one.id().contains(" "));
            case Resolution.None _ -> false;
        };
    }

    /** Whether it is similar to one that ends in the same word. */
    public boolean mayBeTitle(String said) {
        return names(said).anyMatch(name -> name.getLast().equals(Plain.words(said).getLast()));
    }

    /** Whether there is nothing similar. */
    public boolean isUnknown(String said) {
        return names(said).findAny().isEmpty();
    }

    /** Whether only a longer title begins with it, so that what follows may be of the title, too. */
    public boolean isCut(String said) {
        List<String> words = Plain.words(said);
        List<List<String>> names = names(said).toList();
        return !names.isEmpty() && names.stream().allMatch(name -> name.size() > words.size()
                && name.subList(0, words.size()).equals(words));
    }

    private Stream<List<String>> names(String said) {
        List<String> names = switch (resolution(said)) {
            case Resolution.Found found -> List.of(found.subject().media().title());
            case Resolution.Several several -> several.candidates().stream().map(Candidate::title).toList();
            case Resolution.None _ -> List.of();
        };
        return names.stream().map(Plain::words).filter(words -> !words.isEmpty());
    }

    private Resolution resolution(String said) {
        try {
            return titles.resolve(Reference.parse(said, "items"));
        } catch (TraktException e) {
            if (e.failure() instanceof BadArguments) {
                return new Resolution.None(List.of());
            }
            throw e;
        }
    }
}
