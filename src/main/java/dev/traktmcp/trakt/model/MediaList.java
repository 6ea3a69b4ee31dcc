package dev.traktmcp.trakt.model;

/** A list that somebody keeps. Trakt calls it just "list". */
public record MediaList(
        String name, String description, String privacy, Integer itemCount, Integer likes, Ids ids, User user)
        implements Referable {
    public MediaList {
        name = name == null ? "(no name)" : name;
    }

    @Override
    public boolean canBeReferredTo() {
        return ids != null && ids.trakt() != null;
    }
}
