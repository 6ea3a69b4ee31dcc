package dev.traktmcp.time;

import java.time.Instant;

/** When something was watched, as Trakt's history takes it (Trakt's reference, "Add items to watched history"). */
public sealed interface WatchedAt {

    /** The value of Trakt's {@code watched_at}. */
    String sent();

    /** @param instant a full minute: Trakt keeps no seconds, so we read back what we send */
    record At(Instant instant) implements WatchedAt {
        @Override
        public String sent() {
            return instant.toString();
        }
    }

    /** At its release, whose date Trakt knows. */
    record Released() implements WatchedAt {
        @Override
        public String sent() {
            return "released";
        }
    }

    /** At an unknown time; Trakt returns it as the first instant of 1970. */
    record Unknown() implements WatchedAt {
        @Override
        public String sent() {
            return "unknown";
        }
    }
}
