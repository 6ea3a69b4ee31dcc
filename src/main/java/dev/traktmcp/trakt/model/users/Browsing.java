package dev.traktmcp.trakt.model.users;

/** The account's settings for browsing. */
public record Browsing(Choices browsing) {

    public record Choices(WatchNow watchnow) {}

    /** @param country two letters, where the person streams */
    public record WatchNow(String country) {}

    /** The country, or null where the account has none. */
    public String country() {
        return browsing == null || browsing.watchnow() == null ? null : browsing.watchnow().country();
    }
}
