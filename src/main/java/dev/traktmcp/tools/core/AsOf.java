package dev.traktmcp.tools.core;

import dev.traktmcp.time.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;

/** Says that a reply rests on old answers, as Trakt could not be asked, the same in every tool. */
public final class AsOf {
    private AsOf() {}

    /**
     * The reply with that sentence, before what is to be done next.
     *
     * @param oldest the age of the oldest answer; empty where Trakt was asked for all that it had to be
     */
    public static ToolReply told(ToolReply reply, Optional<Duration> oldest, InstantSource clock) {
        if (oldest.isEmpty()) {
            return reply;
        }
        Instant then = clock.instant().minus(oldest.get());
        String ago = new TimeFormat(clock, ZoneOffset.UTC).away(then); // hours are the same everywhere
        return reply.asOf("\nTrakt could not be asked about all of this just now; some of it is from "
                + (ago.equals("now") ? "a moment ago" : ago) + ".", then);
    }
}
