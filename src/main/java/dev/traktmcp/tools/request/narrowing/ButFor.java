package dev.traktmcp.tools.request.narrowing;

import dev.traktmcp.tools.core.ItemView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What would be there without one of several filters that together leave nothing.
 *
 * @param fitting by the name of the filter that is left out; those alone that then leave something
 */
public record ButFor(Map<String, List<ItemView>> fitting) {
    public static final ButFor NOTHING = new ButFor(Map.of());
    private static final int NAMED = 3;

    /** @param items so many, of which the first are named */
    private record Fitting(int count, List<ItemView> items) {
        static Fitting of(List<ItemView> all) {
            return new Fitting(all.size(), all.subList(0, Math.min(NAMED, all.size())));
        }
    }

    /**
     * Leaves out each filter in turn.
     *
     * @param filters by name, those that cost least first
     * @param view empty for what cannot be named
     */
    public static <T> ButFor of(List<T> all, Function<T, Optional<ItemView>> view,
            Map<String, UnaryOperator<List<T>>> filters) {
        Map<String, List<ItemView>> fitting = new LinkedHashMap<>();
        for (String without : filters.keySet()) {
            List<T> left = all;
            for (Map.Entry<String, UnaryOperator<List<T>>> filter : filters.entrySet()) {
                left = filter.getKey().equals(without) || left.isEmpty() ? left : filter.getValue().apply(left);
            }
            List<ItemView> views = left.stream().flatMap(one -> view.apply(one).stream()).toList();
            if (!views.isEmpty()) {
                fitting.put(without, views);
            }
        }
        return new ButFor(fitting);
    }

    /** A filter that looks at each. */
    public static <T> UnaryOperator<List<T>> each(Predicate<T> wanted) {
        return all -> all.stream().filter(wanted).toList();
    }

    /** For the data of a reply, by the names of the filters; null where none alone is to blame. */
    public @Nullable Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        fitting.forEach((without, items) -> data.put(without, Fitting.of(items)));
        return data.isEmpty() ? null : data;
    }

    /** A line for each filter, and what to do next. */
    public String text() {
        if (fitting.isEmpty()) {
            return "\nNext: ask for it with fewer filters.";
        }
        return fitting.entrySet().stream().map(ButFor::line).collect(Collectors.joining())
                + "\nNext: call again without " + String.join(" or without ", fitting.keySet()) + ".";
    }

    private static String line(Map.Entry<String, List<ItemView>> one) {
        List<ItemView> items = one.getValue();
        List<String> named = new ArrayList<>(items.stream().limit(NAMED).map(ItemView::line).toList());
        return "\nWithout " + one.getKey() + " " + items.size() + " would fit: " + String.join("; ", named)
                + (items.size() > NAMED ? " and others." : ".");
    }
}
