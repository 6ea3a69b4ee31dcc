package dev.traktmcp.trakt.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of a paginated answer: one page of it, or all of them.
 *
 * @param total how many items there are over all pages, or null where Trakt does not say
 * @param complete whether nothing follows these items
 * @param sortedBy the order Trakt really used ({@code X-Applied-Sort-By}); a VIP-only one silently becomes
 *     {@code rank} for others
 */
public record Page<T>(List<T> items, @Nullable Integer total, boolean complete, @Nullable String sortedBy) {
    public Page {
        items = List.copyOf(items);
    }
}
