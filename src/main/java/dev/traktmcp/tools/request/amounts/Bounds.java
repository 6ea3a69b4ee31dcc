package dev.traktmcp.tools.request.amounts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Whole numbers from the least to the most.
 *
 * @param least 0 where that matters not
 * @param most {@link #ENDLESS} where that matters not
 */
public record Bounds(int least, int most) {
    static final int ENDLESS = 9999;
    /** Where nothing is said. */
    public static final Bounds ANY = new Bounds(0, ENDLESS);

    /** What {@link Comparisons} writes. */
    static String said(String digits) {
        String number = digits + "(?:\\.\\d+)?";
        return "(?<![\\d.])(?:(?<sign>[<>]=?|=) )?(?<number>" + number + ")(?:\\.\\.(?<to>" + number + "))?(?![\\d.])";
    }

    /** Nothing, so {@link #isEmpty}, for exactly four and a half. */
    static Bounds of(Matcher said) {
        double number = Double.parseDouble(said.group("number"));
        int up = (int) Math.ceil(number);
        int down = (int) Math.floor(number);
        if (said.group("to") != null) {
            return new Bounds(up, (int) Double.parseDouble(said.group("to")));
        }
        return switch (said.group("sign")) {
            case ">" -> new Bounds(down + 1, ENDLESS);
            case ">=" -> new Bounds(up, ENDLESS);
            case "<" -> new Bounds(0, up - 1);
            case "<=" -> new Bounds(0, down);
            case null, default -> new Bounds(up, down);
        };
    }

    /** What both hold. */
    public Bounds and(Bounds other) {
        return new Bounds(Math.max(least, other.least), Math.min(most, other.most));
    }

    /** What these do not hold: what is less, and what is more. */
    public List<Bounds> turned() {
        return Stream.of(new Bounds(0, least - 1), new Bounds(most == ENDLESS ? ENDLESS + 1 : most + 1, ENDLESS))
                .filter(one -> !one.isEmpty()).toList();
    }

    boolean isOpen() {
        return least == 0 || most == ENDLESS;
    }

    /** Whether they hold nothing. */
    public boolean isEmpty() {
        return least > most;
    }

    /** Whether a number is one of these. */
    public boolean hold(int number) {
        return least <= number && number <= most;
    }
}
