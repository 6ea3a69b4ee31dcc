package dev.traktmcp.trakt.model;

/** A Trakt account as others see it. Paths want the slug, not the username. */
public record User(String username, String name, Boolean vip, Ids ids) {
    /** @param slug what paths want */
    public record Ids(String slug, Long trakt) {}
}
