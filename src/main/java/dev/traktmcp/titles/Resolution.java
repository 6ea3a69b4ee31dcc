package dev.traktmcp.titles;

import dev.traktmcp.failure.Candidate;
import java.util.List;

/** What came of looking a reference up. */
public sealed interface Resolution {

    /** @param rivals well-known others of the same name, best first: what a reply should say it did not take */
    record Found(Subject subject, List<Candidate> rivals) implements Resolution {}

    /** @param candidates what a person could mean, best first, at most five */
    record Several(List<Candidate> candidates) implements Resolution {}

    /** @param nearest what comes closest without being it, best first, at most five, perhaps nothing */
    record None(List<Candidate> nearest) implements Resolution {}
}
