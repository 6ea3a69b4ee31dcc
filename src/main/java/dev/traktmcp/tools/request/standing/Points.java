package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ratings of the person's own are meant by "rated 8 or more". */
record Points(int least, int most) {
    private static final Pattern SAID = Pattern.compile(
            "rated ?(at least|from|>=|above|over|>|at most|up to|<=|below|under|<)? ?(\\d{1,2})"
                    + " ?(\\+|or (?:more|higher|better)|or (?:less|lower|worse))?");
    private static final int BEST = 10;

    static Optional<Points> read(String bare, boolean negated) {
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
        if (negated || from > BEST || to < 1 || to > BEST) {
            throw new BadArguments("only_if", "takes a rating from 1 to 10, like \"rated 8 or more\" or \"rated below"
                    + " 5\"").raise();
        }
        return new Points(from, to);
    }
}
