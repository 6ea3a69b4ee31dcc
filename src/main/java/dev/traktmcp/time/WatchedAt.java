package dev.traktmcp.time;

import java.time.Instant;

/** When something was watched, as Trakt's history takes it (Trakt's reference, "Add items to watched history"). */
public sealed interface WatchedAt {

    /** The value of Trakt's {@code watched_at}. */
    String sent();

    /** @param instant a full minute, since Trakt keeps no seconds: what is sent is what will be read back */
    record At(Instant instant) implements WatchedAt {
        @Override
        public String sent() {
            return instant.toString();
        }
    }

    /** When it came out, which Trakt knows and we need not. */
    record Released() implements WatchedAt {
        @Override
        public String sent() {
            return "released";
        }
    }

    /** Some time or other; it comes back from Trakt as the first instant of 1970. */
    record Unknown() implements WatchedAt {
        @Override
        public String sent() {
            return "unknown";
        }
    }
}
