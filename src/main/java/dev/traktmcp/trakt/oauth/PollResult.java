package dev.traktmcp.trakt.oauth;

/** What Trakt says when asked whether the person has decided (Trakt's reference, "Device Token"). */
sealed interface PollResult {
    /** The person said yes (200). */
    record Approved(TokenPair pair) implements PollResult {}

    /** Not yet (400). */
    record Pending() implements PollResult {}

    /** Trakt has no such code (404). */
    record Unknown() implements PollResult {}

    /** The tokens were fetched before (409), perhaps by a question of ours whose answer got lost. */
    record Used() implements PollResult {}

    /** Too late (410). */
    record Expired() implements PollResult {}

    /** The person said no (418). */
    record Denied() implements PollResult {}

    /** Asked too soon (429). */
    record TooFast() implements PollResult {}
}
