package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up a list whose id or address was given. */
record ListsById(ListFinder lists, Trakt trakt) {
    private static final String ME = "me";

    // The same number may be the person's own list, which nobody else could see.
    FoundList find(ListReference reference, String id, String owner, String said) {
        if (id.startsWith(ListReference.SMART)) {
            return new FilledLists(trakt).byId(id).orElseThrow(() -> WhichList.unknown(said));
        }
        Optional<ListAt> everybodys = EverybodysLists.at(reference, owner);
        if (everybodys.isPresent()) {
            return lists.everybodys(everybodys.get());
        }
        if (reference.user() != null) {
            ListAt at = new ListAt(reference.user(), id);
            return summary(at).map(list -> new FoundList(at, list, keeper(at)))
                    .orElseThrow(() -> WhichList.unknown(said));
        }
        ListAt mine = new ListAt(ME, id);
        return summary(mine).map(list -> new FoundList(mine, list, Keeper.ME))
                .or(() -> summary(new ListAt(null, id)).map(list -> new FoundList(
                        new ListAt(ListFinder.slug(list), id), list, Keeper.OTHERS)))
                .or(() -> ifSignedIn(() -> lists.shared().stream()
                        .filter(list -> list.at().id().equals(id))
                        .findFirst()))
                .orElseThrow(() -> WhichList.unknown(said));
    }

    private Keeper keeper(ListAt at) {
        return ifSignedIn(() -> lists.own().stream()
                .filter(list -> Objects.equals(at.owner(), ListFinder.slug(list.list())))
                .filter(list -> at.id().equals(list.at().id()) || at.id().equals(list.list().ids().slug()))
                .findFirst()).isPresent() ? Keeper.ME : Keeper.OTHERS;
    }

    private Optional<MediaList> summary(ListAt at) {
        return ifSignedIn(() -> trakt.lists().summary(at).filter(ListFinder::hasId));
    }

    /** Empty also where Trakt finds nothing. */
    private static <T> Optional<T> ifSignedIn(Supplier<Optional<T>> ask) {
        try {
            return ask.get();
        } catch (TraktException e) {
            if (e.failure() instanceof NotThere || e.failure() instanceof NotSignedIn) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
