package dev.traktmcp.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was watched, as Trakt's history takes it (Trakt's reference, "Add items to watched history"). */
public sealed interface WatchedAt {

    /** The value of Trakt's {@code watched_at}. */
    String sent();

    /** The same as a beginning, where it is an instant. */
    default WatchedAt beginning() {
        return this instanceof At at && at.within() == null ? new At(at.instant(), null, true, null) : this;
    }

    /**
     * @param instant a full minute: Trakt keeps no seconds, so we read back what we send
     * @param within what the person named, where that is more than a day, as in "in July 2018"; the instant is in it
     * @param begins whether the first of several began then, as in "from 21:00 on"
     * @param part the part of a day that was named, where no time of the clock was, as in "on Friday after lunch"
     */
    record At(Instant instant, @Nullable Span within, boolean begins, @Nullable Span part) implements WatchedAt {
        public At(Instant instant) {
            this(instant, null, false, null);
        }

        /** The same at another instant. */
        public At at(Instant other) {
            return new At(other, within, begins, part);
        }

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
