package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.search.TitleFinder;
import java.util.List;

/** The reference arguments, the same for every tool that takes a title; each may be null. */
public interface TitleArguments {
    String title();

    Integer year();

    String type();

    String id();

    Integer season();

    Integer episode();

    /** Several references at once, instead of the others; tools that read have none. */
    default List<String> items() {
        return null;
    }

    /** Whether one title is meant, for tools that answer without one, too. */
    default boolean namesOne() {
        boolean one = title() != null || id() != null;
        if (!one && (season() != null || episode() != null)) {
            throw new BadArguments("title", "is missing: season and episode go with the title of a show").raise();
        }
        return one;
    }

    default Found find(TitleFinder titles) {
        return titles.require(reference(), id() == null ? "title" : "id");
    }

    default Reference reference() {
        return Reference.of(title(), year(), type(), id(), season(), episode());
    }
}
