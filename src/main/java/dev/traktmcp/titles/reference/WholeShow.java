package dev.traktmcp.titles.reference;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.names.NormalizedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A show with words that say that all of it is meant, in any of our languages: "all of Fleabag", "alle Staffeln von
 * Dark", "Fleabag, the complete series". Titles begin like that, too ("All of Us Are Dead"), so this is for what is no
 * title.
 */
public final class WholeShow {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.()–—-]+|[\\s,;:()–—-]+$");
    private static final String WHOLE = "whole";
    private static final List<String> BESIDE = List.of("the", "season", "episode", "series", "number", "of");

    private final Language language;
    private final String text;
    private final List<MatchResult> found;
    private final List<String> plain;

    private WholeShow(Language language, String text) {
        this.language = language;
        this.text = text;
        this.found = WORD.matcher(text).results().toList();
        this.plain = found.stream().map(word -> String.join(" ", Plain.words(word.group()))).toList();
    }

    /** The show without those words; empty where there are none. Whoever knows more of the words is right. */
    public static Optional<String> in(String said) {
        String text = NormalizedName.tidy(said);
        return Language.all()
                .map(language -> new WholeShow(language, text))
                .flatMap(words -> Stream.of(words.before(), words.behind()).flatMap(Optional::stream))
                .min((one, other) -> Integer.compare(one.length(), other.length()));
    }

    /** Those of several phrases that name all of a show, by its name, without what brackets add to that. */
    public static Set<NormalizedName> among(@Nullable String title, @Nullable List<String> items) {
        return Stream.concat(Stream.ofNullable(title), Stream.ofNullable(items).flatMap(List::stream))
                .flatMap(one -> in(one).stream()).map(show -> show.replaceFirst("\\s*\\([^)]*\\)?$", ""))
                .map(NormalizedName::of).collect(Collectors.toSet());
    }

    /** "the complete Fleabag", "all seasons of The Wire": as many such words as there are, but for a last article. */
    private Optional<String> before() {
        int from = 0;
        int next = 0;
        boolean whole = false;
        boolean of = false;
        for (int length; next < found.size() && (length = length(next)) > 0; next += length) {
            if (of && isWhole(next)) {
                break; // "all seasons of All American"
            }
            whole |= isWhole(next);
            of |= whole && !language.at("of", plain, next + length - 1).isEmpty();
            from = language.at("the", plain, next).isEmpty() ? next + length : from;
        }
        return whole && from < found.size() ? show(from, found.size()) : Optional.empty();
    }

    /** "Fleabag, all seasons": the longest end of such words. */
    private Optional<String> behind() {
        for (int from = 1; from < found.size(); from++) {
            int to = from;
            boolean whole = false;
            for (int length; to < found.size() && (length = length(to)) > 0; to += length) {
                whole |= isWhole(to);
            }
            if (whole && to == found.size()) {
                return show(0, from);
            }
        }
        return Optional.empty();
    }

    private boolean isWhole(int at) {
        return !language.at(WHOLE, plain, at).isEmpty();
    }

    /** Of how many words the longest of the words at a place is; 0 where none is there. */
    private int length(int at) {
        if (plain.get(at).matches("\\d{1,2}")) {
            return at + 1 < plain.size() && !language.at("season", plain, at + 1).isEmpty() ? 1 : 0;
        }
        return Stream.concat(Stream.of(WHOLE), BESIDE.stream())
                .flatMap(kind -> language.at(kind, plain, at).stream())
                .mapToInt(word -> word.said().size()).max().orElse(0);
    }

    /** Words that could stand before any show are none. */
    private Optional<String> show(int from, int to) {
        boolean named = IntStream.range(from, to).anyMatch(at -> length(at) == 0);
        int end = to == found.size() ? text.length() : found.get(to).start();
        String part = text.substring(found.get(from).start(), end);
        return Optional.of(EDGES.matcher(part).replaceAll("")).filter(_ -> named);
    }
}
