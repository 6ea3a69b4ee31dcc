package dev.traktmcp.host.store;

/** What became of a refresh token that somebody came with. */
public sealed interface Renewal {
    record Renewed(Tokens.Issued issued) implements Renewal {}

    record Refused(Why why) implements Renewal {}

    /** Why there are no new tokens: all are {@code invalid_grant} but {@link #WIDER}, an {@code invalid_scope}. */
    enum Why {
        /** Never given out, revoked, expired for long, or of somebody who is blocked. */
        UNKNOWN,
        EXPIRED,
        /** Given to another client. */
        OTHER_CLIENT,
        /** Used before, and not just now: somebody else may have it. Its family is revoked. */
        REUSED,
        /** More is asked for than it was given for. */
        WIDER
    }
}
