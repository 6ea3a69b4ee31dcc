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
import java.util.Optional;

/** The sections "Shows", "Seasons" and "Episodes" of Trakt's reference. Ids are a Trakt id, a slug or an IMDb id. */
public final class ShowsApi {
    private static final String SHOWS = MediaType.SHOW.plural();
    private static final String SEASONS = MediaType.SEASON.plural();

    private final Transport transport;

    ShowsApi(Transport transport) {
        this.transport = transport;
    }

    /** One series with all details; an unknown id is {@code NotThere}. */
    public Show summary(String id) {
        return transport.send(Request.get(SHOWS, id).with("extended", "full")).as(Show.class);
    }

    /** All seasons, the specials (season 0) among them, each with its episodes in full. */
    public List<Season> seasons(String id) {
        return transport.send(Request.get(SHOWS, id, SEASONS).with("extended", "full,episodes")).list(Season.class);
    }

    /** All seasons, the specials among them, without their episodes: how many there are, and when it began. */
    public List<Season> outline(String id) {
        return transport.send(Request.get(SHOWS, id, SEASONS).with("extended", "full")).list(Season.class);
    }

    /** The other titles it goes by. */
    public List<Alias> aliases(String id) {
        return transport.send(Request.get(SHOWS, id, "aliases")).list(Alias.class);
    }

    /** The episode that airs next, with all details, or nothing where none is scheduled; whoever has seen what. */
    public Optional<Episode> nextEpisode(String id) {
        return transport.send(Request.get(SHOWS, id, "next_episode").with("extended", "full")).ifAny(Episode.class);
    }

    /**
     * How far the signed-in person is, with the next episode in full; seasons that the person hid are left out.
     *
     * @param specials whether season 0 counts, too
     */
    public Progress progress(String id, boolean specials) {
        return transport.send(Request.get(SHOWS, id, "progress", "watched")
                        .with("hidden", false)
                        .with("specials", specials)
                        .with("include_stats", true)
                        .with("extended", "full"))
                .as(Progress.class);
    }
}
