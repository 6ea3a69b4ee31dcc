package dev.traktmcp.trakt.oauth;

/** What Trakt says when asked whether the person has decided (Trakt's reference, "Device Token"). */
sealed interface Poll {
    /** The person said yes (200). */
    record Approved(TokenPair pair) implements Poll {}

    /** Not yet (400). */
    record Pending() implements Poll {}

    /** Trakt has no such code (404). */
    record Unknown() implements Poll {}

    /** The tokens were fetched before (409), perhaps by a question of ours whose answer got lost. */
    record Used() implements Poll {}

    /** Too late (410). */
    record Expired() implements Poll {}

    /** The person said no (418). */
    record Denied() implements Poll {}

    /** Asked too soon (429). */
    record TooFast() implements Poll {}
}
