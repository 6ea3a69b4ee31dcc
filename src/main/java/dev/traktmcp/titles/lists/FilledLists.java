package dev.traktmcp.titles.lists;

import dev.traktmcp.failure.Failure.AppRejected;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.Failure.PrivateUser;
import dev.traktmcp.failure.Failure.VipOnly;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.lists.FoundList.Keeper;
import dev.traktmcp.trakt.ListAt;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.users.SmartList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lists that Trakt fills. Where it does not show them, there are none to us. */
record FilledLists(Trakt trakt) {
    private static final String ME = "me";

    /** All of one user. */
    List<FoundList> of(String owner) {
        try {
            return trakt.lists().smartOf(owner).stream()
                    .filter(SmartList::canBeReferredTo)
                    .map(list -> found(owner, list))
                    .toList();
        } catch (TraktException e) {
            return none(e, List.of());
        }
    }

    /** @param id {@code smart-list:12} */
    Optional<FoundList> byId(String id) {
        return of(ME).stream().filter(list -> list.id().equals(id)).findFirst().or(() -> ofOthers(id));
    }

    private Optional<FoundList> ofOthers(String id) {
        ListAt at = ListAt.smart(null, id.substring(ListReference.SMART.length()));
        try {
            return trakt.lists().summary(at)
                    .filter(list -> list.canBeReferredTo())
                    .map(list -> new FoundList(at, list, Keeper.OTHERS));
        } catch (TraktException e) {
            return none(e, Optional.empty());
        }
    }

    private static FoundList found(String owner, SmartList list) {
        return new FoundList(ListAt.of(owner, list), list.list(), owner.equals(ME) ? Keeper.ME : Keeper.OTHERS);
    }

    private static <T> T none(TraktException refusal, T none) {
        boolean refused = Stream.of(NotThere.class, NotSignedIn.class, AppRejected.class, VipOnly.class,
                PrivateUser.class).anyMatch(kind -> kind.isInstance(refusal.failure()));
        if (!refused) {
            throw refusal;
        }
        return none;
    }
}
