package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ReplyText;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What became of one reference of a selection.
 *
 * <p>{@code said} is the entry of {@code items}, or null for a single reference.
 */
public sealed interface Pick {
    String said();

    /** The same without some rivals, such as those that were named, too. */
    default Pick without(Predicate<Candidate> rival) {
        return this;
    }

    /**
     * @param rivals well-known other titles of the same name
     * @param counted the number of an episode as it was said, where that goes through all seasons; else null
     */
    record Chosen(@Nullable String said, Subject subject, List<Candidate> rivals, @Nullable Integer counted)
            implements Pick {
        public Chosen(@Nullable String said, Subject subject, List<Candidate> rivals) {
            this(said, subject, rivals, null);
        }

        @Override
        public Pick without(Predicate<Candidate> rival) {
            return rivals.isEmpty() ? this
                    : new Chosen(said, subject, rivals.stream().filter(rival.negate()).toList(), counted);
        }

        public static Chosen of(@Nullable String said, Found found) {
            return new Chosen(said, found.subject(), found.rivals(), found.counted());
        }

        /** {@code episode 60 through all seasons}; null where its number is that of its season. */
        @Nullable
        String asCounted() {
            return counted == null ? null : "episode " + counted + " through all seasons";
        }

        /** The same as a sentence on a line of its own, or empty. */
        public String countedLine() {
            return counted == null ? ""
                    : "\nCounted as " + asCounted() + ", which is " + ReplyText.place(subject) + ".";
        }

        /** The same for a list. */
        public String countedInBrief() {
            return counted == null ? "" : ", counted as " + asCounted();
        }
    }

    /** A title of which something is not so that had to be; {@code why} says what. */
    record Spared(@Nullable String said, Subject subject, List<Candidate> rivals, String why) implements Pick {}

    /** An unresolved reference; {@code failure} is one of those that concern this title alone. */
    record Missed(String said, Failure failure) implements Pick {}
}
