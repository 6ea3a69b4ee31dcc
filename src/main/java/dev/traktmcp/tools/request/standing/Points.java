package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ratings of the person's own are meant by "rated 8 or more". */
public record Points(int least, int most) {
    private static final Pattern SAID = Pattern.compile(
            "rated ?(at least|from|>=|above|over|>|at most|up to|<=|below|under|<)? ?(\\d{1,2})"
                    + " ?(\\+|or (?:more|higher|better)|or (?:less|lower|worse))?");
    private static final Pattern BETWEEN = Pattern.compile(
            "rated ?(?:between |from )?(\\d{1,2})(?: ?[-–] ?| (?:or|to|and) )(\\d{1,2})");
    private static final int BEST = 10;

    /** Reads "rated 8 or more", "rated 9 or 10"; empty for other words. */
    public static Optional<Points> read(String bare, boolean negated) {
        Matcher between = BETWEEN.matcher(bare);
        if (between.matches()) {
            int first = Integer.parseInt(between.group(1));
            int second = Integer.parseInt(between.group(2));
            return Optional.of(checked(Math.min(first, second), Math.max(first, second), negated));
        }
        Matcher said = SAID.matcher(bare);
        return said.matches() ? Optional.of(of(said, negated)) : Optional.empty();
    }

    private static Points of(Matcher said, boolean negated) {
        int points = Integer.parseInt(said.group(2));
        String way = said.group(1) == null ? String.valueOf(said.group(3)) : said.group(1);
        int from = switch (way) {
            case "above", "over", ">" -> points + 1;
            case "at most", "up to", "<=", "below", "under", "<", "or less", "or lower", "or worse" -> 1;
            default -> points;
        };
        int to = switch (way) {
            case "below", "under", "<" -> points - 1;
            case "at least", "from", ">=", "above", "over", ">", "or more", "or higher", "or better" -> BEST;
            default -> points;
        };
        return checked(from, to, negated);
    }

    /** Whether a rating is one of these. */
    public boolean hold(int rating) {
        return least <= rating && rating <= most;
    }

    private static Points checked(int from, int to, boolean negated) {
        if (negated || from > BEST || to < 1 || to > BEST) {
            throw new BadArguments("only_if", "takes a rating from 1 to 10, like \"rated 8 or more\" or \"rated below"
                    + " 5\"").raise();
        }
        return new Points(from, to);
    }
}
