package dev.traktmcp.tools.request.phrases;

import dev.traktmcp.tools.request.amounts.Comparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles named by the person's ratings: "films I rated 8", "what I gave 4 stars this month".
 *
 * @param named what stands before the verb
 * @param behind what stands behind it, such as "8 this month"
 */
public record RatedPhrase(Phrase named, String behind) {
    private static final Pattern RATED = Pattern.compile("(.*?)(?: that| which)?(?: (?<who>i|we)(?:['’]ve| have)? "
            + "(?:rated|gave|given|scored)|(?: (?:are|is))? rated)\\b(.*)");
    /** What surely stands for several titles before the verb: "Scary Movie I rated 9" is one title. */
    private static final Pattern SEVERAL = Pattern.compile("(?:.* )?(?:films|movies|shows|series|episodes|titles)\\b.*"
            + "|(?:all|every|everything|anything|each|any)\\b.*|(?:the |my )?(?:film|movie|show|episode|title)");
    private static final Pattern WHATEVER = Pattern.compile("what(?:ever)?\\b.*");

    /**
     * What can be said behind the verb.
     *
     * @param time when the ratings were given
     */
    public record Then(Phrase phrase, String time) {}

    /** Empty where it is no such phrase. */
    public static Optional<RatedPhrase> of(String said) {
        Matcher rated = RATED.matcher(said.strip().toLowerCase(Locale.ROOT));
        return rated.matches()
                ? Phrase.head(rated.group(1)).map(head -> new RatedPhrase(head, rated.group(3).strip()))
                : Optional.empty();
    }

    /** Whether these words are surely such a phrase, and no title with a rating: "films I rated 8". */
    public static boolean is(String said) {
        Matcher rated = RATED.matcher(said.strip().toLowerCase(Locale.ROOT));
        if (!rated.matches()) {
            return false;
        }
        String before = rated.group(1);
        boolean several = SEVERAL.matcher(before).matches()
                || rated.group("who") != null && WHATEVER.matcher(before).matches();
        return several && (Phrase.head(before).isPresent() || !Phrase.of(before).isEmpty());
    }

    /** By the ratings alone; empty where a time is said, or no number. */
    Optional<Phrase> plain() {
        return Phrase.WHEN.matcher(" " + behind).matches()
                || Comparisons.inSigns(behind).chars().noneMatch(Character::isDigit)
                        ? Optional.empty() : Optional.of(phrase(behind, ""));
    }

    /** Every way to find a time in it, the longest time first; what stands around that is a condition. */
    public List<Then> dated() {
        String[] words = behind.split(" +");
        List<Then> all = new ArrayList<>();
        for (int length = words.length; length > 0; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                Phrase phrase = phrase(join(words, 0, from), join(words, from + length, words.length));
                if (Phrase.isCondition(phrase.condition())) {
                    all.add(new Then(phrase, join(words, from, from + length).replaceFirst("[,;]$", "")));
                }
            }
        }
        return all;
    }

    private static String join(String[] words, int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private Phrase phrase(String rating, String more) {
        String rest = more.replaceFirst("^(?:[,;] ?)?(?:(?:and|but) )?", "");
        boolean number = Comparisons.inSigns(rest).matches("(?:[<>]=? ?)?\\d{1,2}\\b.*");
        List<String> parts = new ArrayList<>();
        if (!rating.isEmpty() || number) {
            parts.add("rated " + (rating.isEmpty() ? rest : rating.replaceFirst("[,;]$", "")));
        }
        parts.addAll(List.of(number && rating.isEmpty() ? "" : rest, named.condition()));
        parts.removeIf(String::isEmpty);
        return new Phrase(named.what(), null, String.join(", ", parts));
    }
}
