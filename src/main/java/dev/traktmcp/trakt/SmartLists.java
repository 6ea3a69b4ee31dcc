package dev.traktmcp.trakt;

import dev.traktmcp.failure.Failure.NotThere;
import dev.traktmcp.failure.TraktException;
import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.users.ListEntry;
import dev.traktmcp.trakt.model.users.SmartList;
import dev.traktmcp.trakt.model.users.SmartSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lists that Trakt fills by filters. Their items are movies and shows, in an order that Trakt makes. */
final class SmartLists {
    static final String SMART_LISTS = "smart-lists";

    private final Transport transport;

    SmartLists(Transport transport) {
        this.transport = transport;
    }

    List<SmartList> of(String user) {
        return transport.send(Request.get("users", user, SMART_LISTS)).list(SmartList.class);
    }

    /** Of the answer only the ids are sure. */
    SmartList create(SmartSettings settings) {
        return transport.send(Request.post("users", "me", SMART_LISTS).json(settings)).as(SmartList.class);
    }

    Optional<SmartList> one(ListAt list) {
        return transport.send(Request.get(SMART_LISTS, list.id())).ifAny(SmartList.class);
    }

    Page<ListEntry> all(ListAt list) {
        return items(list, path -> PageReader.all(transport, Request.get(path), ListEntry.class));
    }

    /** @param types those to show, of {@link ListsApi#ALL_TYPES}; where these are not all, the list is read whole */
    Page<ListEntry> page(ListAt list, String types, int page, int limit) {
        return items(list, path -> {
            Request request = Request.get(path).with("extended", "full");
            return types.equals(ListsApi.ALL_TYPES) ? PageReader.one(transport, request, ListEntry.class, page, limit)
                    : page(PageReader.all(transport, request, ListEntry.class), types, page, limit);
        });
    }

    private static Page<ListEntry> page(Page<ListEntry> all, String types, int page, int limit) {
        Set<String> wanted = Set.of(types.split(","));
        List<ListEntry> left = all.items().stream()
                .filter(entry -> entry.type() != null && wanted.contains(entry.type().word()))
                .toList();
        long before = (page - 1L) * limit;
        return new Page<>(left.stream().skip(before).limit(limit).toList(), all.complete() ? left.size() : null,
                all.complete() && before + limit >= left.size(), null);
    }

    /**
     * The contract has types and order in the path, and Trakt's web client asks so; a correction of the contract's
     * maintainers has neither.
     */
    private static Page<ListEntry> items(ListAt list, Function<String[], Page<ListEntry>> read) {
        try {
            return read.apply(new String[] {SMART_LISTS, list.id(), "items"});
        } catch (TraktException e) {
            if (!(e.failure() instanceof NotThere)) {
                throw e;
            }
            return read.apply(new String[] {SMART_LISTS, list.id(), "items", "all", Sort.RANK.by(),
                Sort.RANK.how()});
        }
    }
}
