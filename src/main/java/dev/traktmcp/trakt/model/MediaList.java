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

    /** The same with one like more, or one less; where Trakt says how many it has. */
    public MediaList liked(boolean more) {
        Integer now = likes == null ? null : Integer.valueOf(Math.max(0, likes + (more ? 1 : -1)));
        return new MediaList(name, description, privacy, type, displayNumbers, allowComments, sortBy, sortHow,
                createdAt, updatedAt, itemCount, commentCount, now, ids, user);
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
