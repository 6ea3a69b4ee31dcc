package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.PageReader;
import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Page;
import dev.traktmcp.trakt.model.User;
import dev.traktmcp.trakt.model.sync.Play;
import dev.traktmcp.trakt.model.sync.RatingEntry;
import dev.traktmcp.trakt.model.sync.Review;
import dev.traktmcp.trakt.model.sync.WriteResult;
import dev.traktmcp.trakt.model.users.Activity;
import dev.traktmcp.trakt.model.users.Followed;
import dev.traktmcp.trakt.model.users.HiddenItem;
import dev.traktmcp.trakt.model.users.Settings;
import dev.traktmcp.trakt.model.users.UserStats;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The section "Users" of Trakt's reference. Safe for use by several threads. */
public final class UsersApi {
    private final Transport transport;

    UsersApi(Transport transport) {
        this.transport = transport;
    }

    /**
     * The slug of a user name, which Trakt's paths want: in lower case, with dashes for everything but letters and
     * digits.
     */
    public static String slug(String user) {
        String name = user.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        return name.isEmpty() ? "-" : name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    }

    /** The signed-in account: its user, time zone, limits, and how the person likes to see Trakt, at once. */
    public Settings settings() {
        return transport.send(Request.get("users", "settings").with("extended", "browsing")).as(Settings.class);
    }

    /**
     * Everything that the signed-in person has hidden in one section.
     *
     * @param section {@code progress_watched}, {@code dropped}, {@code calendar}, {@code recommendations} and the like
     * @param type {@code movie}, {@code show} or {@code season}
     */
    public Page<HiddenItem> hidden(String section, MediaType type) {
        return PageReader.all(transport, Request.get("users", "hidden", section).with("type", type), HiddenItem.class);
    }

    /**
     * What a user is watching at this moment, with all details; empty for nothing.
     *
     * @param slug the user's slug, or {@code me}; an unknown one fails with {@code NotThere}, a private one with
     *     {@code PrivateUser}
     */
    public Optional<Watching> watching(String slug) {
        return transport.send(Request.get("users", slug, "watching").with("extended", "full")).ifAny(Watching.class);
    }

    /** Everybody whom the signed-in person follows. */
    public Page<Followed> following() {
        return PageReader.all(transport, Request.get("users", "me", "following"), Followed.class);
    }

    /** What those whom the signed-in person follows have watched, with all details, latest first. */
    public Page<Activity> followingActivities(int page, int limit) {
        Request request = Request.get("users", "me", "following", "activities").with("extended", "full");
        return PageReader.one(transport, request, Activity.class, page, limit);
    }

    /**
     * How often a user has watched an item, with the latest play as the one entry; a show's plays are those of its
     * episodes. Fails as {@link #watching} does.
     *
     * @param id the Trakt id of an item of that type
     */
    public Page<Play> lastPlay(String slug, MediaType type, long id) {
        Request plays = Request.get("users", slug, "history", type.plural(), String.valueOf(id));
        return PageReader.one(transport, plays, Play.class, 1, 1);
    }

    /**
     * One page of what a user watched, latest first, with all details. Fails as {@link #watching} does.
     *
     * @param from the first instant, or null
     * @param to the first instant after the last, or null
     */
    public Page<Play> history(String slug, @Nullable Instant from, @Nullable Instant to, int page, int limit) {
        Request plays = Request.get("users", slug, "history").with("start_at", from)
                .with("end_at", to == null ? null : to.minusMillis(1)) // Trakt includes the end
                .with("extended", "full");
        return PageReader.one(transport, plays, Play.class, page, limit);
    }

    /** Everything of one type that a user has rated. Fails as {@link #watching} does. */
    public Page<RatingEntry> ratings(String slug, MediaType type) {
        return PageReader.all(transport, Request.get("users", slug, "ratings", type.plural()), RatingEntry.class);
    }

    /** A user's profile, which is visible even of private users; an unknown one fails with {@code NotThere}. */
    public User profile(String slug) {
        return transport.send(Request.get("users", slug)).as(User.class);
    }

    /**
     * All-time numbers.
     *
     * @param slug the user's slug, or {@code me}; an unknown one fails with {@code NotThere}, a private one with
     *     {@code PrivateUser}
     */
    public Optional<UserStats> stats(String slug) {
        return transport.send(Request.get("users", slug, "stats")).ifAny(UserStats.class);
    }

    /**
     * Trakt's review of a month; failures as for {@link #stats}.
     *
     * @param month from 1
     */
    public Review review(String slug, int year, int month) {
        return review("users", slug, "mir", String.valueOf(year), String.valueOf(month));
    }

    /** Trakt's review of a year; failures as for {@link #stats}. */
    public Review review(String slug, int year) {
        return review("users", slug, "yir", String.valueOf(year));
    }

    private Review review(String... path) {
        return transport.send(Request.get(path)).as(Review.class);
    }

    /**
     * Hides items in one section; Trakt ignores items that do not fit there.
     *
     * @param items seasons by their own ids: by its number a season is sent inside its show, and then Trakt hides the
     *     show, too
     */
    public WriteResult hide(String section, Items items) {
        return write(items, "users", "hidden", section);
    }

    /** @param items as for {@link #hide} */
    public WriteResult unhide(String section, Items items) {
        return write(items, "users", "hidden", section, "remove");
    }

    private WriteResult write(Items items, String... path) {
        return transport.send(Request.post(path).json(items).harmlessTwice()).as(WriteResult.class);
    }
}
