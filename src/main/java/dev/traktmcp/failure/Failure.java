package dev.traktmcp.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong in a call, as one closed family. {@link Explanation} has the words for each failure, so
 * a new one does not compile until somebody has written what happened and what to do next.
 */
public sealed interface Failure {

    /** Throws it. Callers write {@code throw failure.raise()}, so that the compiler sees the end of the path. */
    default TraktException raise() {
        return new TraktException(this);
    }

    /**
     * Whether a write that must not be sent twice may have been done in spite of this failure, because its answer was
     * lost or does not tell. After every other failure nothing was done.
     */
    default boolean mayBeDone() {
        return false;
    }

    // The caller can correct these.

    /**
     * What is wrong with one argument.
     *
     * @param argument its name, or the place inside it ({@code items[3]})
     * @param wrong what is wrong and what was expected, as the rest of a sentence that begins with the name
     * @param means the thing that the argument names, where that is what does not fit; else null
     */
    record Problem(String argument, String wrong, @Nullable Candidate means) {
        public Problem(String argument, String wrong) {
            this(argument, wrong, null);
        }
    }

    /** @param known the names of the tool's arguments; empty where the names were right */
    record BadArguments(List<Problem> problems, List<String> known) implements Failure {
        public BadArguments(String argument, String wrong) {
            this(List.of(new Problem(argument, wrong)), List.of());
        }
    }

    record UnknownTool(String name, List<String> known) implements Failure {}

    /** Failures only about what was named: titles, episodes, people. */
    sealed interface AboutTitles extends Failure {}

    /** The nearest are the most similar titles, best first, perhaps none. */
    record TitleNotFound(String said, List<Candidate> nearest) implements AboutTitles {}

    /**
     * @param argument where the reference was: {@code title}, or {@code items[3]}
     * @param candidates what may have been meant, best first, at most five
     */
    record AmbiguousTitle(String said, String argument, List<Candidate> candidates) implements AboutTitles {}

    /**
     * The show was found, but not the season or episode.
     *
     * @param asked what was asked for, {@code S02E45}
     * @param exists what there is instead ("season 2 has episodes 1 to 10")
     */
    record EpisodeNotFound(String show, String asked, String exists) implements AboutTitles {}

    /**
     * Trakt did not send the id of a season, without which a write would be about its whole show.
     *
     * @param season its line, {@code Severance, season 1 [show:11 S01]}
     */
    record SeasonWithoutId(String season) implements AboutTitles {}

    /**
     * @param what what is full: {@code watchlist}, {@code list}, {@code collection}, {@code smart lists}
     * @param limit how many items the account may hold, or null where Trakt does not say
     * @param vip whether the account is VIP already, or null where Trakt does not say
     */
    record LimitReached(String what, @Nullable Integer limit, @Nullable Boolean vip) implements Failure {}

    /** @param until when what is in the way ends, or null */
    record Conflict(String what, @Nullable Instant until) implements Failure {}

    /**
     * Something is playing already.
     *
     * @param what the line of what is playing
     * @param until when it ends, in a person's words, or null
     * @param cancellable whether it is a check-in; what a media player reports ends in the player
     * @param playing the same, or null where Trakt does not name it
     * @param end when it ends, or null
     */
    record Playing(String what, @Nullable String until, boolean cancellable, @Nullable Candidate playing,
            @Nullable Instant end) implements Failure {}

    /** Nothing of it has aired; {@code first} is when it will, or null where that is unknown. */
    record NotAired(String what, @Nullable Instant first) implements AboutTitles {}

    /** No episode comes next for the person; {@code why} ends a sentence, {@code like} is a place, perhaps meant. */
    record NothingNext(String show, String why, String like, @Nullable Instant airs) implements AboutTitles {}

    /** A phrase for several titles, of which none is so; {@code why} ends a sentence. */
    record NamesNothing(String said, String why) implements AboutTitles {}

    /** A phrase for all titles of a {@code name}, which nobody tells; the candidates are those that begin so. */
    record SeveralTitles(String said, String name, List<Candidate> candidates) implements AboutTitles {}

    record UserNotFound(String user) implements Failure {}

    /** @param nearest the most similar people, best first, perhaps none */
    record PersonNotFound(String said, List<Candidate> nearest) implements AboutTitles {}

    /** Failures only about personal lists. */
    sealed interface AboutLists extends Failure {}

    /**
     * @param user whose lists were searched, or null for the person's own
     * @param lists some of the existing lists, the nearest first; {@code total} is how many there are
     */
    record ListNotFound(String said, @Nullable String user, List<Candidate> lists, int total, @Nullable String made)
            implements AboutLists {}

