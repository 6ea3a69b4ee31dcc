package dev.traktmcp.trakt;

import dev.traktmcp.trakt.http.Request;
import dev.traktmcp.trakt.http.Transport;
import dev.traktmcp.trakt.model.Ids;
import dev.traktmcp.trakt.model.sync.CheckedIn;

/** The section "Checkin" of Trakt's reference. Safe for use by several threads. */
public final class CheckinApi {
    private final Transport transport;

    CheckinApi(Transport transport) {
        this.transport = transport;
    }

    private record Known(Ids ids) {}

    private record Place(int season, int number) {}

    private record OfMovie(Known movie) {}

    private record OfEpisode(Known show, Place episode) {}

    /**
     * Checks in to a movie: the person watches it from now on. Fails with {@code Conflict} while something else is
     * playing.
     */
    public CheckedIn movie(long trakt) {
        return send(new OfMovie(new Known(Ids.ofTrakt(trakt))));
    }

    /**
     * Checks in to an episode: the person watches it from now on. Fails with {@code Conflict} while something else is
     * playing.
     */
    public CheckedIn episode(long show, int season, int number) {
        return send(new OfEpisode(new Known(Ids.ofTrakt(show)), new Place(season, number)));
    }

    /** Ends the running check-in without a play; succeeds without one. */
    public void cancel() {
        transport.send(Request.delete("checkin"));
    }

    private CheckedIn send(Object body) {
        return transport.send(Request.post("checkin").json(body)).as(CheckedIn.class);
    }
}
