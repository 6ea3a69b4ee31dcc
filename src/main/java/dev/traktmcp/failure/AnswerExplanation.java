package dev.traktmcp.failure;

import static dev.traktmcp.failure.Explanation.facts;

import dev.traktmcp.failure.Failure.AboutAnswers;
import dev.traktmcp.failure.Failure.Blocked;
import dev.traktmcp.failure.Failure.Limit;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.RateLimited;
import dev.traktmcp.failure.Failure.TraktDown;
import dev.traktmcp.failure.Failure.Unexpected;
import dev.traktmcp.failure.Failure.Unreachable;
import java.time.Duration;

/** The words for failures about Trakt's answers, and about those that never came. */
final class AnswerExplanation {
    private AnswerExplanation() {}

    static Explanation of(AboutAnswers failure) {
        FailureCode code = FailureCode.of(failure);
        return switch (failure) {
            case RateLimited(var after, var limit) -> new Explanation(code,
                    limited(limit),
                    "try again in " + seconds(after) + ".",
                    facts("retry_after_seconds", after.toSeconds()));
            case TraktDown(var status, var written) when written -> new Explanation(code,
                    "Trakt is overloaded or down (it answered " + status + "), so it is not known whether it did this.",
                    "wait half a minute, and look before doing it again.",
                    facts("status", status, "retry_after_seconds", 30L));
            case TraktDown(var status, _) -> new Explanation(code,
                    "Trakt is overloaded or down (it answered " + status + ").",
                    "try again in half a minute.",
                    facts("status", status, "retry_after_seconds", 30L));
            case Unreachable(var host, var written) when written -> new Explanation(code,
                    "No answer came from " + host + ", so it is not known whether Trakt did this.",
                    "look before doing it again.");
            case Unreachable(var host, _) -> new Explanation(code,
                    "No answer came from " + host + ".",
                    "check the network and try again; nothing was changed.");
            case Blocked() -> new Explanation(code,
                    "Cloudflare, which stands before Trakt, turned this request away; the app and the sign-in are not"
                            + " at fault.",
                    "wait some minutes; if it stays so, try another network (VPNs and servers in data centres are"
                            + " blocked often).");
            case NotThere(var request) -> new Explanation(code,
                    "Trakt knows nothing under " + request + ".",
                    "check the id, or give the title instead.");
            case Unexpected(var request, var status) -> new Explanation(code,
                    "Trakt answered " + request + " in a way this server does not know (" + status + ").",
                    "this is for the developers of trakt-mcp: please report it; trying again is unlikely to help.",
                    facts("status", status));
        };
    }

    private static String limited(Limit limit) {
        return switch (limit) {
            case PERSON -> "Trakt asks us to slow down.";
            case SERVER -> "Trakt takes no requests from this server at the moment, as too many came from it; so this"
                    + " one was not sent.";
            case SHARE -> "Many people use this server at the moment, and what one of them may ask of Trakt is used"
                    + " up; so this request was not sent.";
        };
    }

    private static String seconds(Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
    }
}
