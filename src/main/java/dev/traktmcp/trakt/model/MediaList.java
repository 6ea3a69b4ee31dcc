package dev.traktmcp.trakt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody keeps; Trakt's name is just "list". The name and {@code ids().trakt()} are never null.
 *
 * @param privacy {@code private}, {@code link}, {@code friends} or {@code public}
 * @param type {@code personal}, {@code official} and the like; an open set
 * @param sortBy the owner's order, with {@code sortHow}
 */
public record MediaList(
        String name,
        @Nullable String description,
        @Nullable String privacy,
        @Nullable String type,
        @Nullable Boolean displayNumbers,
        @Nullable Boolean allowComments,
        @Nullable String sortBy,
        @Nullable String sortHow,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Integer itemCount,
        @Nullable Integer commentCount,
        @Nullable Integer likes,
        Ids ids,
        @Nullable User user)
        implements Identified {
    public MediaList {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
