package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long a title has to last: "longer than two hours", "under 90 minutes". Of a show or a season an episode counts.
 *
 * @param least minutes; 0 where that matters not
 * @param most minutes, or {@link #ENDLESS}
 */
record Lasting(int least, int most) {
    static final Lasting ANY = new Lasting(0, Lasting.ENDLESS);
    private static final int ENDLESS = 9999;
    private static final int HOUR = 60;
    private static final int ROUND = 5;
    private static final Map<String, Integer> WORDS = Map.ofEntries(Map.entry("a", 1), Map.entry("an", 1),
            Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5),
            Map.entry("ten", 10), Map.entry("twenty", 20), Map.entry("twenty five", 25), Map.entry("thirty", 30),
            Map.entry("forty", 40), Map.entry("forty five", 45), Map.entry("fifty", 50), Map.entry("sixty", 60),
            Map.entry("eighty", 80), Map.entry("ninety", 90), Map.entry("a hundred", 100),
            Map.entry("one hundred", 100));
    private static final String NUMBER = "(\\d{1,3}(?:[.,]\\d)?|" + String.join("|", WORDS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length()).toList()) + ")";
    private static final String HOURS = "(?:hours?|hrs?|h)\\b";
    private static final String MINUTES = "(?:minutes?|mins?|min|m|')(?!\\w)";
    private static final Pattern HALVES = Pattern.compile("\\b" + NUMBER + " (?:and a half " + HOURS + "|" + HOURS
            + " and a half)");
    private static final Pattern LENGTH = Pattern.compile("\\b" + NUMBER + "[ -]?" + HOURS + "(?:,? ?(?:and )?"
            + "(\\d{1,2}) ?" + MINUTES + ")?|\\b(\\d{1,2})h(\\d{2})\\b|\\b(?!am\\b)" + NUMBER + "[ -]?" + MINUTES);
    private static final Pattern BETWEEN =
            Pattern.compile("\\b(?:between|from) (\\d+) (?:minutes )?(?:and|to) (\\d+) minutes");
    private static final Pattern UNITLESS = Pattern.compile("\\b((?:run(?:ning)? ?time|duration|length)(?: (?:of|is))?"
            + "[a-z<>= ]*?)(\\d{2,3})\\b(?! ?(?:minutes|\\d))");
    private static final Pattern SAID = Pattern.compile("(?:with )?(?:run(?:s|ning)?(?: ?time)?|last(?:s|ing)?|duration"
            + "|length|of|time|for| )*(longer than|more than|over|above|exceeding|beyond|>|at least|from|minimum|min|>="
            + "|under|below|less than|shorter than|<|at most|up to|maximum|max|within|<=)? ?(\\d+) minutes"
            + " ?(or more|or longer|and more|and longer|and up|or less|or shorter|and less|and shorter"
            + "|at least|at most)?(?: long)?");

    /** With each length in minutes: {@code longer than 120 minutes}. */
    static String inMinutes(String plain) {
        String halves = HALVES.matcher(plain)
                .replaceAll(length -> minutes(number(length.group(1)) * HOUR + HOUR / 2.0))
                .replaceAll("\\b(?:a )?half (?:an )?hour\\b", HOUR / 2 + " minutes");
        String lengths = LENGTH.matcher(halves).replaceAll(length -> length.group(5) != null
                ? minutes(number(length.group(5)))
                : length.group(3) != null
                        ? minutes(number(length.group(3)) * HOUR + number(length.group(4)))
                : minutes(number(length.group(1)) * HOUR
                        + (length.group(2) == null ? 0 : number(length.group(2)))));
        return BETWEEN.matcher(UNITLESS.matcher(lengths).replaceAll("$1$2 minutes"))
                .replaceAll("at least $1 minutes, at most $2 minutes");
    }

    private static String minutes(double length) {
        return Math.round(length) + " minutes";
    }

    private static double number(String said) {
        Integer word = WORDS.get(said);
        return word == null ? Double.parseDouble(said.replace(',', '.')) : word;
    }

    /** Empty where no length is said. */
    static Optional<Lasting> read(String bare, boolean negated) {
        Matcher said = SAID.matcher(bare);
        if (!said.matches()) {
            return Optional.empty();
        }
        int minutes = Integer.parseInt(said.group(2));
        String way = said.group(1) == null ? said.group(3) : said.group(1);
        Lasting lasting = switch (way) {
            case "longer than", "more than", "over", "above", "exceeding", "beyond", ">" ->
                    new Lasting(minutes + 1, ENDLESS);
            case "under", "below", "less than", "shorter than", "<" -> new Lasting(0, minutes - 1);
            case "at least", "from", "minimum", "min", ">=", "or more", "or longer", "and more", "and longer",
                    "and up" -> new Lasting(minutes, ENDLESS);
            case "at most", "up to", "maximum", "max", "within", "<=", "or less", "or shorter", "and less",
                    "and shorter" -> new Lasting(0, minutes);
            case null, default -> throw new BadArguments("only_if",
                    "takes a running time as \"longer than " + minutes + " minutes\" or \"at most " + minutes
                            + " minutes\"")
                    .raise();
        };
        return Optional.of(!negated ? lasting : lasting.least() > 0 ? new Lasting(0, lasting.least() - 1)
                : new Lasting(lasting.most() + 1, ENDLESS));
    }

    Lasting and(Lasting other) {
        return new Lasting(Math.max(least, other.least), Math.min(most, other.most));
    }

    boolean isAny() {
        return equals(ANY);
    }

    /** {@code longer than 120 minutes}, {@code at most 90 minutes}. */
    String words() {
        String longer = least == 0 ? "" : (least - 1) % ROUND == 0 ? "longer than " + (least - 1) + " minutes"
                : "at least " + least + " minutes";
        String shorter = most == ENDLESS ? "" : (most + 1) % ROUND == 0 ? "shorter than " + (most + 1) + " minutes"
                : "at most " + most + " minutes";
        return longer + (longer.isEmpty() || shorter.isEmpty() ? "" : ", ") + shorter;
    }

    /** Why a title does not fit, or null. */
    @Nullable
    String obstacle(Subject subject) {
        Integer own = subject.episode() == null ? null : subject.episode().runtime();
        Integer minutes = own == null ? subject.media().runtime() : own;
        return minutes == null || minutes == 0 ? "Trakt does not say how long it is"
                : minutes >= least && minutes <= most ? null
                : String.format(Locale.ROOT, "it lasts %d minutes", minutes);
    }
}
