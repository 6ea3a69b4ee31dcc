package dev.traktmcp.tools.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may become of one item of a write. In JSON a kind is its name in lower case: {@code already_there}. */
public enum OutcomeKind {
    ADDED,
    ALREADY_THERE,
    REMOVED,
    NOT_THERE,
    THERE,
    NOT_ON_LIST,
    RATED,
    ALREADY_RATED,
    NOT_RATED,
    WATCHED,
    ALREADY_WATCHED,
    UNCONFIRMED,
    AMBIGUOUS,
    NOT_FOUND,
    LIMIT_REACHED,
    CHECKED_IN,
    PLAYING,
    UPDATED,
    HIDDEN,
    ALREADY_HIDDEN,
    SHOWN_AGAIN,
    NOT_HIDDEN,
    DROPPED,
    ALREADY_DROPPED,
    NOT_DROPPED,
    NO_REWATCH,
    NOT_ADDED,
    NOT_SENT,
    NOT_AIRED,
    SKIPPED,
    MOVED,
    UNDONE,
    NOT_UNDONE,
    NOTHING_TO_UNDO;

    /** {@code already_there}, as in {@code tools.json}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code already there}. */
    String spoken() {
        return word().replace('_', ' ');
    }

    /** Whether a headline says it where it became of all. */
    boolean isSaidOfAll() {
        return switch (this) {
            case ADDED, REMOVED, RATED, WATCHED, UPDATED, HIDDEN, SHOWN_AGAIN, DROPPED, MOVED, ALREADY_THERE,
                    ALREADY_RATED, NOT_THERE, NOT_RATED ->
                    true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return word();
    }
}