    /** No list has this name; {@code candidates} have similar ones, at least one. A write takes none of them. */
    record ListUnclear(String said, List<Candidate> candidates) implements AboutLists {}

    /** A list of this name exists already, so none was created or renamed. */
    record ListExists(Candidate list) implements AboutLists {}

    /** The account has as many as it may have; {@code held} are those of which one could go, perhaps none. */
    record ListsFull(LimitReached full, List<Candidate> held) implements AboutLists {}

    /** A list would be lost for good; {@code what} names it, {@code the list "Oscars" with 12 items}. */
    record DeletionNeedsConfirmation(String what, Candidate list) implements AboutLists {}

    /**
     * More than the person may have meant; {@code what} says how much, {@code 19 episodes in 2 seasons of Severance},
     * and {@code about} of which titles, each with its number as a hint.
     */
    record NeedsConfirmation(String what, List<Candidate> about) implements Failure {}

    /** Failures only about undo. */
    sealed interface AboutUndo extends Failure {}

    /** @param known what can be undone, latest first, as {@code id: what it was} */
    record NothingToUndo(Missing missing, List<String> known) implements AboutUndo {}

    /** A later write changed it again; {@code direct} are the calls that bring this alone back, or null. */
    record ChangedSince(String laterId, String later, @Nullable String direct) implements AboutUndo {}

    /** A play of ours that Trakt does not show yet, among others of the same item, so that it cannot be named. */
    record NotShownYet(String what) implements AboutUndo {}

    /**
     * More than the person may want to lose from the history; {@code what} says how much, {@code 3 plays of Heat}, and
     * {@code about} of which titles, each with its number as a hint.
     */
    record RemovalNeedsConfirmation(String what, List<Candidate> about) implements Failure {}

    /**
     * The end of a rewatch that undo could not bring back; {@code what} says of which shows after how much, and
     * {@code about} the same.
     */
    record RewatchNeedsConfirmation(String what, List<Candidate> about) implements Failure {}

    /** Failures on which the user must act: about the app, the sign-in and what an account may do. */
    sealed interface AboutAccess extends Failure {}

    /** No Trakt app is set up, so only the sandbox works. */
    record NoApp() implements AboutAccess {}

    /**
     * @param url where to sign in, or null where no sign-in has begun; {@code code} is what to enter there
     * @param ended whether somebody was signed in until Trakt refused to go on
     */
    record NotSignedIn(@Nullable String url, @Nullable String code, boolean ended) implements AboutAccess {
        public NotSignedIn(@Nullable String url, @Nullable String code) {
            this(url, code, false);
        }
    }

    /**
     * The place that keeps the sign-in cannot be used.
     *
     * @param trouble what is wrong with it, as a sentence without its full stop; it names no path, as replies show it
     */
    record StoreUnusable(String trouble) implements AboutAccess {}

    /** Trakt refuses the client id, or does not allow the app to do this. */
    record AppRejected() implements AboutAccess {}

    record VipOnly(String upgradeUrl) implements AboutAccess {}

    record AccountLocked() implements AboutAccess {}

    record PrivateUser(@Nullable String user) implements AboutAccess {}

    /** Failures of Trakt's answers, and of the way to it: most pass by waiting. */
    sealed interface AboutAnswers extends Failure {}

    /** Whose limit it is. */
    enum Limit {
        /** Trakt's for one person, or a pace of ours that keeps it. */
        PERSON,
        /** Trakt's for all that comes from this server. */
        SERVER,
        /** The person's part of what the server may send, where others need the rest. */
        SHARE
    }

    record RateLimited(Duration after, Limit limit) implements AboutAnswers {
        public RateLimited(Duration after) {
            this(after, Limit.PERSON);
        }
    }

    /** Trakt answered with a 5xx; {@code written} says whether it was a write, which may be done all the same. */
    record TraktDown(int status, boolean written) implements AboutAnswers {
        @Override
        public boolean mayBeDone() {
            return written;
        }
    }

    /** No answer came in time; {@code written} says whether a write may still have reached Trakt. */
    record Unreachable(String host, boolean written) implements AboutAnswers {
        @Override
        public boolean mayBeDone() {
            return written;
        }
    }

    /** Cloudflare, which is before Trakt, blocked the request. */
    record Blocked() implements AboutAnswers {}

    /** An answer that Trakt's reference does not describe: a bug of ours or a change of theirs. */
    record Unexpected(String request, int status) implements AboutAnswers {
        /** A successful answer that we cannot read is still a success. */
        @Override
        public boolean mayBeDone() {
            return status >= 200 && status < 300;
        }
    }

    /** Trakt has no such item (404), where the caller has not turned it into a better failure. */
    record NotThere(String request) implements AboutAnswers {}
}
