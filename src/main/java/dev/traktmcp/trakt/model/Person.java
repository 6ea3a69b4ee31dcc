package dev.traktmcp.trakt.model;

/** Somebody before or behind the camera. */
public record Person(String name, Ids ids, String biography, String birthday, String knownForDepartment) {}
