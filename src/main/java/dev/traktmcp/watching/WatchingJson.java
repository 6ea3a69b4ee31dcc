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

/**
 * What is being watched, ready to show; written in snake case, without nulls.
 *
 * @param content null where nothing is playing
 */
public record WatchingJson(@JsonProperty("isWatching") boolean isWatching, Content content) {

    /**
     * @param type {@code movie} or {@code episode}
     * @param title of the movie or the show, like {@code year} and {@code ids}
     * @param subtitle {@code S3E10 - Chapter 36}; null for a movie
     * @param images null where there are none
     */
    public record Content(
            MediaType type, String title, String subtitle, Integer year, Progress progress, Images images, Ids ids) {}

    /** @param percentage 0 to 100 */
    public record Progress(String startedAt, String expiresAt, int percentage) {}

    /** Addresses; one that begins with a slash is on this server. */
    public record Images(String backdrop, String backdropMedium, String backdropSmall) {}

    public record Ids(Long trakt, Long tmdb, String imdb) {}

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    static WatchingJson nothing() {
        return new WatchingJson(false, null);
    }

    /** @param pictures may be null */
    static WatchingJson of(Watching watching, Pictures pictures, Instant now) {
        Media media = watching.movie() != null ? watching.movie() : watching.show();
        return new WatchingJson(true, new Content(
                watching.type(),
                media.title(),
                watching.episode() == null ? null : subtitle(watching.episode()),
                media.year(),
                new Progress(MILLISECONDS.format(watching.startedAt()), MILLISECONDS.format(watching.expiresAt()),
                        WatchingNow.percentage(watching, now)),
                pictures == null || pictures.backdrop() == null ? null
                        : new Images(pictures.backdrop(), pictures.backdropMedium(), pictures.backdropSmall()),
                new Ids(media.ids().trakt(), media.ids().tmdb(), media.ids().imdb())));
    }

    private static String subtitle(Episode episode) {
        return "S" + episode.season() + "E" + episode.number() + (episode.title() == null ? "" : " - " + episode.title());
    }
}
