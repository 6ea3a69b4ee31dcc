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

    /** Other plays were sent before it, and then Trakt took no more, or no time was left. */
    record NotSent() implements Verdict {}

    /** Trakt does not know it. */
    record NotFound() implements Verdict {}
}
