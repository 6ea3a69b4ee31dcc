package dev.traktmcp.trakt;

import dev.traktmcp.trakt.ListAt.Kind;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Response;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.users.ListEntry;
import dev.traktmcp.trakt.model.users.ListRow;
import dev.traktmcp.trakt.model.users.ListSettings;
import dev.traktmcp.trakt.model.users.SmartList;
import dev.traktmcp.trakt.model.users.SmartSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lists: the section "Lists" of Trakt's reference, what "Users" says of lists, and "Sync" of favorites. A user is a
 * slug or {@code me}. A list that the person may not see fails with {@code NotThere}, a private user with
 * {@code PrivateUser}. Safe for use by several threads.
 */
public final class ListsApi {
    /** Everything that a list can hold, as the paths of its items want it. */
    public static final String ALL_TYPES = "movie,show,season,episode,person";

    private static final String LISTS = MediaType.LIST.plural();
    private static final String[] LIKED = {"users", "me", "likes", LISTS};

    private final Transport transport;
    private final SmartLists smart;

    ListsApi(Transport transport) {
        this.transport = transport;
        this.smart = new SmartLists(transport);
    }

    /** All lists of a user that the signed-in person may see, in their owner's order. */
    public Page<MediaList> of(String user) {
        return PageReader.all(transport, Request.get("users", user, LISTS), MediaList.class);
    }

    /** The lists of a user that Trakt fills by filters. */
    public List<SmartList> smartOf(String user) {
        return smart.of(user);
    }

    /** One of them; empty where Trakt answers 204 for a missing one. */
    public Optional<SmartList> smart(ListAt list) {
        return smart.one(list);
    }

    /**
     * Makes a list that Trakt fills. The answer has no more than the ids. As with {@link #create}, look before
     * repeating a call that {@code mayBeDone()}.
     */
    public SmartList create(SmartSettings settings) {
        return smart.create(settings);
    }

    /** Lists of other users that the person may change; each names its owner, whose address a change needs. */
    public Page<MediaList> collaborations() {
        return PageReader.all(transport, Request.get("users", "me", LISTS, "collaborations"), MediaList.class);
    }

    /** @param which {@code trending} or {@code popular}; the latter by likes */
    public Page<ListRow> ofEverybody(String which, int page, int limit) {
        return PageReader.one(transport, Request.get(LISTS, which), ListRow.class, page, limit);
    }

    /** What the person likes, one page. */
    public Page<ListRow> liked(int page, int limit) {
        return PageReader.one(transport, Request.get(LIKED), ListRow.class, page, limit);
    }

    /** Whether the person likes a list. */
    public boolean isLiked(long list) {
        return PageReader.all(transport, Request.get(LIKED), ListRow.class).items().stream()
                .anyMatch(row -> row.list() != null && row.list().canBeReferredTo()
                        && row.list().ids().trakt() == list);
    }

    /** Likes a list, or no longer. Each person's like counts once. */
    public void like(ListAt list, boolean like) {
        String[] path = list.path("like");
        transport.send(like ? Request.post(path).harmlessTwice() : Request.delete(path));
    }

    /**
     * The list itself; empty where Trakt answers 204 for a missing one. Of favorites and watchlist only the size and
     * the owner's order are known, from the headers of a page.
     */
    public Optional<MediaList> summary(ListAt list) {
        if (list.isEverybodys()) {
            return Optional.of(everybodys(list));
        }
        if (list.kind() == Kind.SMART) {
            return smart.one(list).map(SmartList::list);
        }
        return transport.send(Request.get(list.path())).ifAny(MediaList.class);
    }

    private MediaList everybodys(ListAt list) {
        Response page = transport.send(
                Request.get(list.items(ALL_TYPES, Sort.RANK)).with("page", 1).with("limit", 1));
        String name = list.kind().word();
        return new MediaList(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), null, null, name, null,
                null, page.header("X-Sort-By").orElse(null), page.header("X-Sort-How").orElse(null), null, null,
                page.number("X-Pagination-Item-Count").orElse(null), null, null, Ids.ofTrakt(0), null);
    }

    /**
     * Creates a list. Trakt silently creates a second one of the same name, so look before repeating a call that
     * {@code mayBeDone()}.
     */
    public MediaList create(ListSettings settings) {
        return transport.send(Request.post("users", "me", LISTS).json(settings)).as(MediaList.class);
    }

    /**
     * Changes the settings. A new name leaves the slug as it was. Of one that Trakt fills only name and privacy are
     * among these.
     */
    public void edit(ListAt list, ListSettings settings) {
        transport.send(Request.put(list.path()).json(settings));
    }

    /** Deletes the list; its likes and comments are gone for good. */
    public void delete(ListAt list) {
        transport.send(Request.delete(list.path()));
    }

    /**
     * One page of a list's items, to show: with all details.
     *
     * @param types one or several of {@link #ALL_TYPES}, separated by commas
     * @param sort without effect on a list that Trakt fills
     */
    public Page<ListEntry> items(ListAt list, String types, Sort sort, int page, int limit) {
        if (list.kind() == Kind.SMART) {
            return smart.page(list, types, page, limit);
        }
        Request items = Request.get(list.items(types, sort)).with("extended", "full");
        return PageReader.one(transport, items, ListEntry.class, page, limit);
    }

    /** All items of a list, with all details. */
    public Page<ListEntry> itemsInFull(ListAt list, String types, Sort sort) {
        return list.kind() == Kind.SMART ? smart.page(list, types, 1, PageReader.LARGEST) : PageReader.all(transport,
                Request.get(list.items(types, sort)).with("extended", "full"), ListEntry.class);
    }

    /** All items of a list in the order of rank, to compare: titles, years and ids. */
    public Page<ListEntry> items(ListAt list) {
        if (list.kind() == Kind.SMART) {
            return smart.all(list);
        }
        Request items = Request.get(list.items(ALL_TYPES, Sort.RANK));
        return PageReader.all(transport, items, ListEntry.class);
    }

    /**
     * Adds items; those that are on it count as existing. Fails with {@code LimitReached} where the account is full.
     */
    public WriteResult add(ListAt list, Items items) {
        return write(items, list.write());
    }

    public WriteResult remove(ListAt list, Items items) {
        return write(items, list.write("remove"));
    }

    /** @param entries ids of entries, not of their items; these come first, in this order */
    public void reorder(ListAt list, List<Long> entries) {
        transport.send(Request.post(list.write("reorder")).json(Map.of("rank", entries)).harmlessTwice());
    }

    private WriteResult write(Items items, String... path) {
        return transport.send(Request.post(path).json(items).harmlessTwice()).as(WriteResult.class);
    }
}
