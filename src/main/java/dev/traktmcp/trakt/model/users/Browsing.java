package dev.traktmcp.trakt.model.users;

/** What the account is set to for browsing. */
public record Browsing(Choices browsing) {

    public record Choices(WatchNow watchnow) {}

    /** @param country two letters, where the person wants to stream */
    public record WatchNow(String country) {}

    /** The country, or null where none is set. */
    public String country() {
        return browsing == null || browsing.watchnow() == null ? null : browsing.watchnow().country();
    }
}
