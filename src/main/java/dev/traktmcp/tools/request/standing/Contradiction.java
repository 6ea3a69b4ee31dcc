package dev.traktmcp.tools.request.standing;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.TraktException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What cannot be so of one title at once. */
final class Contradiction {
    private static final String ITSELF = "contradicts itself";

    private Contradiction() {}

    /** @param both what has to be so and not to be so, or null */
    static void refuse(Map<Fact, Boolean> wanted, @Nullable Fact both) {
        if (both != null) {
            throw of(both.word(true) + " and " + both.word(false));
        }
        Boolean seen = wanted.get(Fact.SEEN);
        Boolean begun = wanted.get(Fact.BEGUN);
        boolean inProgress = Boolean.TRUE.equals(wanted.get(Fact.IN_PROGRESS));
        if (inProgress && seen != null) {
            throw of("in progress, which is some of it, and " + Fact.SEEN.word(seen));
        }
        if (inProgress && Boolean.FALSE.equals(begun)) {
            throw of("in progress and not begun");
        }
        if (seen != null && begun != null && !seen.equals(begun)) {
            throw of(Fact.BEGUN.word(begun) + " and " + Fact.SEEN.word(seen)
                    + "; begun and not finished is \"in progress\"");
        }
    }

    /** Whether a failure says so. */
    static boolean is(TraktException e) {
        return e.failure() instanceof BadArguments(var problems, _)
                && problems.getFirst().wrong().startsWith(ITSELF);
    }

    /** @param what {@code seen and unseen} */
    static RuntimeException of(String what) {
        return new BadArguments("only_if", ITSELF + ": nothing is both " + what).raise();
    }
}
