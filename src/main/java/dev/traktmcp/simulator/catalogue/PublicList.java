package dev.traktmcp.simulator.catalogue;

import java.util.List;

/** A list that its owner shares with everyone. */
public record PublicList(
        long trakt, String slug, String name, String description, String owner, int likes, List<Title> items) {
    public PublicList {
        items = List.copyOf(items);
    }
}
