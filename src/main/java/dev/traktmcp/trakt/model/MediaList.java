package dev.traktmcp.trakt.model;

import java.time.Instant;

/**
 * A list that somebody keeps; Trakt's name is just "list". The name and {@code ids().trakt()} are never null.
 *
 * @param privacy {@code private}, {@code link}, {@code friends} or {@code public}
 * @param type {@code personal}, {@code official} and the like; an open set
 * @param sortBy the owner's order, with {@code sortHow}
 */
public record MediaList(
        String name,
        String description,
        String privacy,
        String type,
        Boolean displayNumbers,
        Boolean allowComments,
        String sortBy,
        String sortHow,
        Instant createdAt,
        Instant updatedAt,
        Integer itemCount,
        Integer commentCount,
        Integer likes,
        Ids ids,
        User user)
        implements Identified {
    public MediaList {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
