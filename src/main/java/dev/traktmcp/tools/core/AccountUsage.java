package dev.traktmcp.tools.core;

import dev.traktmcp.failure.TraktException;
import dev.traktmcp.text.LazyLogger;
import dev.traktmcp.trakt.CountsApi;
import dev.traktmcp.trakt.Trakt;
import dev.traktmcp.trakt.model.MediaList;
import dev.traktmcp.trakt.model.users.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much of what the account may hold is used. A part is null where Trakt sets no limit.
 *
 * @param listItems of the fullest list, which is {@code fullest}; null without a list
 */
public record AccountUsage(@Nullable Part watchlist, @Nullable Part favorites, @Nullable Part collection,
        @Nullable Part lists, @Nullable Part listItems, @Nullable Part notes,
        @Nullable String fullest) {
    private static final LazyLogger LOG = new LazyLogger(AccountUsage.class);

    /** @param used null where we cannot read it */
    record Part(@Nullable Integer used, int limit) {}

    public static AccountUsage of(Settings.Limits limits, Trakt trakt) {
        CountsApi holdings = trakt.holdings();
        List<MediaList> lists = limits.list() == null ? null : read(() -> trakt.lists().of("me").items());
        MediaList fullest = lists == null ? null : lists.stream()
                .filter(list -> list.itemCount() != null)
                .max(Comparator.comparing(MediaList::itemCount))
                .orElse(null);
        return new AccountUsage(
                part(items(limits.watchlist()), holdings::watchlist),
                part(items(limits.favorites()), holdings::favorites),
                part(items(limits.collection()), holdings::collection),
                part(limits.list() == null ? null : limits.list().count(), () -> lists == null ? null : lists.size()),
                part(items(limits.list()), () -> fullest == null ? null : fullest.itemCount()),
                part(items(limits.notes()), () -> null),
                fullest == null ? null : fullest.name());
    }

    private static @Nullable Part part(@Nullable Integer limit, Supplier<Integer> used) {
        return limit == null ? null : new Part(read(used), limit);
    }

    /** A part that we cannot read does not hide the others. */
    private static <T> @Nullable T read(Supplier<T> part) {
        try {
            return part.get();
        } catch (TraktException e) {
            LOG.debug("a part of the account cannot be read", e);
            return null;
        }
    }

    private static @Nullable Integer items(Settings.@Nullable Limit limit) {
        return limit == null ? null : limit.itemCount();
    }

    /** One line for each part: {@code Watchlist: 4 items (limit 250).} */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("Watchlist", watchlist, "item"));
        lines.add(line("Favorites", favorites, "item"));
        lines.add(line("Collection", collection, "item"));
        lines.add(line("Lists", lists, ""));
        if (listItems != null) {
            lines.add(listItems.used() == null
                    ? "Each list: up to " + listItems.limit() + " items."
                    : "The fullest list, \"" + fullest + "\": "
                            + ReplyText.count(listItems.used(), "item", listItems.limit()) + ".");
        }
        lines.add(line("Notes", notes, ""));
        return lines.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable String line(String name, @Nullable Part part, String thing) {
        return part == null ? null : name + ": " + (part.used() == null
                ? "up to " + counted(part.limit(), thing)
                : counted(part.used(), thing) + " (limit " + part.limit() + ")") + ".";
    }

    private static String counted(int count, String thing) {
        return thing.isEmpty() ? String.valueOf(count) : ReplyText.count(count, thing);
    }
}
