package dev.traktmcp.simulator.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tables of routes of a server. A table is made when somebody first asks for a path with one of its words, as most
 * starts never need most of them. Not safe for use by several threads.
 */
public final class Routes {
    private static final class Area {
        private final RouteTable table;
        private final Set<String> words;
        private @Nullable List<Route> made;

        Area(RouteTable table, Set<String> words) {
            this.table = table;
            this.words = words;
        }

        boolean mayTake(List<String> parts) {
            return words.isEmpty() || parts.stream().anyMatch(words::contains);
        }

        List<Route> routes(UnaryOperator<Route> change) {
            if (made == null) {
                made = table.table().stream().map(change).toList();
            }
            return made;
        }
    }

    private final List<Area> areas = new ArrayList<>();
    private UnaryOperator<Route> change = UnaryOperator.identity();

    /** These routes alone. */
    public static Routes of(List<Route> routes) {
        return new Routes().with(() -> routes);
    }

    /**
     * Adds a table, behind all others.
     *
     * @param words each of its paths has at least one of them as a part; none where that is not so
     */
    public Routes with(RouteTable table, String... words) {
        areas.add(new Area(table, Set.of(words)));
        return this;
    }

    /** Has each route changed before anybody sees it. */
    public void change(UnaryOperator<Route> with) {
        change = with;
    }

    /** All routes. */
    List<Route> all() {
        return areas.stream().flatMap(area -> area.routes(change).stream()).toList();
    }

    /** The routes that may take a path of these parts; of two that match, the earlier wins. */
    List<Route> near(List<String> parts) {
        List<Route> near = new ArrayList<>();
        for (Area area : areas) {
            if (area.mayTake(parts)) {
                near.addAll(area.routes(change));
            }
        }
        return near;
    }
}
