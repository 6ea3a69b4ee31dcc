package dev.traktmcp.failure;

import dev.traktmcp.failure.Failure.*;
import dev.traktmcp.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words for a failure: what happened, and what to do next. Each family of failures has a class of its own beside
 * it.
 *
 * @param code the failure's name for programs
 * @param what one sentence, perhaps followed by one line for each candidate
 * @param next what the caller can do now
 * @param facts what a program can use: candidates, limits, seconds to wait
 */
public record Explanation(FailureCode code, String what, String next, Map<String, Object> facts) {

    /** What people hear instead of the name of an argument. */
    private static final Map<String, String> SPOKEN = Map.ofEntries(
            Map.entry("watched_at", "The time of watching"), Map.entry("collected_at", "The day of collecting"),
            Map.entry("start_date", "The first day"), Map.entry("end_date", "The last day"),
            Map.entry("period", "The period"), Map.entry("genres", "The choice of genres"),
            Map.entry("languages", "The choice of languages"), Map.entry("min_rating", "The least rating"),
            Map.entry("min_runtime", "The least running time"), Map.entry("max_runtime", "The longest running time"),
            Map.entry("year_to", "The last year"), Map.entry("only_if", "The condition"));

    Explanation(FailureCode code, String what, String next) {
        this(code, what, next, Map.of());
    }

    /** The text for the model. */
    public String text() {
        return what + "\nNext: " + next;
    }

    /** What people hear instead of the name of an argument: the name itself where it is a word of theirs. */
    public static String spoken(String argument) {
        return SPOKEN.getOrDefault(argument, argument);
    }

    /** The same to somebody who only asked: that nothing was changed goes without saying. */
    public Explanation ofRead() {
        return new Explanation(code, what, next.replace("; nothing was changed.", "."), facts);
    }

    public static Explanation of(Failure failure) {
        FailureCode code = FailureCode.of(failure);
        return switch (failure) {
            case AboutTitles about -> TitleExplanation.of(about);
            case AboutLists about -> ListExplanation.of(about);
            case AboutUndo about -> UndoExplanation.of(about);
            case AboutAccess about -> AccessExplanation.of(about);
            case AboutAnswers about -> AnswerExplanation.of(about);
            case BadArguments(var problems, var known) -> new Explanation(code,
                    sentences(problems)
                            + (known.isEmpty() ? "" : " The arguments are " + String.join(", ", known) + "."),
                    "call again with that mended; nothing was changed.",
                    facts("arguments", problems.stream().map(Problem::argument).toList(), "about", some(
                            problems.stream().flatMap(problem -> Stream.ofNullable(problem.means())).toList())));
            case UnknownTool(var name, var known) -> new Explanation(code,
                    "There is no tool " + quoted(name) + ".",
                    "use one of " + String.join(", ", known) + ".");
            case UserNotFound(var user) -> new Explanation(code,
                    "Trakt has no user " + quoted(user) + ".",
                    "check the name as it stands in the address of their profile.");
            case NeedsConfirmation(var what, var about) -> new Explanation(code,
                    "That would mark " + what + " as watched; nothing was done.",
                    "ask the person whether all of that is meant; if so, call again with confirm true.",
                    facts("about", some(about)));
            case RemovalNeedsConfirmation(var what, var about) -> new Explanation(code,
                    "That would remove " + what + " from the history; nothing was done.",
                    "ask the person whether all of that is meant; if so, call again with confirm true. For single plays"
                            + " give their day or hour beside the title, or their ids as plays.",
                    facts("about", some(about)));
            case RewatchNeedsConfirmation(var what, var about) -> new Explanation(code,
                    "That would end the rewatch of " + what + ", and undo could only begin another; nothing was done.",
                    "ask the person whether that is meant; if so, call again with confirm true.",
                    facts("about", some(about)));
            case LimitReached full when full.what().endsWith("lists") -> of(new ListsFull(full, List.of()));
            case LimitReached(var what, var limit, var vip) when what.equals("list") -> new Explanation(code,
                    "The list has no room for that" + limited(limit) + ". Nothing was added.",
                    "remove something from it first"
                            + (Boolean.TRUE.equals(vip) ? "." : ", or raise the limit with Trakt VIP."),
                    facts("limit", limit, "vip", vip));
            case LimitReached(var what, var limit, var vip) when what.equals("favorites") -> new Explanation(code,
                    "The favorites are full" + (limit == null ? "" : ": " + limit + " titles at most, for everybody")
                            + ". Nothing was added.",
                    "take something off them first.",
                    facts("limit", limit, "vip", vip));
            case LimitReached(var what, var limit, var vip) -> new Explanation(code,
                    "The " + what + " is full"
                            + (limit == null ? "" : ": " + limit + " items" + limited(limit))
                            + ". Nothing was added.",
                    "remove something from it first"
                            + (Boolean.TRUE.equals(vip) ? "." : ", or raise the limit with Trakt VIP."),
                    facts("limit", limit, "vip", vip));
            case Conflict(var what, var until) -> new Explanation(code,
                    "Trakt says this is already so: " + what + (until == null ? "." : ", until " + until + "."),
                    "nothing needs to be sent again; wait or cancel what is running.",
                    facts("until", until == null ? null : until.toString()));
            case Playing(var what, var until, var cancellable, var playing, var end) -> new Explanation(code,
                    "Something is playing already" + (until == null ? "" : ", until " + until)
                            + ", so nothing was changed: " + what + ".",
                    cancellable
                            ? "wait until it is over, when it counts as watched; or call cancel_check_in, which keeps"
                                    + " it from that, and then try again."
                            : "wait until it is over, or stop it in the player that reports it, then try again.",
                    facts("about", playing == null ? null : List.of(playing), "until", end));
        };
    }

    /** One candidate, in the form of all replies: {@code Dune (2021) [movie:287071]: by Denis Villeneuve}. */
    public static String line(Candidate candidate) {
        return (candidate.type().equals("list") ? "\"" + candidate.title() + "\"" : candidate.title())
                + (candidate.year() == null ? "" : " (" + candidate.year() + ")")
                + " [" + candidate.id() + "]"
                + (candidate.hint() == null ? "" : ": " + candidate.hint());
    }

    /** A hint for a bare number, which may have been meant as an id. */
    public static String noId(String said) {
        return said.matches("\\d+") ? " An id has its type before it: movie:" + said + " or show:" + said + "." : "";
    }

    static String lines(List<Candidate> candidates) {
        return candidates.stream().map(Explanation::line).collect(Collectors.joining("\n"));
    }

    static String limited(@Nullable Integer limit) {
        return limit == null ? "" : " (limit " + limit + ")";
    }

    private static String sentences(List<Problem> problems) {
        return problems.stream()
                .map(problem -> spoken(problem.argument()) + " " + problem.wrong()
                        + ".")
                .collect(Collectors.joining(" "));
    }

    static String quoted(String said) {
        return "\"" + Text.line(said) + "\"";
    }

    static @Nullable List<Candidate> some(List<Candidate> things) {
        return things.isEmpty() ? null : things;
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
