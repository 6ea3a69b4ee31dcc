package dev.traktmcp.titles;

import dev.traktmcp.failure.Candidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of looking up a reference. */
public sealed interface Resolution {

    /**
     * @param rivals well-known other titles of the same name, best first, so that a reply can name them
     * @param counted the number that was said of an episode, where that goes through all seasons; else null
     */
    record Found(Subject subject, List<Candidate> rivals, @Nullable Integer counted) implements Resolution {
        public Found(Subject subject, List<Candidate> rivals) {
            this(subject, rivals, null);
        }

        /** The same where its rivals are spoken of already. */
        public Found alone() {
            return new Found(subject, List.of(), counted);
        }
    }

    /** @param candidates the titles that may be meant, best first, at most five */
    record Several(List<Candidate> candidates) implements Resolution {}

    /** @param nearest the most similar titles, best first, at most five, perhaps none */
    record None(List<Candidate> nearest) implements Resolution {}
}
