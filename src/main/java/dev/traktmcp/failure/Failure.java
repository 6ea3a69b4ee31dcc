package dev.traktmcp.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in a call, as one closed family. {@link Explanation} has the words for each of them, so
 * a new failure does not compile until somebody has said what happened and what to do next.
 */
public sealed interface Failure {

    /** Throws this failure; written as {@code throw failure.raise()} so that the compiler sees the end of the path. */
    default TraktException raise() {
        return new TraktException(this);
    }

    /**
     * Whether a write that must not go out twice may have been done although it ended so: its answer was lost, or does
     * not tell. After every other failure nothing was done.
     */
    default boolean mayBeDone() {
        return false;
    }

    // The caller can fix it.

    /**
     * One argument that does not fit.
     *
     * @param argument its name, or where inside it ({@code items[3]})
     * @param wrong what is wrong and what was expected, as the rest of a sentence that begins with the name
     */
    record Problem(String argument, String wrong) {}

    /**
     * @param known the names of the arguments that the tool has; empty where the names were not the trouble
     */
    record BadArguments(List<Problem> problems, List<String> known) implements Failure {
        public BadArguments(String argument, String wrong) {
            this(List.of(new Problem(argument, wrong)), List.of());
        }
    }

    record UnknownTool(String name, List<String> known) implements Failure {}

    /** @param said what was looked for; {@code nearest} what comes closest, best first, perhaps nothing */
    record TitleNotFound(String said, List<Candidate> nearest) implements Failure {}

    /**
     * @param argument where the reference stood: {@code title}, or {@code items[3]}
     * @param candidates what may have been meant, best first, at most five
     */
    record AmbiguousTitle(String said, String argument, List<Candidate> candidates) implements Failure {}

    /**
     * A show was found, the season or episode asked for was not.
     *
     * @param asked as said, {@code S02E45}
     * @param exists what there is instead ("season 2 has episodes 1 to 10")
     */
    record EpisodeNotFound(String show, String asked, String exists) implements Failure {}

    /**
     * Trakt did not send the id of a season, without which a write would be about its whole show.
     *
     * @param season its line, {@code Severance, season 1 [show:11 S01]}
     */
    record SeasonWithoutId(String season) implements Failure {}

    /**
     * @param what what is full: {@code watchlist}, {@code list}, {@code collection}
     * @param limit how many items the account may hold, or null where Trakt does not say
     * @param vip whether the account is VIP already, or null where Trakt does not say
     */
    record LimitReached(String what, @Nullable Integer limit, @Nullable Boolean vip) implements Failure {}

    /** @param until when the thing in the way ends */
    record Conflict(String what, @Nullable Instant until) implements Failure {}

    /**
     * Somebody is checked in already.
     *
     * @param what the line of what is playing, and {@code until} when it ends, as a person reads it
     * @param cancellable whether it is a check-in; what a player reports ends in the player
     */
    record Playing(String what, @Nullable String until, boolean cancellable) implements Failure {}

    /** Nothing of it has aired; {@code first} is when it will, or null where nobody knows yet. */
    record NotAired(String what, @Nullable Instant first) implements Failure {}

    record UserNotFound(String user) implements Failure {}

    /** @param nearest who comes closest, best first, perhaps nobody */
    record PersonNotFound(String said, List<Candidate> nearest) implements Failure {}
    /** What concerns lists of the person's alone. */
    sealed interface AboutLists extends Failure {}

    /**
     * @param user whose lists were looked through, or null for the person's own
     * @param lists some of those there are, the nearest first; {@code total} how many there are
     */
    record ListNotFound(String said, @Nullable String user, List<Candidate> lists, int total) implements AboutLists {}

    /** No list is called so; {@code candidates} are those with names like it, one or more. Writes take none of them. */
    record ListUnclear(String said, List<Candidate> candidates) implements AboutLists {}

    /** A list of that name is there already, so none was made or renamed. */
    record ListExists(Candidate list) implements AboutLists {}

    /** Something would be gone for good; {@code what} says what, {@code the list "Oscars" with 12 items}. */
    record DeletionNeedsConfirmation(String what) implements AboutLists {}

    /** More than the person may have meant; {@code what} says how much, {@code 19 episodes in 2 seasons of Severance}. */
    record NeedsConfirmation(String what) implements Failure {}

    /** What concerns taking back alone. */
    sealed interface AboutUndo extends Failure {}

    /**
     * @param known what can be undone, latest first, as {@code id: what it was}
     */
    record NothingToUndo(Missing missing, List<String> known) implements AboutUndo {}

    /** Why there is nothing to take back. */
    sealed interface Missing {
        /** Nothing was written at all. */
        record Everything() implements Missing {}

        /** The last call that could write was of that tool, and left nothing. */
        record Last(String tool) implements Missing {}

        /** Another assistant of this account wrote last; {@code what} says what. */
        record Ours(String what) implements Missing {}

        /** There is no write of that id, or there is none any more. */
        record Id(String id, boolean already) implements Missing {}
    }

    /** What was to be undone was changed again by a later write, which has to be undone first. */
    record ChangedSince(String laterId, String later) implements AboutUndo {}

    /** More than the person may want to lose from the history; {@code what} says how much, {@code 3 plays of Heat}. */
    record RemovalNeedsConfirmation(String what) implements Failure {}

    // The user must act.

    /** No Trakt app is set up: only the sandbox works. */
    record NoApp() implements Failure {}

    /**
     * @param url where to sign in and {@code code} what to enter there, or null where sign-in has not begun
     * @param ended whether somebody was signed in until Trakt refused to go on
     */
    record NotSignedIn(@Nullable String url, @Nullable String code, boolean ended) implements Failure {
        public NotSignedIn(@Nullable String url, @Nullable String code) {
            this(url, code, false);
        }
    }

    /**
     * The place where the sign-in is kept cannot be used.
     *
     * @param trouble what is wrong with it, as a sentence without its full stop; it names no path, as replies show it
     */
    record StoreUnusable(String trouble) implements Failure {}

    /** Trakt refuses the client id or lets the app not do this. */
    record AppRejected() implements Failure {}

    record VipOnly(String upgradeUrl) implements Failure {}

    record AccountLocked() implements Failure {}

    record PrivateUser(@Nullable String user) implements Failure {}

    // Waiting helps.

    record RateLimited(Duration after) implements Failure {}

    /** Trakt answered with a 5xx; {@code written} is true of a write, which it may have done before it broke. */
    record TraktDown(int status, boolean written) implements Failure {
        @Override
        public boolean mayBeDone() {
            return written;
        }
    }

    /** No answer came, or none in time; {@code written} is true where a write may have reached Trakt all the same. */
    record Unreachable(String host, boolean written) implements Failure {
        @Override
        public boolean mayBeDone() {
            return written;
        }
    }

    /** Cloudflare stands before Trakt and turned the request away. */
    record Blocked() implements Failure {}

    // Nobody expected it.

    /** An answer that Trakt's reference does not foresee: a bug of ours or a change of theirs. */
    record Unexpected(String request, int status) implements Failure {
        /** A success that cannot be read is still one. */
        @Override
        public boolean mayBeDone() {
            return status >= 200 && status < 300;
        }
    }

    /** Trakt knows no such thing (404), where the caller has not translated it into something better. */
    record NotThere(String request) implements Failure {}
}
