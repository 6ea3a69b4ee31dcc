package dev.traktmcp.trakt.model.users;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a person likes to see Trakt.
 *
 * @param locale of the account, {@code de} or {@code pt-BR}
 * @param watchnow where the person streams
 * @param progress how they see what is up next
 * @param weekStartDay {@code monday}, {@code sunday} and the like, in English
 */
public record Browsing(@Nullable String locale, @Nullable WatchNow watchnow, @Nullable Spoilers spoilers,
        @Nullable Progress progress, @Nullable String weekStartDay, @Nullable Calendar calendar) {
    /**
     * @param country two letters
     * @param favorites Trakt's words for their services
     */
    public record WatchNow(@Nullable String country, @Nullable List<String> favorites) {}

    /**
     * What to hide of what the person has not seen: {@code show}, {@code hide}, {@code hide_overviews} or
     * {@code hide_screenshots} (seen in 2026); an open set.
     */
    public record Spoilers(@Nullable String episodes, @Nullable String shows, @Nullable String movies) {}

    public record Progress(@Nullable OnDeck onDeck, @Nullable Watched watched) {}

    /**
     * How far they are.
     *
     * @param includeSpecials whether season 0 counts
     * @param useLastActivity whether what is next follows what they watched last, not what is furthest
     */
    public record Watched(@Nullable Boolean includeSpecials, @Nullable Boolean useLastActivity) {}

    /** @param hideSpecials whether their calendar leaves season 0 out */
    public record Calendar(@Nullable Boolean hideSpecials) {}

    /**
     * How the person sees what is up next.
     *
     * @param sort {@code activity}, {@code title}, {@code popularity} and so on; an open set
     * @param sortHow {@code asc} or {@code desc}
     */
    public record OnDeck(@Nullable String sort, @Nullable String sortHow) {}

    /** How the person sees what is up next, or null where the account does not say. */
    public @Nullable OnDeck onDeck() {
        return progress == null ? null : progress.onDeck();
    }

    /** Whether specials count in how far they are; not unless they chose that. */
    public boolean countsSpecials() {
        return progress != null && progress.watched() != null
                && Boolean.TRUE.equals(progress.watched().includeSpecials());
    }

    /** Whether their next episode is the one after that which they watched last; else after the furthest. */
    public boolean goesByLastActivity() {
        return progress != null && progress.watched() != null
                && Boolean.TRUE.equals(progress.watched().useLastActivity());
    }

    /** Whether their calendar leaves specials out. */
    public boolean hidesSpecials() {
        return calendar != null && Boolean.TRUE.equals(calendar.hideSpecials());
    }

    /** Trakt's words for the services of the person, {@code netflix} or {@code us-netflix}. */
    public List<String> favoriteServices() {
        return watchnow == null || watchnow.favorites() == null ? List.of()
                : watchnow.favorites().stream().filter(Objects::nonNull).toList();
    }
}
