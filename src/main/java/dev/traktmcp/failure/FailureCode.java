package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.*;
import java.util.Locale;

/** Each failure's name for programs, and its status where it is answered over HTTP. */
public enum FailureCode {
    BAD_ARGUMENTS(400),
    UNKNOWN_TOOL(404),
    TITLE_NOT_FOUND(404),
    AMBIGUOUS_TITLE(409),
    AMBIGUOUS_LIST(409),
    EPISODE_NOT_FOUND(404),
    SEASON_WITHOUT_ID(409),
    NOT_AIRED(409),
    NOTHING_NEXT(409),
    NAMES_NOTHING(409),
    USER_NOT_FOUND(404),
    PERSON_NOT_FOUND(404),
    LIST_NOT_FOUND(404),
    LIST_EXISTS(409),
    NEEDS_CONFIRMATION(409),
    LIMIT_REACHED(409),
    CONFLICT(409),
    ALREADY_PLAYING(409),
    NOTHING_TO_UNDO(404),
    CHANGED_SINCE(409),
    NOT_SHOWN_YET(409),

    // The person or the one who set up the server must act.
    NOT_SIGNED_IN(401),
    PRIVATE_USER(403),
    ACCOUNT_LOCKED(403),
    VIP_ONLY(403),
    NO_APP(503),
    APP_REJECTED(503),
    STORE_UNUSABLE(503),

    // Trakt, or the way to it.
    RATE_LIMITED(503),
    TRAKT_DOWN(502),
    BLOCKED(502),
    NOT_FOUND(502),
    UNEXPECTED_ANSWER(502),
    UNREACHABLE(504),

    // Other ends of a call, without a Failure.
    CANCELLED(503),
    BUG(500);

    private final int status;

    FailureCode(int status) {
        this.status = status;
    }

    /** The code in programs' form, {@code ambiguous_title}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public static FailureCode of(Failure failure) {
        return switch (failure) {
            case BadArguments _ -> BAD_ARGUMENTS;
            case UnknownTool _ -> UNKNOWN_TOOL;
            case TitleNotFound _ -> TITLE_NOT_FOUND;
            case AmbiguousTitle ambiguous -> ambiguous.argument().equals("list") ? AMBIGUOUS_LIST : AMBIGUOUS_TITLE;
            case EpisodeNotFound _ -> EPISODE_NOT_FOUND;
            case SeasonWithoutId _ -> SEASON_WITHOUT_ID;
            case NotAired _ -> NOT_AIRED;
            case NothingNext _ -> NOTHING_NEXT;
            case NamesNothing _ -> NAMES_NOTHING;
            case SeveralTitles _ -> AMBIGUOUS_TITLE;
            case UserNotFound _ -> USER_NOT_FOUND;
            case PersonNotFound _ -> PERSON_NOT_FOUND;
            case ListNotFound _ -> LIST_NOT_FOUND;
            case ListUnclear _ -> AMBIGUOUS_LIST;
            case ListExists _ -> LIST_EXISTS;
            case NeedsConfirmation _, DeletionNeedsConfirmation _ -> NEEDS_CONFIRMATION;
            case RemovalNeedsConfirmation _, RewatchNeedsConfirmation _ -> NEEDS_CONFIRMATION;
            case LimitReached _, ListsFull _ -> LIMIT_REACHED;
            case Conflict _ -> CONFLICT;
            case Playing _ -> ALREADY_PLAYING;
            case NothingToUndo _ -> NOTHING_TO_UNDO;
            case ChangedSince _ -> CHANGED_SINCE;
            case NotShownYet _ -> NOT_SHOWN_YET;
            case NotSignedIn _ -> NOT_SIGNED_IN;
            case PrivateUser _ -> PRIVATE_USER;
            case AccountLocked _ -> ACCOUNT_LOCKED;
            case VipOnly _ -> VIP_ONLY;
            case NoApp _ -> NO_APP;
            case AppRejected _ -> APP_REJECTED;
            case StoreUnusable _ -> STORE_UNUSABLE;
            case RateLimited _ -> RATE_LIMITED;
            case TraktDown _ -> TRAKT_DOWN;
            case Blocked _ -> BLOCKED;
            case NotThere _ -> NOT_FOUND;
            case Unexpected _ -> UNEXPECTED_ANSWER;
            case Unreachable _ -> UNREACHABLE;
        };
    }
}
