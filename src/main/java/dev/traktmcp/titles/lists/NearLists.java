package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Failure.ListUnclear;
import dev.traktmcp.trakt.UsersApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which list is meant where none has just the name that was said.
 *
 * @param user whose they are, or null for the person
 */
record NearLists(@Nullable String user, List<FoundList> lists) {
    /** The lists of a user whom the words name. */
    record Theirs(WhoseList whose, List<FoundList> lists) {
        String slug() {
            return UsersApi.slug(whose.user());
        }

        ListReference name() {
            return new ListReference(null, null, whose.name());
        }

        NearLists near() {
            return new NearLists(whose.user(), lists);
        }
    }

    /**
     * For reading only: the nearest name will do.
     *
     * @param others where to look if none of these is like it
     */
    FoundList nearest(ListReference said, Supplier<Optional<Theirs>> others) {
        ListNames.Fitting fitting = fitting(said);
        List<FoundList> meant = lists.stream().filter(list -> fitting.meant().contains(list.list())).toList();
        if (meant.size() > 1) {
            return WhichList.which(said.words(), meant);
        }
        return meant.stream().findFirst()
                .map(list -> list.saidAs(said.words(), false))
                .or(() -> others.get().map(theirs -> theirs.near().nearest(theirs.name(), Optional::empty)))
                .orElseThrow(() -> WhichList.notFound(said.words(), user, lists.stream()
                        .sorted(Comparator.comparing(list -> !fitting.nearest().contains(list.list())))
                        .toList()));
    }

    /** For a write: the one that the person chooses. */
    FoundList chosen(ListReference said, Supplier<Optional<Theirs>> others) {
        ListNames.Fitting fitting = fitting(said);
        List<FoundList> like = lists.stream()
                .filter(list -> fitting.meant().contains(list.list()) || fitting.nearest().contains(list.list()))
                .toList();
        if (like.isEmpty()) {
            return others.get().map(theirs -> theirs.near().chosen(theirs.name(), Optional::empty))
                    .orElseThrow(() -> WhichList.notFound(said.words(), user, lists));
        }
        return WhichList.chosen(said.words(), like)
                .orElseThrow(() -> new ListUnclear(said.words(), WhichList.candidates(like)).raise());
    }

    private ListNames.Fitting fitting(ListReference said) {
        return ListNames.find(said, lists.stream().map(FoundList::list).toList());
    }
}
