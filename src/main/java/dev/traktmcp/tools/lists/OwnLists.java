package dev.traktmcp.tools.lists;

import dev.traktmcp.failure.Candidate;
import dev.traktmcp.failure.Failure.LimitReached;
import dev.traktmcp.failure.Failure.ListsFull;
import dev.traktmcp.failure.Failure.NotSignedIn;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.titles.Subject;
import dev.traktmcp.titles.lists.FoundList;
import dev.traktmcp.titles.lists.ListFinder;
import dev.traktmcp.tools.core.Parallel;
import dev.traktmcp.tools.request.AccountLimits;
import dev.traktmcp.tools.request.standing.SavedEntries;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.sync.WatchlistEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The person's own and shared lists, among those of everybody; none where nobody is signed in.
 *
 * @param holding those that hold a title, where one was asked for
 * @param favorites the favorites, where they hold it
 * @param read whether all of them were read
 * @param watchlisted whether it is on the watchlist, and {@code favorite} among the favorites; null where unknown
 */
record OwnLists(List<FoundList> all, List<FoundList> holding, @Nullable FoundList favorites, boolean read,
        @Nullable Boolean watchlisted, @Nullable Boolean favorite) {
    /** Each costs a request. */
    private static final int MOST = 20;

    private record Look(FoundList list, boolean holds, boolean complete) {}

    static OwnLists of(ListFinder lists) {
        try {
            return new OwnLists(lists.mine(), List.of(), null, true, null, null);
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn) {
                return new OwnLists(List.of(), List.of(), null, true, null, null);
            }
            throw e;
        }
    }

    /** Makes a list. Where there is no room for one, the failure names those that there are. */
    static <T> T making(Trakt trakt, Supplier<T> list, Supplier<List<FoundList>> others) {
        try {
            return new AccountLimits(trakt).trying(list);
        } catch (TraktException e) {
            throw e.failure() instanceof LimitReached full ? new ListsFull(full, choices(others)).raise() : e;
        }
    }

    /** Says that there is no room for a list before what else is wrong, as far as the account's settings tell. */
    static void refuseFull(Trakt trakt, Supplier<List<FoundList>> own) {
        LimitReached full;
        try {
            Integer most = new AccountLimits(trakt).lists();
            if (most == null || own.get().size() < most) {
                return;
            }
            full = new LimitReached("lists", most, null);
        } catch (TraktException _) {
            return;
        }
        throw new ListsFull(full, choices(own)).raise();
    }

    private static List<Candidate> choices(Supplier<List<FoundList>> lists) {
        try {
            return lists.get().stream().map(FoundList::candidate).toList();
        } catch (TraktException _) {
            return List.of();
        }
    }

    /** Reads which of them, and whether the favorites, hold it. */
    OwnLists with(Subject subject, ListFinder lists, Trakt trakt) {
        if (all.isEmpty() && !isSignedIn(lists)) {
            return this;
        }
        FoundList favorites = lists.favorites();
        List<FoundList> asked = new ArrayList<>(all.subList(0, Math.min(MOST, all.size())));
        asked.add(favorites);
        SavedEntries<WatchlistEntry> watchlist = SavedEntries.watchlist(trakt);
        List<Look> looks = Parallel.map(asked, list -> look(list, subject, trakt));
        List<FoundList> holding = looks.stream().filter(Look::holds).map(Look::list).toList();
        return new OwnLists(all, holding.stream().filter(list -> list != favorites).toList(),
                holding.contains(favorites) ? favorites : null,
                all.size() <= MOST && looks.stream().allMatch(Look::complete),
                watchlist.of(subject).isPresent() ? Boolean.TRUE : watchlist.isComplete() ? Boolean.FALSE : null,
                holding.contains(favorites) ? Boolean.TRUE : looks.getLast().complete() ? Boolean.FALSE : null);
    }

    /** {@code On your watchlist; not among your favorites.} on a line of its own; empty where nothing was looked at. */
    String elsewhere() {
        List<String> words = new ArrayList<>();
        if (watchlisted != null) {
            words.add(watchlisted ? "on your watchlist" : "not on your watchlist");
        }
        if (favorite != null) {
            words.add(favorite ? "among your favorites" : "not among your favorites");
        }
        return words.isEmpty() ? "" : "\nIt is " + String.join(" and ", words) + ".";
    }

    private static boolean isSignedIn(ListFinder lists) {
        try {
            lists.own();
            return true;
        } catch (TraktException e) {
            if (e.failure() instanceof NotSignedIn) {
                return false;
            }
            throw e;
        }
    }

    private static Look look(FoundList list, Subject subject, Trakt trakt) {
        ListMembers members = ListMembers.read(trakt, list.at());
        return new Look(list, members.has(subject), members.isComplete());
    }

    /** The same list as the person's own, where it is. */
    FoundList known(FoundList list) {
        return all.stream().filter(own -> isSame(own, list.list())).findFirst().orElse(list);
    }

    boolean has(MediaList list) {
        return all.stream().anyMatch(own -> isSame(own, list));
    }

    private static boolean isSame(FoundList own, MediaList list) {
        return own.list().ids() != null && list.ids() != null
                && Objects.equals(own.list().ids().trakt(), list.ids().trakt());
    }
}
