package dev.traktmcp.trakt.model;

import org.jspecify.annotations.Nullable;

/** A Trakt account as others see it. Paths want the slug, not the username. */
public record User(@Nullable String username, @Nullable String name, @Nullable Boolean vip, @Nullable Ids ids) {
    /** @param slug what paths want */
    public record Ids(@Nullable String slug, @Nullable Long trakt) {}
}
