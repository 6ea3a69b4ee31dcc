package dev.traktmcp.tools.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments that narrow a list of titles, the same for every tool that has them. */
public interface FilterArguments {
    /** The year, or with {@code yearTo} the first of several. */
    @Nullable
    Integer year();

    @Nullable
    Integer yearTo();

    /** A title needs at least one of them; the same holds for the other lists. */
    @Nullable
    List<String> genres();

    default @Nullable List<String> languages() {
        return null;
    }

    /** Minutes; for shows, those of an episode. */
    default @Nullable Integer minRuntime() {
        return null;
    }

    default @Nullable Integer maxRuntime() {
        return null;
    }
}
