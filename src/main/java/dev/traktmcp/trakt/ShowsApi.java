package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Alias;
import dev.traktmcp.trakt.model.Episode;
import dev.traktmcp.trakt.model.MediaType;
import dev.traktmcp.trakt.model.Season;
import dev.traktmcp.trakt.model.Show;
import dev.traktmcp.trakt.model.sync.Progress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The sections "Shows", "Seasons" and "Episodes" of Trakt's reference. An id is a Trakt id, a slug or an IMDb id. Safe
 * for use by several threads.
 */
public final class ShowsApi {
    private static final String SHOWS = MediaType.SHOW.plural();
    private static final String SEASONS = MediaType.SEASON.plural();

    private final Transport transport;

    ShowsApi(Transport transport) {
        this.transport = transport;
    }

    /** One show with all details; an unknown id fails with {@code NotThere}. */
    public Show summary(String id) {
        return transport.send(Request.get(SHOWS, id).with("extended", "full")).as(Show.class);
    }

    /**
     * All seasons, including the specials (season 0), each with its episodes in full. Trakt's contract has them in the
     * text and not in the answer; where they are missing, each season is asked for its own.
     */
    public List<Season> seasons(String id) {
        return transport.send(Request.get(SHOWS, id, SEASONS).with("extended", "full,episodes")).list(Season.class)
                .stream()
                .map(season -> season.episodes() != null || season.number() == null
                        || Objects.equals(season.episodeCount(), 0) ? season : season.with(episodes(id, season)))
                .toList();
    }

    private List<Episode> episodes(String id, Season season) {
        return transport.send(Request.get(SHOWS, id, SEASONS, String.valueOf(season.number())).with("extended", "full"))
                .list(Episode.class);
    }

    /** All seasons, including the specials, without their episodes: with counts and first dates. */
    public List<Season> outline(String id) {
        return transport.send(Request.get(SHOWS, id, SEASONS).with("extended", "full")).list(Season.class);
    }

    /** The show's other titles. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get(SHOWS, id, "aliases")).list(Alias.class);
    }

    /** The next episode to air, with all details, whatever the person has seen; empty where none is scheduled. */
    public Optional<Episode> nextEpisode(String id) {
        return transport.send(Request.get(SHOWS, id, "next_episode").with("extended", "full")).ifAny(Episode.class);
    }

    /** The episode that aired last, with all details; empty where none has. */
    public Optional<Episode> lastEpisode(String id) {
        return transport.send(Request.get(SHOWS, id, "last_episode").with("extended", "full")).ifAny(Episode.class);
    }

    /**
     * From now on progress ignores the plays so far; for VIPs, others fail with {@code VipOnly}. Said twice, it counts
     * from the second time.
     */
    public void beginAgain(String id) {
        transport.send(Request.post(SHOWS, id, "progress", "watched", "reset").harmlessTwice());
    }

    /** All plays count again. */
    public void endAgain(String id) {
        transport.send(Request.delete(SHOWS, id, "progress", "watched", "reset"));
    }

    /** How far the signed-in person is, without specials and without the seasons that the person hid. */
    public Progress progress(String id) {
        return progress(id, false, false, false);
    }

    /**
     * How far the signed-in person is, with the next episode in full.
     *
     * @param specials whether season 0 counts, too, and {@code hidden} whether the seasons do that the person hid
     * @param latest whether the next episode follows the one watched last; else the furthest
     */
    public Progress progress(String id, boolean specials, boolean hidden, boolean latest) {
        return transport.send(Request.get(SHOWS, id, "progress", "watched")
                .with("hidden", hidden)
                .with("specials", specials)
                .with("last_activity", latest ? "watched" : null)
                .with("include_stats", true)
                .with("extended", "full"))
                .as(Progress.class);
    }
}
