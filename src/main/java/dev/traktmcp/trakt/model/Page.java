package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of a paginated answer: one page of it, or all of them.
 *
 * @param total how many items all pages have, or null where Trakt does not say
 * @param complete whether nothing follows these items
 * @param sortedBy the order that Trakt used ({@code X-Applied-Sort-By}), or null; for non-VIPs a VIP-only order
 *     silently becomes {@code rank} (seen in 2026)
 */
public record Page<T>(List<T> items, @Nullable Integer total, boolean complete, @Nullable String sortedBy) {
    public Page {
        items = List.copyOf(items);
    }
}
