package dev.traktmcp.trakt.model;

/** Another title of a movie or show, and the country that uses it, or null. */
public record Alias(String title, String country) {}
