package dev.traktmcp.recent;

import java.util.Map;

/** What a write did, in the words of every reply. */
final class Deeds {
    private static final Map<String, String> ON = Map.of(
            Wrote.WATCHLIST, "put on the watchlist",
            Wrote.FAVORITES, "added to the favorites",
            Wrote.COLLECTION, "added to the collection",
            Wrote.HISTORY, "marked as watched",
            Wrote.PLAYBACK, "paused again",
            Wrote.WATCHING, "checked in",
            Wrote.REWATCH, "begun again");
    private static final Map<String, String> OFF = Map.of(
            Wrote.WATCHLIST, "taken off the watchlist",
            Wrote.FAVORITES, "taken off the favorites",
            Wrote.RATINGS, "its rating removed",
            Wrote.COLLECTION, "removed from the collection",
            Wrote.HISTORY, "removed from the history",
            Wrote.PLAYBACK, "its position forgotten",
            Wrote.WATCHING, "its check-in cancelled",
            Wrote.REWATCH, "its rewatch ended");
    private static final Map<String, String> PLACES = Map.of(
            "recommendations", "recommendations", "progress_watched", "up next", "calendar", "the calendar");

    private Deeds() {}

    static String did(Wrote write) {
        String shelf = write.shelf();
        if (shelf.startsWith(Wrote.LIST)) {
            return write.on() ? "put on the list" : "taken off the list";
        }
        if (shelf.startsWith(Wrote.HIDDEN)) {
            return hidden(shelf.substring(Wrote.HIDDEN.length()), write.on());
        }
        if (shelf.equals(Wrote.RATINGS) && write.on()) {
            return "rated " + write.facts().get("rating") + " of 10";
        }
        return (write.on() ? ON : OFF).getOrDefault(shelf, "changed");
    }

    private static String hidden(String section, boolean on) {
        if (section.equals("dropped")) {
            return on ? "dropped" : "picked up again";
        }
        String place = PLACES.getOrDefault(section, section);
        return on ? "hidden from " + place : "shown again in " + place;
    }
}
