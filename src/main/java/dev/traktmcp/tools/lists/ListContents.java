package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Failure.BadArguments;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.tools.request.Selection;
import dev.traktmcp.tools.request.TitleArguments;
import dev.traktmcp.trakt.ListAt.Kind;
import dev.traktmcp.trakt.model.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list can hold: favorites only movies and shows, the watchlist no people. */
final class ListContents {
    private static final Set<MediaType> TITLES = EnumSet.of(MediaType.MOVIE, MediaType.SHOW);

    private ListContents() {}

    /** Refuses seasons and episodes where the list takes none. */
    static void refuseUnfitting(FoundList list, Selection selection, TitleArguments in) {
        if (list.at().kind() == Kind.FAVORITES) {
            selection.refuseUnfitting(TITLES, in, "whole movies and shows can be favorites");
        }
    }

    /** Of what was named together, what the list can hold. */
    static List<Subject> fitting(FoundList list, List<Subject> together) {
        return list.at().kind() != Kind.FAVORITES ? together
                : together.stream().filter(subject -> TITLES.contains(subject.type())).toList();
    }

    /** Refuses to look for what the list never holds. */
    static void refuseUnfitting(FoundList list, @Nullable String only) {
        MediaType type = MediaType.of(only);
        boolean never = type != null && switch (list.at().kind()) {
            case FAVORITES, SMART -> !TITLES.contains(type);
            case WATCHLIST -> type == MediaType.PERSON;
            case PERSONAL -> false;
        };
        if (never) {
            throw new BadArguments("only", "asks for what is never on " + ListView.quoted(list)).raise();
        }
    }
}
