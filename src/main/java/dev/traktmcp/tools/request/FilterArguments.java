package dev.traktmcp.tools.request;

import java.util.List;

/** Arguments that narrow a list of titles, the same for every tool that has them; each may be null. */
public interface FilterArguments {
    /** The year, or with {@code yearTo} the first of several. */
    Integer year();

    Integer yearTo();

    /** A title needs at least one of them; the same holds for the other lists. */
    List<String> genres();

    default List<String> languages() {
        return null;
    }

    /** Minutes; for shows, those of an episode. */
    default Integer minRuntime() {
        return null;
    }

    default Integer maxRuntime() {
        return null;
    }
}
