package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.*;
import dev.traktmcp.text.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words for a failure: what happened, and what to do next.
 *
 * @param code the failure's name for programs
 * @param what one sentence, perhaps followed by one line for each candidate
 * @param next what the caller can do now
 * @param facts what a program can use: candidates, limits, seconds to wait
 */
public record Explanation(FailureCode code, String what, String next, Map<String, Object> facts) {

    private Explanation(FailureCode code, String what, String next) {
        this(code, what, next, Map.of());
    }

    /** The text for the model. */
    public String text() {
        return what + "\nNext: " + next;
    }

    public static Explanation of(Failure failure) {
        FailureCode code = FailureCode.of(failure);
        return switch (failure) {
            case BadArguments(var problems, var known) -> new Explanation(code,
                    sentences(problems)
                            + (known.isEmpty() ? "" : " The arguments are " + String.join(", ", known) + "."),
                    "call again with that mended; nothing was changed.",
                    Map.of("arguments", problems.stream().map(Problem::argument).toList()));
            case UnknownTool(var name, var known) -> new Explanation(code,
                    "There is no tool " + quoted(name) + ".",
                    "use one of " + String.join(", ", known) + ".");
            case TitleNotFound(var said, var nearest) when nearest.isEmpty() -> new Explanation(code,
                    "Trakt has no title " + quoted(said) + ".",
                    "check the spelling, try the original title, or give the year, the type or an IMDb id."
                            + noId(said));
            case TitleNotFound(var said, var nearest) -> new Explanation(code,
                    "Trakt has no title " + quoted(said) + ". The nearest are:\n" + lines(nearest),
                    "if one of these is meant, call again with its id; else check the title." + noId(said),
                    Map.of("candidates", nearest));
            case AmbiguousTitle(var said, var argument, var candidates) when argument.equals("list") ->
                    new Explanation(code,
                            quoted(said) + " can mean more than one list, so nothing was done:\n" + lines(candidates),
                            "ask which one is meant, then call again with its id as list.",
                            facts("argument", argument, "candidates", candidates));
            case AmbiguousTitle(var said, var argument, var candidates) when candidates.size() == 1 ->
                    new Explanation(code,
                            "Trakt has no " + quoted(said)
                                    + " that fits all that was said, so nothing was done. There is only:\n"
                                    + lines(candidates),
                            "ask whether that is meant, then call again with its id"
                                    + (argument.startsWith("items") ? " in place of " + argument : "") + ".",
                            facts("argument", argument, "candidates", candidates));
            case AmbiguousTitle(var said, var argument, var candidates) -> new Explanation(code,
                    quoted(said) + " can mean more than one "
                            + (candidates.getFirst().type().equals("person") ? "person" : "title")
                            + ", so nothing was done:\n" + lines(candidates),
                    "ask which one is meant, then call again with its id"
                            + (argument.startsWith("items") ? " in place of " + argument : "") + ".",
                    facts("argument", argument, "candidates", candidates));
            case EpisodeNotFound(var show, var asked, var exists) -> new Explanation(code,
                    show + " has no " + asked + " on Trakt: " + exists + ".",
                    "check the numbers with the person, then call again.");
            case SeasonWithoutId(var season) -> new Explanation(code,
                    "Trakt sends no id for " + season
                            + ", and without one its whole show would be meant, so it was left as it is.",
                    "try again later, or ask whether the whole show is meant.");
            case NotAired(var what, var first) -> new Explanation(code,
                    "Nothing of " + what + " has aired yet"
                            + (first == null ? ", and no date is known."
                                    : "; it begins on " + first.toString().substring(0, 10) + "."),
                    "wait until then; an episode that was seen early is taken by mark_watched under its own number.");
            case UserNotFound(var user) -> new Explanation(code,
                    "Trakt has no user " + quoted(user) + ".",
                    "check the name as it stands in the address of their profile.");
            case PersonNotFound(var said, var nearest) -> new Explanation(code,
                    "Trakt has nobody called " + quoted(said) + "."
                            + (nearest.isEmpty() ? "" : " The nearest are:\n" + lines(nearest)),
                    (nearest.isEmpty() ? "" : "if one of these is meant, call again with its id; else ")
                            + "check the spelling of the name.",
                    nearest.isEmpty() ? Map.of() : Map.of("candidates", nearest));
            case AboutLists about -> ListExplanation.of(about);
            case NeedsConfirmation(var what) -> new Explanation(code,
                    "That would mark " + what + " as watched; nothing was done.",
                    "ask the person whether all of that is meant; if so, call again with confirm true.");
            case AboutUndo about -> UndoExplanation.of(about);
            case RemovalNeedsConfirmation(var what) -> new Explanation(code,
                    "That would remove " + what + " from the history; nothing was done.",
                    "ask the person whether all of that is meant; if so, call again with confirm true. For single plays"
                            + " give their ids as plays; get_history shows them.");
            case LimitReached(var what, var limit, var vip) when what.startsWith("list") -> new Explanation(code,
                    what.equals("lists")
                            ? "The account has as many lists as it may have" + (limit == null ? "" : ", " + limit)
                                    + ". None was created."
                            : "The list has no room for that"
                                    + (limit == null ? "" : ": it may hold " + limit + " items")
                                    + ". Nothing was added.",
                    (what.equals("lists") ? "delete a list first" : "remove something from it first")
                            + (Boolean.TRUE.equals(vip) ? "." : ", or raise the limit with Trakt VIP."),
                    facts("limit", limit, "vip", vip));
            case LimitReached(var what, var limit, var vip) -> new Explanation(code,
                    "The " + what + " is full"
                            + (limit == null ? "" : ": " + limit + " of " + limit + " items are used")
                            + ". Nothing was added.",
                    "remove something from it first"
                            + (Boolean.TRUE.equals(vip) ? "." : ", or raise the limit with Trakt VIP."),
                    facts("limit", limit, "vip", vip));
            case Conflict(var what, var until) -> new Explanation(code,
                    "Trakt says this is already so: " + what + (until == null ? "." : ", until " + until + "."),
                    "nothing needs to be sent again; wait or cancel what is running.",
                    facts("until", until == null ? null : until.toString()));
            case Playing(var what, var until, var cancellable) -> new Explanation(code,
                    "Something is playing already" + (until == null ? "" : ", until " + until)
                            + ", so nothing was changed: " + what + ".",
                    cancellable
                            ? "wait until it is over, or call cancel_check_in and then check in again."
                            : "wait until it is over, or stop it in the player that reports it, then check in again.");
            case NoApp() -> new Explanation(code,
                    "This server has no Trakt app to speak as, so it cannot reach Trakt.",
                    "set TRAKT_CLIENT_ID to the client id of your own app from https://developer.trakt.tv"
                            + " (creating one needs a VIP account); or start with --sandbox, which needs nothing.");
            case NotSignedIn(var url, _, _) when url == null -> new Explanation(code,
                    "Nobody is signed in to Trakt, or the sign-in has expired.",
                    "sign in with trakt-mcp login (./run.sh login in its folder), or set TRAKT_ACCESS_TOKEN to a fresh"
                            + " access token of your Trakt app and start the server again.");
            case NotSignedIn(var url, var userCode, var ended) -> new Explanation(code,
                    ended ? "Trakt has ended the sign-in, so it has to be done again."
                            : "Nobody is signed in to Trakt.",
                    "open " + url + ", enter the code " + userCode + ", then ask again.",
                    facts("url", url, "user_code", userCode));
            case StoreUnusable(var trouble) -> new Explanation(code,
                    "The sign-in cannot be kept or read: " + trouble + ".",
                    "run trakt-mcp doctor where this server runs (./run.sh doctor in its folder);"
                            + " it says what to mend.");
            case AppRejected() -> new Explanation(code,
                    "Trakt refuses this app: the client id is wrong, the app was deleted, or it may not do this.",
                    "check TRAKT_CLIENT_ID at https://developer.trakt.tv. Since July 2026 apps need a VIP owner, and a"
                            + " free account can connect one community app only.");
            case VipOnly(var upgradeUrl) -> new Explanation(code,
                    "Trakt keeps this for VIP members.",
                    "do without it, or see " + upgradeUrl + ".");
            case AccountLocked() -> new Explanation(code,
                    "This Trakt account is locked or deactivated.",
                    "the person has to contact Trakt support; nothing else will help.");
            case PrivateUser(var user) -> new Explanation(code,
                    "The profile" + (user == null ? "" : " of " + quoted(user)) + " is private.",
                    "only friends whom that person has approved can see it.");
            case RateLimited(var after) -> new Explanation(code,
                    "Trakt asks us to slow down.",
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

    /** One candidate, in the form of all replies: {@code Dune (2021), movie [movie:287071]: by Denis Villeneuve}. */
    public static String line(Candidate candidate) {
        return candidate.title()
                + (candidate.year() == null ? "" : " (" + candidate.year() + ")")
                + ", " + candidate.type() + " [" + candidate.id() + "]"
                + (candidate.hint() == null ? "" : ": " + candidate.hint());
    }

    /** A hint for a bare number, which may have been meant as an id. */
    public static String noId(String said) {
        return said.matches("\\d+") ? " An id has its type before it: movie:" + said + " or show:" + said + "." : "";
    }

    private static String lines(List<Candidate> candidates) {
        return candidates.stream().map(Explanation::line).collect(Collectors.joining("\n"));
    }

    private static String sentences(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.argument() + " " + problem.wrong() + ".")
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String said) {
        return "\"" + Text.line(said) + "\"";
    }

    private static String seconds(Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return seconds < 120 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
    }

    /** Like {@link Map#of()}, but without nulls. */
    static Map<String, Object> facts(@Nullable Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                facts.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return facts;
    }
}
