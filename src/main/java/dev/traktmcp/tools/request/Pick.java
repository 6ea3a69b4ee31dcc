package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure;
import dev.traktmcp.titles.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one reference of a selection.
 *
 * <p>{@code said} is the entry of {@code items}, or null for a single reference.
 */
public sealed interface Pick {
    String said();

    /** @param rivals well-known other titles of the same name */
    record Chosen(@Nullable String said, Subject subject, List<Candidate> rivals) implements Pick {}

    /** A title of which something is not so that had to be; {@code why} says what. */
    record Spared(@Nullable String said, Subject subject, List<Candidate> rivals, String why) implements Pick {}

    /** An unresolved reference; {@code failure} is one of those that concern this title alone. */
    record Missed(String said, Failure failure) implements Pick {}
}
