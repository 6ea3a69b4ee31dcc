package dev.traktmcp.titles.reference;

import dev.traktmcp.language.Language;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A phrase that names several episodes of a show without their season, in any of our languages: "One Piece 1015-1016",
 * "One Piece 1015 and 1016", "Folgen 1000 bis 1010 von One Piece". Titles look like that, too ("Fahrenheit 9/11"), so
 * only Trakt can tell.
 *
 * @param show the words for the show
 * @param runs in the order in which they were said, each later than the one before
 * @param worded whether the phrase calls them episodes
 */
public record SeveralNumbers(String show, List<Run> runs, boolean worded) {
    /** One number, or all from one to another. */
    public record Run(int from, int to) {}

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** A list of numbers further apart, which nobody calls episodes, may name another title: "300", "24". */
    private static final int NEAR = 10;
    private static final Pattern TWO = Pattern.compile("\\d\\D{1,20}\\d");
    private static final String NOUN = "(?:episodes?|eps?\\.?|e|#)\\s?#?";

    /** The words of all languages, read when a phrase has two numbers. */
    private static final class Forms {
        private static final String AND = joints("and", "[&+,/]");
        private static final String TO = joints("to", "[–—-]");
        private static final String NUMBERS = "\\d{1,5}(?:(?:,\\s*" + AND + "|" + AND + "|" + TO + ")(?:" + NOUN
                + ")?\\d{1,5})+";
        static final Pattern NEXT = Pattern.compile(
                "(?:(?<to>" + TO + ")|,\\s*" + AND + "|" + AND + ")(?:" + NOUN + ")?(?<number>\\d{1,5})", CASE);
        static final List<Pattern> ALL = List.of(
                Pattern.compile("(?<show>.+?)(?:[\\s,:]+|\\s[–—-]\\s)(?<noun>" + NOUN + ")?(?<numbers>" + NUMBERS + ")",
                        CASE),
                Pattern.compile("(?:the )?(?<noun>" + NOUN + ")(?<numbers>" + NUMBERS + ") (?:of|from|in) (?<show>.+)",
                        CASE));

        private static String joints(String kind, String signs) {
            return Language.all().flatMap(language -> language.words().stream())
                    .filter(word -> word.kind().equals(kind))
                    .map(word -> String.join("\\s", word.said()))
                    .distinct().sorted((one, other) -> other.length() - one.length())
                    .collect(Collectors.joining("|", "(?:\\s*" + signs + "\\s*|\\s+(?:", ")\\s+)"));
        }
    }

    /** Empty for a phrase of another form. */
    public static Optional<SeveralNumbers> read(String said) {
        if (!TWO.matcher(said).find()) {
            return Optional.empty();
        }
        return LoosePlace.inEnglish(said)
                .flatMap(english -> Forms.ALL.stream().map(form -> form.matcher(bare(english)))
                        .filter(Matcher::matches).flatMap(found -> of(found, english).stream()).findFirst());
    }

    /** Letters without their accents, each at its place: "à" is "a". */
    private static String bare(String text) {
        return text.codePoints().mapToObj(Character::toString)
                .map(letter -> {
                    String bare = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                    return bare.length() == letter.length() ? bare : letter;
                }).collect(Collectors.joining());
    }

    private static Optional<SeveralNumbers> of(Matcher found, String text) {
        boolean worded = found.group("noun") != null;
        List<Run> runs = new ArrayList<>();
        String numbers = found.group("numbers");
        int first = Integer.parseInt(numbers.replaceFirst("\\D.*", ""));
        runs.add(new Run(first, first));
        for (MatchResult next : Forms.NEXT.matcher(numbers).results().toList()) {
            Run before = runs.getLast();
            int number = Integer.parseInt(next.group("number"));
            boolean range = next.group("to") != null;
            if (number <= before.to() || range && before.from() != before.to()
                    || !range && !worded && number - before.to() > NEAR) {
                return Optional.empty();
            }
            runs.set(runs.size() - 1, range ? new Run(before.from(), number) : before);
            if (!range) {
                runs.add(new Run(number, number));
            }
        }
        String show = text.substring(found.start("show"), found.end("show"));
        return Optional.of(new SeveralNumbers(show, List.copyOf(runs), worded));
    }

    /** {@code episodes 3, 5-7}: what every tool reads behind an id. */
    public String words() {
        return "episodes " + runs.stream()
                .map(run -> run.from() == run.to() ? "" + run.from() : run.from() + "-" + run.to())
                .collect(Collectors.joining(", "));
    }

    /** The first of them alone, in words. */
    public String first() {
        return show + " episode " + runs.getFirst().from();
    }
}
