package dev.traktmcp.time;

import java.util.Optional;
import java.util.regex.Pattern;

/** Phrases that people say for the time of watching without naming a time. */
final class UndatedPhrases {
    private static final Pattern RELEASED = Pattern.compile(
            "(?:on |at )?(?:the )?(?:(?:day|night|date) )?(?:when )?(?:(?:it|they) )?(?:(?:was|were) )?"
                    + "(?:first )?(?:came out|released|aired|premiered)"
                    + "|(?:on |at )?(?:the |its )?(?:release|premiere)(?: day| date| night)?");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?:(?:on|at|in) )?(?:(?:an?|the|some) )?unknown(?: (?:date|day|time))?"
                    + "|(?:the )?(?:date|day|time) (?:is |was )?(?:unknown|not known)"
                    + "|(?:i )?(?:have )?no (?:idea|clue)(?: when)?|(?:i['’]?m )?(?:not sure|unsure)(?: when)?"
                    + "|(?:i )?(?:really )?(?:do not|don['’]?t|cannot|can['’]?t) (?:really )?(?:know|remember|recall)"
                    + "(?: (?:exactly )?when)?"
                    + "|(?:i )?forgot(?: when)?");

    private UndatedPhrases() {}

    /** "When it came out" or "no idea"; empty for everything else. */
    static Optional<WatchedAt> read(String folded) {
        return RELEASED.matcher(folded).matches() ? Optional.of(new WatchedAt.Released())
                : UNKNOWN.matcher(folded).matches() ? Optional.of(new WatchedAt.Unknown())
                : Optional.empty();
    }
}
