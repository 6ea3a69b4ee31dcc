package dev.traktmcp.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One language, as a file like {@code de.txt} has it: words of kinds such as {@code weekday}, and phrases of them.
 *
 * @param words of all kinds but phrases
 * @param phrases from which what is said of a time is put together
 */
public record Language(List<Word> words, List<Phrase> phrases) {
    /**
     * One or more words of a kind.
     *
     * @param said plain words, as {@link Plain#words} gives them
     * @param meaning the English word, or a number in digits
     */
    public record Word(String kind, List<String> said, String meaning) {}

    /** So many words say a time. */
    private static final int LONGEST = 12;
    private static final Set<String> PARTS = Set.of("part", "suffix");

    /** The languages beside English; each is read when it is first asked for. */
    private static final class Others {
        static final List<Language> ALL =
                Stream.of("de", "es", "fr", "it", "nl", "pt").map(Language::read).toList();
    }

    /** English has words for places in shows alone. */
    private static final class English {
        static final Language READ = read("en");
    }

    public static List<Language> others() {
        return Others.ALL;
    }

    public static Language english() {
        return English.READ;
    }

    /** English, then the others. */
    public static Stream<Language> all() {
        return Stream.concat(Stream.of(English.READ), Others.ALL.stream());
    }

    /** The words of a kind that stand at a place of a text, the longest first. */
    public List<Word> at(String kind, List<String> text, int from) {
        return words.stream()
                .filter(word -> word.kind().equals(kind) && from + word.said().size() <= text.size()
                        && text.subList(from, from + word.said().size()).equals(word.said()))
                .sorted((one, other) -> Integer.compare(other.said().size(), one.said().size()))
                .toList();
    }

    /**
     * What is said of a time, in the English words that {@code dev.traktmcp.time} reads; empty where any of it is no
     * word of this language.
     */
    public Optional<String> inEnglish(String said) {
        List<String> text = Plain.words(said).stream().flatMap(word -> parts(word).stream()).toList();
        return text.size() > LONGEST ? Optional.empty()
                : rest(text, 0).map(english -> english.replaceAll(" +", " ").strip());
    }

    /** Tries the phrase that goes furthest first; of two the later one, as files add to what needs no line in them. */
    private Optional<String> rest(List<String> text, int from) {
        if (from == text.size()) {
            return Optional.of("");
        }
        return phrases.reversed().stream()
                .map(phrase -> phrase.match(this, text, from))
                .flatMap(Stream::ofNullable)
                .sorted((one, other) -> Integer.compare(other.end(), one.end()))
                .flatMap(match -> rest(text, match.end()).map(rest -> match.english() + " " + rest).stream())
                .findFirst();
    }

    /** "Freitagabend" as a weekday and a part of the day; another word as it is. */
    private List<String> parts(String word) {
        return words.stream().filter(day -> day.kind().equals("weekday") && day.said().size() == 1)
                .map(day -> day.said().getFirst())
                .filter(day -> word.startsWith(day)
                        && words.stream().anyMatch(part -> PARTS.contains(part.kind())
                                && part.said().equals(List.of(word.substring(day.length())))))
                .findFirst()
                .map(day -> List.of(day, word.substring(day.length())))
                .orElse(List.of(word));
    }

    private static Language read(String code) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Language.class.getResourceAsStream(code + ".txt")), StandardCharsets.UTF_8))) {
            List<Word> words = new ArrayList<>();
            List<Phrase> phrases = new ArrayList<>(Phrase.OF_ONE_WORD);
            String kind = "";
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (line.startsWith("[")) {
                    kind = line.substring(1, line.indexOf(']'));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] sides = line.split("=", -1);
                    String of = kind;
                    String meaning = sides[1].strip();
                    Arrays.stream(sides[0].split(",")).forEach(said -> {
                        if (of.equals("phrase")) {
                            phrases.add(Phrase.of(said, meaning));
                        } else {
                            words.add(new Word(of, Plain.words(said), meaning));
                        }
                    });
                }
            }
            return new Language(List.copyOf(words), List.copyOf(phrases));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
