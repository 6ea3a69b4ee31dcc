package dev.traktmcp.trakt.model.users;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The account's settings for browsing. */
public record Browsing(@Nullable Choices browsing) {

    public record Choices(@Nullable WatchNow watchnow, @Nullable Progress progress) {}

    public record Progress(@Nullable OnDeck onDeck) {}

    /**
     * How the person sees what is up next.
     *
     * @param sort {@code activity}, {@code title}, {@code popularity} and so on; an open set
     * @param sortHow {@code asc} or {@code desc}
     */
    public record OnDeck(@Nullable String sort, @Nullable String sortHow) {}

    /**
     * @param country two letters, where the person streams
     * @param favorites Trakt's words for their services
     */
    public record WatchNow(@Nullable String country, @Nullable List<String> favorites) {}

    /** How the person sees what is up next, or null where the account does not say. */
    public @Nullable OnDeck onDeck() {
        return browsing == null || browsing.progress() == null ? null : browsing.progress().onDeck();
    }

    /** Trakt's words for the services of the person, {@code netflix} or {@code us-netflix}. */
    public List<String> favoriteServices() {
        return browsing == null || browsing.watchnow() == null || browsing.watchnow().favorites() == null ? List.of()
                : browsing.watchnow().favorites().stream().filter(Objects::nonNull).toList();
    }

    /** The country, or null where the account has none. */
    public @Nullable String country() {
        return browsing == null || browsing.watchnow() == null ? null : browsing.watchnow().country();
    }
}
