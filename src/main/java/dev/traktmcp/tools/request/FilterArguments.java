package dev.traktmcp.tools.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments that narrow a list of titles, the same for every tool that has them. */
public interface FilterArguments {
    /** The only year, or with {@code yearTo} the first of several. */
    @Nullable Integer year();

    @Nullable Integer yearTo();

    /** At least one of them, as for the others that are lists. */
    @Nullable List<String> genres();

    default @Nullable List<String> languages() {
        return null;
    }

    /** Minutes; of shows those of an episode. */
    default @Nullable Integer minRuntime() {
        return null;
    }

    default @Nullable Integer maxRuntime() {
        return null;
    }
}
