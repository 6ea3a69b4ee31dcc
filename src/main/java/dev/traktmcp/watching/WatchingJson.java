package dev.traktmcp.watching;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.traktmcp.tmdb.Pictures;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.Media;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.users.Watching;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What is being watched, ready to show; written in snake case, without nulls.
 *
 * @param content null where nothing is playing
 */
public record WatchingJson(@JsonProperty("isWatching") boolean isWatching, @Nullable Content content) {

    /**
     * @param type {@code movie} or {@code episode}
     * @param title of the movie or the show, like {@code year} and {@code ids}
     * @param subtitle {@code S3E10 - Chapter 36}; null for a movie
     * @param images null where there are none
     */
    public record Content(
            @Nullable MediaType type, String title, @Nullable String subtitle, @Nullable Integer year,
            Progress progress, @Nullable Images images, @Nullable Ids ids) {}

    /** @param percentage 0 to 100 */
    public record Progress(String startedAt, String expiresAt, int percentage) {}

    /** Addresses; one that begins with a slash is on this server. */
    public record Images(String backdrop, @Nullable String backdropMedium, @Nullable String backdropSmall) {}

    public record Ids(Long trakt, @Nullable Long tmdb, @Nullable String imdb) {}

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static WatchingJson nothing() {
        return new WatchingJson(false, null);
    }

    /** Nothing where Trakt sent no title (of a kind that we do not know it sends none), or not how long it runs. */
    static WatchingJson of(Watching watching, @Nullable Pictures pictures, Instant now) {
        Media media = watching.movie() != null ? watching.movie() : watching.show();
        Integer percentage = WatchingNow.percentage(watching, now);
        if (media == null || percentage == null) {
            return nothing();
        }
        return new WatchingJson(true, new Content(
                watching.type(),
                media.title(),
                watching.episode() == null ? null : subtitle(watching.episode()),
                media.year(),
                new Progress(MILLISECONDS.format(watching.startedAt()), MILLISECONDS.format(watching.expiresAt()),
                        percentage),
                pictures == null || pictures.backdrop() == null ? null
                        : new Images(pictures.backdrop(), pictures.backdropMedium(), pictures.backdropSmall()),
                new Ids(media.ids().trakt(), media.ids().tmdb(), media.ids().imdb())));
    }

    private static String subtitle(Episode episode) {
        return "S" + episode.season() + "E" + episode.number()
                + (episode.ownTitle() == null ? "" : " - " + episode.ownTitle());
    }
}
