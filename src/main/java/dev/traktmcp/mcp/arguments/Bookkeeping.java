package dev.traktmcp.mcp.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells which unknown arguments come from the machinery between the model and us, so that nobody who could mend the
 * call ever sees them. docs/tools.md has the rule in words, and where we have seen what. In short:
 *
 * <ol>
 * <li>What has a word of this tool's arguments, of films or of changes to a call in its name, or arguments of this tool
 * in its value, may mean something, and is no bookkeeping.
 * <li>Else it is bookkeeping if its name is marked as internal ({@code _meta}, {@code langchain/run}), has a word for a
 * part of the machinery ({@code runId}, {@code security_context}), says that it is an identifier ({@code flow_id}) or
 * the raw prompt ({@code user_input}), or if its value is an identifier that a machine made.
 * <li>Everything else is a slip or a wish, and is told.
 * </ol>
 */
final class Bookkeeping {
    /** Words for who or what takes part in a call, apart from the person and the title. */
    private static final Set<String> MACHINERY = Set.of(
            "call", "tool", "run", "thread", "session", "conversation", "chat", "request", "trace", "traceparent",
            "tracestate", "baggage", "correlation", "workflow", "node", "execution", "invocation", "agent", "agents",
            "context", "metadata", "meta", "config", "configurable", "callback", "callbacks", "checkpoint", "prompt",
            "task", "wait", "llm", "mcp", "sdk", "webhook", "webhooks", "tenant", "headers", "timeout", "signal",
            "calls", "tools", "instruction", "instructions", "messages", "telemetry", "idempotency", "model", "crew",
            "security", "question", "utterance", "assistant", "bot", "step", "steps", "scratchpad", "orchestrator",
            "pipeline", "scheduler", "langchain", "langgraph");
    /** Objects by these names are a program's, texts may be meant. */
    private static final Set<String> PROGRAM_OBJECTS =
            Set.of("runtime", "state", "store", "memory", "team", "user", "message", "client", "input", "event");
    private static final Set<String> IDENTIFIERS =
            Set.of("id", "ids", "uid", "uuid", "guid", "token", "key", "fingerprint", "nonce", "hash");
    /** A name of two or more of these alone is the raw prompt; one may be a title. */
    private static final Set<String> PROMPT = Set.of(
            "user", "human", "raw", "original", "input", "text", "query", "question", "message", "utterance", "last",
            "full", "initial");
    /** Words that argue for nothing, though arguments have them. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "id", "ids", "name", "type", "to", "at", "of", "d", "three", "is", "user", "start", "end", "for", "text");
    /** What titles are told apart by, here and elsewhere; in the singular. */
    private static final Set<String> FILM = Set.of(
            "movie", "film", "show", "serie", "series", "tv", "season", "episode", "person", "people", "actor",
            "director", "cast", "list", "title", "item", "play", "media", "video", "imdb", "tmdb", "tvdb", "trakt",
            "slug", "genre", "country", "language", "network", "studio", "rating", "watched", "watch", "history",
            "comment", "review", "note", "collection", "watchlist", "runtime", "year", "undo", "friend", "date");
    /** Words that say what to do with a call, or with how much of it: {@code dry_run}. */
    private static final Set<String> CHANGING =
            Set.of("dry", "preview", "simulate", "test", "force", "all", "only", "not", "without", "except", "until");
    private static final int SMALL = 100;
    private static final Pattern INTERNAL = Pattern.compile("[_$@].*|.*[/:.].*");
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})");
    private static final Pattern MADE_BY_A_MACHINE = Pattern.compile(
            "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=\\S*\\d)(?=\\S*[A-Za-z])[A-Za-z]{0,12}[_-]?\\w{16,}"
                    + "|[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    /** Names a tool, for callers that say once more which one they call. */
    private static final Set<String> VERBS = Set.of(
            "add", "remove", "delete", "get", "hide", "unhide", "mark", "rate", "undo", "create", "edit", "check",
            "cancel", "search", "watch", "unwatch", "update", "set", "clear", "list");

    private Bookkeeping() {}

    /**
     * @param known the names of the tool's arguments
     */
    static boolean isOf(String name, @Nullable Object value, Set<String> known) {
        List<String> words = words(name);
        if (words.isEmpty() || mayMeanSomething(words, value, known)) {
            return false;
        }
        return INTERNAL.matcher(name).matches()
                || words.stream().anyMatch(Bookkeeping::isMachinery)
                || IDENTIFIERS.contains(words.getLast()) && (words.size() > 1 || !words.getLast().equals("id"))
                        && (!words.contains("user") || value instanceof Number || isMadeByAMachine(value))
                || words.size() > 1 && PROMPT.containsAll(words)
                || value instanceof Map && PROGRAM_OBJECTS.containsAll(words)
                || words.equals(List.of("action")) && value instanceof String action && !isVerb(action)
                || isMadeByAMachine(value);
    }

    private static boolean mayMeanSomething(List<String> words, @Nullable Object value, Set<String> known) {
        Set<String> telling = known.stream()
                .flatMap(argument -> words(argument).stream())
                .map(Bookkeeping::singular)
                .filter(word -> !EMPTY_WORDS.contains(word))
                .collect(Collectors.toSet());
        boolean object = value instanceof Map;
        return known.contains(String.join("_", words))
                || FILM.contains(singular(String.join("", words))) && !object
                || words.stream().anyMatch(CHANGING::contains) && !IDENTIFIERS.contains(words.getLast())
                || isSmallNumber(words, value)
                || words.stream().map(Bookkeeping::singular)
                        .anyMatch(word -> (telling.contains(word) || FILM.contains(word))
                                && !(object && PROGRAM_OBJECTS.contains(word)))
                || value instanceof Map<?, ?> fields && fields.keySet().stream()
                        .anyMatch(field -> known.contains(String.valueOf(field))
                                && !EMPTY_WORDS.contains(String.valueOf(field)) && !field.equals("description"));
    }

    /** A number under a bare word may be a slip, session 2 for season 2. */
    private static boolean isSmallNumber(List<String> words, @Nullable Object value) {
        return words.size() == 1 && !words.getFirst().equals("timeout") && !IDENTIFIERS.contains(words.getFirst())
                && value instanceof Number number && number.doubleValue() < SMALL;
    }

    /** Also a word grown together with "id": {@code sessionid}, {@code toolcallid}. */
    private static boolean isMachinery(String word) {
        return MACHINERY.contains(word)
                || word.endsWith("id") && MACHINERY.stream()
                        .anyMatch(part -> word.substring(0, word.length() - 2).endsWith(part));
    }

    private static boolean isMadeByAMachine(@Nullable Object value) {
        return value instanceof String text && MADE_BY_A_MACHINE.matcher(text.strip()).matches();
    }

    /** "remove" may be meant, and against what the tool does; "sendMessage" is a node of a workflow. */
    private static boolean isVerb(String action) {
        List<String> words = words(action);
        return !words.isEmpty() && VERBS.contains(words.getFirst());
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static List<String> words(String name) {
        return Arrays.stream(WORD_BREAK.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }
}
