package dev.traktmcp.tools.request;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.failure.Failure.Problem;
import dev.traktmcp.titles.Resolution.Found;
import dev.traktmcp.titles.reference.FirstOrLast;
import dev.traktmcp.titles.reference.Reference;
import dev.traktmcp.titles.reference.SeveralPlaces;
import dev.traktmcp.titles.search.TitleFinder;
import dev.traktmcp.tools.request.standing.OnlyIf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arguments that name a title, the same in every tool. A tool declares those that it takes. */
public interface TitleArguments {
    default @Nullable String title() {
        return null;
    }

    default @Nullable Integer year() {
        return null;
    }

    default @Nullable String type() {
        return null;
    }

    default @Nullable String id() {
        return null;
    }

    default @Nullable Integer season() {
        return null;
    }

    default @Nullable Integer episode() {
        return null;
    }

    /** Several references at once, instead of the other arguments; tools that read have none. */
    default @Nullable List<String> items() {
        return null;
    }

    /** What must be so of a title for it to be shown or changed, as {@link OnlyIf} reads it. */
    default @Nullable String onlyIf() {
        return null;
    }

    /** Whether nothing is named, only what must be so: then all of a list is meant of which that is so. */
    default boolean isCondition() {
        return onlyIf() != null && items() == null && !namesOne();
    }

    /** Refuses a condition of a list with a question about titles. */
    default void refuseCondition() {
        refuseOfOne("only_if", onlyIf());
    }

    /** The same for another argument; null where it was not said. */
    default void refuseOfOne(String argument, @Nullable Object value) {
        if (value != null) {
            throw new BadArguments(argument, "goes with the whole list; with title or items leave it out, or use"
                    + " get_details").raise();
        }
    }

    /** Whether one title is named, for tools that also answer without one. */
    default boolean namesOne() {
        boolean one = title() != null || id() != null;
        if (!one && (season() != null || episode() != null)) {
            throw new BadArguments("title", "is missing: season and episode go with the title of a show").raise();
        }
        return one;
    }

    /**
     * Finds the one title.
     *
     * @throws dev.traktmcp.failure.TraktException as {@link TitleFinder#require} does, and with {@code BadArguments}
     *     where no title is named
     */
    default Found find(TitleFinder titles) {
        requireOne();
        return titles.require(reference(), argument());
    }

    /** The same where it must be a show. */
    default Found findShow(TitleFinder titles) {
        requireOne();
        return titles.requireShow(reference(), argument());
    }

    /** Refuses what names one title, where {@code items} names several. */
    default void refuseSingle() {
        List<Problem> problems = new ArrayList<>();
        Object[][] singles = {
            {"title", title()}, {"id", id()}, {"year", year()},
            {"type", type()}, {"season", season()}, {"episode", episode()}
        };
        for (Object[] single : singles) {
            if (single[1] != null) {
                problems.add(
                        new Problem((String) single[0], "cannot stand beside items; write it into the entry of items"));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadArguments(problems, List.of()).raise();
        }
    }

    private void requireOne() {
        if (title() == null && id() == null) {
            throw new BadArguments("title", "is missing").raise();
        }
    }

    private void refuseSeveral() {
        String title = title();
        if (title != null && id() == null && !"movie".equals(type())) {
            FirstOrLast.read(title).ifPresent(ends -> {
                throw new BadArguments("title", "names the " + ends.words()
                        + " at once, and this takes one: give one of them").raise();
            });
            SeveralPlaces.read(title, "title").ifPresent(several -> {
                boolean crosses = several.parts().getFirst().crosses();
                throw new BadArguments("title", "names several at once, and this takes one: give one of them"
                        + (crosses ? "" : ", like " + several.phrases(several.parts().getFirst(), "title").getFirst()))
                        .raise();
            });
        }
    }

    /** The argument that names the one title. */
    default String argument() {
        return id() == null ? "title" : "id";
    }

    default Reference reference() {
        refuseSeveral();
        return Reference.of(title(), year(), type(), id(), season(), episode());
    }
}
