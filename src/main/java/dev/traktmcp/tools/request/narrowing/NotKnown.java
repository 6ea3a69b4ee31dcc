package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.titles.Subject;
import dev.traktmcp.tools.core.ItemView;
import dev.traktmcp.tools.core.ReplyText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Titles that filters left out only because Trakt does not know their rating or their running time, so that nobody
 * takes what is shown for all there is. Safe for use by several threads.
 */
public final class NotKnown {
    private static final int NAMED = 3;
    private static final Missing LENGTH = new Missing("running time", subject -> minutes(subject) == null);
    private static final Map<String, Missing> MISSING = Map.of(
            "min_rating", new Missing("rating", subject -> ReplyText.rating(subject.media()) == null),
            "min_runtime", LENGTH, "max_runtime", LENGTH);

    private record Missing(String what, Predicate<Subject> of) {}

    /** @param items so many, of which the first are named */
    private record LeftOut(int count, List<ItemView> items) {}

    private int notLookedAt;

    /** By the argument that asked, the titles by their typed ids. */
    private final Map<String, Map<String, Subject>> leftOut = new TreeMap<>();

    /** Minutes of a movie or an episode; null where Trakt does not know them. */
    public static @Nullable Integer minutes(Subject subject) {
        Integer minutes = subject.runtime();
        return minutes == null || minutes == 0 ? null : minutes;
    }

    /**
     * Whether a title passes all filters; notes one that fails only where nothing is known.
     *
     * @param filters by the names of their arguments
     */
    public boolean fits(Subject subject, Map<String, Predicate<Subject>> filters) {
        String missing = null;
        for (Map.Entry<String, Predicate<Subject>> filter : filters.entrySet()) {
            if (!filter.getValue().test(subject)) {
                Missing value = MISSING.get(filter.getKey());
                if (value == null || !value.of().test(subject)) {
                    return false;
                }
                missing = missing == null ? filter.getKey() : missing;
            }
        }
        if (missing != null) {
            note(missing, subject);
        }
        return missing == null;
    }

    private synchronized void note(String argument, Subject subject) {
        leftOut.computeIfAbsent(argument, _ -> new LinkedHashMap<>())
                .putIfAbsent(subject.typedId(), subject);
    }

    /** The same with those alone that stream as wished, of the first that there are; the rest is only counted. */
    public synchronized NotKnown streaming(int first, UnaryOperator<List<Subject>> pick) {
        NotKnown picked = new NotKnown();
        leftOut.forEach((argument, subjects) -> {
            List<Subject> all = List.copyOf(subjects.values());
            pick.apply(all.subList(0, Math.min(first, all.size()))).forEach(subject -> picked.note(argument, subject));
            picked.notLookedAt += Math.max(0, all.size() - first);
        });
        return picked;
    }

    public synchronized boolean isEmpty() {
        return leftOut.isEmpty() && notLookedAt == 0;
    }

    /** The arguments to leave out to have them. */
    public synchronized List<String> arguments() {
        return List.copyOf(leftOut.keySet());
    }

    /** For the data of a reply, by the names of the arguments; null where nothing was left out. */
    public synchronized @Nullable Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        leftOut.forEach((argument, items) -> data.put(argument,
                new LeftOut(items.size(), items.values().stream().limit(NAMED).map(ItemView::of).toList())));
        if (notLookedAt > 0) {
            data.put("not_looked_at", notLookedAt);
        }
        return data.isEmpty() ? null : data;
    }

    /** {@code  for sure}, behind the word that there is nothing; else empty. */
    public synchronized String soFar() {
        return isEmpty() ? "" : " for sure";
    }

    /** A line for each value that is not known, or empty; below what fits for sure. */
    public String text() {
        return text(" more");
    }

    /** The same where nothing fits for sure. */
    public String alone() {
        return text("");
    }

    private synchronized String text(String more) {
        return leftOut.entrySet().stream().map(one -> line(one.getKey(), List.copyOf(one.getValue().values()), more))
                .collect(Collectors.joining())
                + (notLookedAt == 0 ? ""
                        : "\nOf " + ReplyText.count(notLookedAt, "other title") + " Trakt does not know"
                                + " that, either, and where to stream was not looked at.");
    }

    private static String line(String argument, List<Subject> items, String more) {
        boolean one = items.size() == 1;
        return "\n" + items.size() + more + " may fit, but Trakt does not know " + (one ? "its " : "their ")
                + Objects.requireNonNull(MISSING.get(argument)).what() + ": "
                + items.stream().limit(NAMED).map(ReplyText::of).collect(Collectors.joining("; "))
                + (items.size() > NAMED ? "; and " + (items.size() - NAMED) + " others." : ".");
    }
}
