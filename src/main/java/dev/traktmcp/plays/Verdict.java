package dev.traktmcp.plays;

import java.time.Instant;

/** What became of a play. */
public sealed interface Verdict {
    /** It is in the history now. */
    record Added() implements Verdict {}

    /** Nothing was sent for it. */
    record SeenBefore(Instant when) implements Verdict {}

    /** It was sent, no answer came, and the history does not show it yet. */
    record Unconfirmed() implements Verdict {}

    /** Others were sent before it, and then Trakt would take no more, or there was no time left. */
    record NotSent() implements Verdict {}

    /** Trakt does not know it. */
    record NotFound() implements Verdict {}
}
