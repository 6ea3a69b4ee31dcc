package dev.traktmcp.trakt.model;

/** Another title that something goes by, and the country where it does, or null. */
public record Alias(String title, String country) {}
