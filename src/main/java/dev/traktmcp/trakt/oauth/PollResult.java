package dev.traktmcp.trakt.oauth;

/** The result of one poll (Trakt's reference, "Device Token"). */
public sealed interface PollResult {
    /** The person agreed (200). */
    record Approved(TokenPair pair) implements PollResult {}

    /** The person has not decided yet (400). */
    record Pending() implements PollResult {}

    /** Trakt has no such code (404). */
    record Unknown() implements PollResult {}

    /** The tokens were fetched before (409), perhaps by a poll of ours whose answer was lost. */
    record Used() implements PollResult {}

    /** The code has expired (410). */
    record Expired() implements PollResult {}

    /** The person refused (418). */
    record Denied() implements PollResult {}

    /** We polled too soon (429). */
    record TooFast() implements PollResult {}
}
