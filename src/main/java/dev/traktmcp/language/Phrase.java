package dev.traktmcp.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phrase for a time, such as {@code vor <number> <unit>}.
 *
 * @param parts plain words, and kinds in brackets
 * @param english the same in English, with the same kinds
 */
record Phrase(List<String> parts, String english) {
    private static final Pattern PART = Pattern.compile("<[a-z]+>|[^<>\\s]+");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\.|er|[ºª°oae]|te|ste|de)?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})(?:[:hu.](\\d{2})|[hu:])(?:h|uhr)?");
    private static final Pattern DATE =
            Pattern.compile("\\d{4}-\\d{1,2}(?:-\\d{1,2})?|\\d{1,2}[./-]\\d{1,2}(?:[./-]\\d{2,4}|\\.)?");
    /** A day by its name, which ends in a low line: such names are known beside all languages. */
    private static final Pattern NAMED = Pattern.compile("(.+)_");
    /** What {@code <end>} stands for, one of the two ends of a stretch, beside numbers and dates. */
    private static final List<String> ENDS = List.of("month", "holiday", "weekday", "timeofyear");
    /** What needs no line in a file. */
    static final List<Phrase> OF_ONE_WORD = Stream.of(
            "<weekday>", "<month>", "<timeofyear>", "<decade>", "<part>", "<holiday>", "<number>", "<ordinal> <month>",
            "<clock>", "<date>")
            .map(kind -> of(kind, kind)).toList();

    /**
     * A part of a text.
     *
     * @param end where in the text it ends
     */
    record Match(int end, String english) {}

    /** What is read so far. */
    private record Read(int end, List<String> meanings) {
        Read and(int newEnd, String meaning) {
            return new Read(newEnd, Stream.concat(meanings.stream(), Stream.of(meaning)).toList());
        }
    }

    static Phrase of(String said, String english) {
        List<String> parts = new ArrayList<>();
        PART.matcher(said).results().map(found -> found.group())
                .forEach(part -> parts.addAll(part.startsWith("<") ? List.of(part) : Plain.words(part)));
        return new Phrase(List.copyOf(parts), english);
    }

    /** Where it stands at a place of a text, as far as it goes; else null. */
    @Nullable
    Match match(Language language, List<String> text, int from) {
        return rest(language, text, 0, new Read(from, List.of()))
                .map(read -> new Match(read.end(), filled(read.meanings()))).orElse(null);
    }

    private Optional<Read> rest(Language language, List<String> text, int part, Read before) {
        if (part == parts.size()) {
            return Optional.of(before);
        }
        if (before.end() >= text.size()) {
            return Optional.empty();
        }
        String wanted = parts.get(part);
        if (!wanted.startsWith("<")) {
            return text.get(before.end()).equals(wanted)
                    ? rest(language, text, part + 1, new Read(before.end() + 1, before.meanings())) : Optional.empty();
        }
        String kind = wanted.substring(1, wanted.length() - 1);
        Optional<Read> digits = ofDigits(kind, text.get(before.end()))
                .flatMap(meaning -> rest(language, text, part + 1, before.and(before.end() + 1, meaning)));
        return digits.or(() -> (kind.equals("end") ? ENDS : List.of(kind)).stream()
                .flatMap(one -> language.at(one, text, before.end()).stream())
                .flatMap(word -> rest(language, text, part + 1,
                        before.and(before.end() + word.said().size(), word.meaning())).stream())
                .findFirst());
    }

    /** Numbers, clock times, dates and days with names are the same in every language. */
    private static Optional<String> ofDigits(String kind, String word) {
        Matcher digits = Map.of("number", NUMBER, "clock", CLOCK, "date", DATE)
                .getOrDefault(kind, NUMBER).matcher(word);
        return switch (kind) {
            case "number" -> digits.matches() ? Optional.of(digits.group(1)) : Optional.empty();
            case "clock" -> digits.matches()
                    ? Optional.of(digits.group(1) + ":" + (digits.group(2) == null ? "00" : digits.group(2)))
                    : Optional.empty();
            case "date" -> digits.matches() ? Optional.of(word) : Optional.empty();
            case "holiday" -> NAMED.matcher(word).matches()
                    ? Optional.of(word.replace('_', ' ').strip()) : Optional.empty();
            case "end" -> ofDigits("date", word).or(() -> ofDigits("number", word))
                    .or(() -> ofDigits("holiday", word));
            default -> Optional.empty();
        };
    }

    /** The English words, with the meanings of the kinds in the order in which they were said. */
    private String filled(List<String> meanings) {
        List<String> kinds = parts.stream().filter(part -> part.startsWith("<")).toList();
        String filled = english;
        for (int i = 0; i < kinds.size(); i++) {
            filled = filled.replaceFirst(kinds.get(i), Matcher.quoteReplacement(meanings.get(i)));
        }
        return filled;
    }
}
