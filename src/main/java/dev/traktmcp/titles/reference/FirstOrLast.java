package dev.traktmcp.titles.reference;

import dev.traktmcp.language.Language;
import dev.traktmcp.language.Plain;
import dev.traktmcp.titles.names.NormalizedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * So many episodes or seasons from one end, in any of our languages: "the last two episodes of season 2 of Dark",
 * "Dark, die ersten drei Folgen", "les deux premières saisons de Dark".
 *
 * @param of what is left of the phrase: the show, perhaps with its season
 * @param count two or more
 * @param last from which end
 * @param seasons whether seasons are counted
 */
public record FirstOrLast(String of, int count, boolean last, boolean seasons) {
    private static final Pattern WORD =
            Pattern.compile("\\d+(?:[\\p{L}ºª°]{1,3}(?![\\p{L}\\p{N}]))?|[\\p{L}\\p{M}]+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.()–—-]+|[\\s,;:(–—-]+$");
    private static final int MOST = 100;

    /** A phrase in the words of one language, and which of its words it is. */
    private record Read(Language language, String text, List<MatchResult> found, List<String> plain) {

        Optional<FirstOrLast> phrase() {
            for (int i = 0; i + 2 < plain.size(); i++) {
                Optional<FirstOrLast> read = at(i);
                if (read.isPresent()) {
                    return read;
                }
            }
            return Optional.empty();
        }

        private Optional<FirstOrLast> at(int from) {
            for (boolean endFirst : new boolean[] {true, false}) {
                int end = endFirst ? from : from + 1;
                Optional<Boolean> last = last(end);
                // The number of "season 2 last episode" counts nothing, nor does that of "show:7 last episode".
                boolean numbered = !endFirst && from > 0 && (is("season", from - 1) || is("episode", from - 1)
                        || text.charAt(found.get(from).start() - 1) == ':');
                Optional<Integer> count = numbered ? Optional.empty() : count(endFirst ? from + 1 : from);
                if (last.isPresent() && count.isPresent()) {
                    boolean seasons = is("season", from + 2);
                    if (seasons || is("episode", from + 2)) {
                        String of = without(from, from + 3);
                        return of.isEmpty() ? Optional.empty()
                                : Optional.of(new FirstOrLast(of, count.get(), last.get(), seasons));
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<Boolean> last(int at) {
            return is("latest", at) ? Optional.of(true)
                    : meaning("ordinal", at).filter("1"::equals).map(_ -> false);
        }

        private Optional<Integer> count(int at) {
            return (plain.get(at).matches("\\d{1,3}") ? Optional.of(plain.get(at)) : meaning("number", at))
                    .map(Integer::valueOf).filter(count -> count > 1 && count <= MOST);
        }

        private boolean is(String kind, int at) {
            return meaning(kind, at).isPresent();
        }

        private Optional<String> meaning(String kind, int at) {
            return language.at(kind, plain, at).stream().filter(word -> word.said().size() == 1)
                    .map(Language.Word::meaning).findFirst();
        }

        /** What stands around these words, without the small words that lead to it. */
        private String without(int from, int to) {
            int left = from;
            while (left > 0 && (is("the", left - 1) || is("of", left - 1))) {
                left--;
            }
            int right = to;
            while (right < plain.size() && (is("of", right) || left == 0 && is("the", right) && isPlace(right + 1))) {
                right++;
            }
            String before = left == 0 ? "" : text.substring(0, found.get(left - 1).end());
            String after = text.substring(right == plain.size() ? found.getLast().end() : found.get(right).start());
            return EDGES.matcher(before + (before.isEmpty() ? "" : ", ") + after.strip()).replaceAll("");
        }

        /** Whether the words for a season begin there, and not the name of a show. */
        private boolean isPlace(int at) {
            return at < plain.size() && (is("season", at) || is("ordinal", at) || is("latest", at));
        }
    }

    /** Empty for a phrase of another form. */
    public static Optional<FirstOrLast> read(String said) {
        String text = NormalizedName.tidy(said);
        List<MatchResult> found = WORD.matcher(text).results().toList();
        List<String> plain = found.stream().map(word -> String.join(" ", Plain.words(word.group()))).toList();
        return plain.size() < 4 ? Optional.empty()
                : Language.all()
                        .flatMap(language -> new Read(language, text, found, plain).phrase().stream())
                        .min(Comparator.comparingInt(read -> read.of().length()));
    }

    /** {@code last 2 episodes}. */
    public String words() {
        return (last ? "last " : "first ") + count + (seasons ? " seasons" : " episodes");
    }
}
